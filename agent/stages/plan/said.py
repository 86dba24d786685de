"""Verdicts by what the user said in the chat."""

from __future__ import annotations

import re

from agent.claims.reading import mended, telling
from agent.domain.answer import Answer, Reply
from agent.domain.brief import Brief, Kind, Requirement
from agent.domain.corpus import Corpus
from agent.domain.plan import Level, Verdict
from agent.lexicon.aliases import same_thing
from agent.lexicon.files import words as word_list
from agent.lexicon.foreign.common import same
from agent.lexicon.spans import years_told
from agent.stages.plan.subjects import members_of, name_of, subject_of

_JOINED = re.compile(r"[,;/&]|(?<!\w)(?:and|or|und|oder|et|ou|y|e|o|a|nebo|i|en|of)(?!\w)", re.I)
"""What parts a subject into several things."""
BY_NAME_ALONE = frozenset({Kind.SKILL, Kind.CREDENTIAL, Kind.LANGUAGE, Kind.ELIGIBILITY, Kind.PHYSICAL})
"""Kinds which a bare yes shows: it names the thing, and naming is all that is asked."""


def answer_to(requirement: Requirement, brief: Brief, told: tuple[Answer, ...]) -> Answer | None:
    """The last answer about the same thing, in this run or an earlier one; a yes to one alternative is a yes to the group."""
    subject = subject_of(requirement, brief)
    names = [name_of(r, brief.language) for r in members_of(requirement, brief)]
    for answer in reversed(told):
        if _same(answer.subject, subject):
            return answer
        if answer.reply in (Reply.YES, Reply.SIMILAR) and any(_same(answer.subject, name) for name in names):
            return answer
    return None


def _same(one: str, other: str) -> bool:
    return one.lower() == other.lower() or same_thing(one, other) or same(one, other)


def by_answer(requirement: Requirement, answer: Answer, corpus: Corpus) -> Verdict | None:
    """The verdict an answer gives; None where it gives none, or its words were taken back."""
    snippet = None if answer.reply is Reply.NO else answer.snippet()
    if snippet is None or corpus.snippet(snippet.id) is None:
        return None
    why = f"you said so on {answer.on.isoformat()}" if answer.text.strip() else f"confirmed on {answer.on.isoformat()}"
    return Verdict(requirement=requirement.id, evidence=_level(requirement, answer), cites=(snippet.id,), why=why)


def denies(requirement: Requirement, answer: Answer, found: Verdict) -> bool:
    """Whether a no takes away what the rules hold for near: of a thing with one name, something related is not a part of it ("SAP PM" of "SAP EWM"). Of several things, of a length and of a language a part stays."""
    one = requirement.kind in (Kind.SKILL, Kind.CREDENTIAL) and len(requirement.terms) <= 1 and not requirement.min_years and not _JOINED.search(answer.subject)
    return answer.reply is Reply.NO and one and found.evidence is Level.PARTIAL


def _level(requirement: Requirement, answer: Answer) -> Level:
    """Something similar is partial, and so is a yes that tells of fewer years than are asked, or leaves open how many or what was done."""
    if answer.reply is not Reply.YES:
        return Level.PARTIAL
    if requirement.min_years and years_told(answer.text, answer.on) < requirement.min_years:
        return Level.PARTIAL
    if _denies_part(requirement, answer.text):
        return Level.PARTIAL
    return Level.FULL if answer.text.strip() or requirement.kind in BY_NAME_ALONE else Level.PARTIAL


def _denies_part(requirement: Requirement, text: str) -> bool:
    """Whether the answer denies a word of what is asked: "the croissants, but no sourdough"."""
    asked = {word.removesuffix("s") for term in (*requirement.terms, requirement.quote) for word in re.findall(r"[a-z+#]{3,}", term.lower())} - word_list("stopwords")
    told = telling(mended(text))
    return any(t.lower.removesuffix("s") in asked and told.limits_of(t.index) & {"negated", "lacking"} for t in told.tokens)
