"""Verdicts by what the user said in the chat."""

from __future__ import annotations

import re

from agent.domain.answer import Answer, Reply
from agent.domain.brief import Brief, Kind, Requirement
from agent.domain.corpus import Corpus
from agent.domain.plan import Level, Verdict
from agent.stages.plan.subjects import subject_of

BY_NAME_ALONE = frozenset({Kind.SKILL, Kind.CREDENTIAL, Kind.LANGUAGE, Kind.ELIGIBILITY, Kind.PHYSICAL})


def answer_to(requirement: Requirement, brief: Brief, told: tuple[Answer, ...]) -> Answer | None:
    """The last answer about the same thing, in this run or an earlier one."""
    subject = subject_of(requirement, brief).lower()
    return next((a for a in reversed(told) if a.subject.lower() == subject), None)


def by_answer(requirement: Requirement, answer: Answer, corpus: Corpus) -> Verdict | None:
    """The verdict an answer gives; None where it gives none, or its words were taken back."""
    snippet = answer.snippet()
    if snippet is None or corpus.snippet(snippet.id) is None:
        return None
    level = _level(requirement, answer)
    why = f"you said so on {answer.on.isoformat()}" if answer.text else f"confirmed on {answer.on.isoformat()}"
    return Verdict(requirement=requirement.id, evidence=level, cites=(snippet.id,), why=why)


def _level(requirement: Requirement, answer: Answer) -> Level:
    if answer.reply is not Reply.YES:
        return Level.PARTIAL
    if requirement.min_years and not re.search(r"\byears?\b", answer.text, re.I):
        return Level.PARTIAL
    return Level.FULL if answer.text or requirement.kind in BY_NAME_ALONE else Level.PARTIAL
