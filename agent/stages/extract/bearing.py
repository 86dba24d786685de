"""Tells a post, be it of few words, from a text that asks for nothing and speaks of no job."""

from __future__ import annotations

import re

from agent.domain.brief import Kind
from agent.domain.posting import Posting
from agent.lexicon.cues import patterns
from agent.lexicon.files import words
from agent.lexicon.foreign.jobs import calls, names_a_job
from agent.lexicon.foreign.stems import plainly
from agent.lexicon.tongues import Tongue, tongue
from agent.stages.extract.reading import extract

HEAD, MOST_WORDS = 3, 12
"""Lines at the head of a post in which the job stands, and words of the longest of them."""


def speaks_of_a_job(posting: Posting) -> bool:
    """Whether it may be a post. False only for a text without a link, in a language whose posts are read, that asks for nothing, names no employer and has no word of work."""
    if posting.link or posting.employer or posting.location or posting.salary or posting.closes_on or posting.work_mode:
        return True
    if posting.language == "en":
        return bool(patterns("work-words")["work"].search(posting.text) or _names_a_job(posting.text) or extract(posting).requirements)
    spoken = tongue(posting.language)
    return spoken is None or _is_of_a_job(posting.text, spoken) or _asks(posting)


def _asks(posting: Posting) -> bool:
    """Whether a text in a foreign language asks for two things, or for one of a kind or of a name that posts ask for; one thing alone may be the garden of a house."""
    asked = extract(posting).requirements
    return len(asked) > 1 or any(requirement.kind is not Kind.SKILL or requirement.terms for requirement in asked)


def _is_of_a_job(text: str, spoken: Tongue) -> bool:
    """Whether a text in a foreign language is headed by a job, says that men and women are meant, or calls for somebody by the title of a job."""
    heads = [line for line in text[:2_000].splitlines() if line.strip()][:HEAD]
    return plainly(text) != text or any(len(line.split()) <= MOST_WORDS and names_a_job(line) for line in heads) or calls(text, spoken)


def _names_a_job(text: str) -> bool:
    said = re.findall(r"[a-z]+", text.lower())
    return any(word in words("title-words") or word.removesuffix("s") in words("title-words") for word in said)
