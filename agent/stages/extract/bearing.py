"""Tells a post, be it of few words, from a text that asks for nothing and speaks of no job."""

from __future__ import annotations

import re

from agent.domain.posting import Posting
from agent.lexicon.cues import patterns
from agent.lexicon.files import words
from agent.stages.extract.reading import extract


def speaks_of_a_job(posting: Posting) -> bool:
    """Whether it may be a post. False only for an English text without a link that asks for nothing, names no employer and has no word of work."""
    if posting.link or posting.language != "en" or posting.employer or posting.location or posting.salary or posting.closes_on or posting.work_mode:
        return True
    return bool(patterns("work-words")["work"].search(posting.text) or _names_a_job(posting.text) or extract(posting).requirements)


def _names_a_job(text: str) -> bool:
    said = re.findall(r"[a-z]+", text.lower())
    return any(word in words("title-words") or word.removesuffix("s") in words("title-words") for word in said)
