"""The plan: verdicts, questions, choices, pages."""

from __future__ import annotations

from datetime import date

from agent.domain.answer import Answer, Reply
from agent.domain.brief import Brief, Requirement
from agent.domain.corpus import Corpus, PositionKind
from agent.domain.dates import union_years
from agent.domain.evidence import Evidence
from agent.domain.opinion import Opinions
from agent.domain.plan import Level, Plan, Verdict
from agent.stages.plan.affirmed import affirmed
from agent.stages.plan.heeding import heeded
from agent.stages.plan.questions import questions
from agent.stages.plan.ruling import case_in, legible, ruled
from agent.stages.plan.said import answer_to, by_answer, denies
from agent.stages.plan.selection import choose
from agent.stages.plan.straying import put_right

ONE_PAGE_YEARS = 10.0
"""Up to so many years of work a résumé has one page, beyond it two."""

UNHEARD = Opinions()


def make_plan(brief: Brief, evidence: Evidence, today: date, told: tuple[Answer, ...] = (), heard: Opinions = UNHEARD) -> Plan:
    """The plan for a brief from this evidence, what the user was asked before (`told`, oldest first), and what a model thinks (`heard`)."""
    evidence, told = put_right(brief, legible(brief, evidence), today, told)
    shown = affirmed(evidence)
    verdicts = tuple(_verdict(r, brief, shown, today, told, heard) for r in brief.requirements)
    return Plan(
        verdicts=verdicts,
        questions=questions(brief, verdicts, evidence, told),
        choices=choose(brief, evidence, verdicts),
        pages=_pages(evidence.corpus, today),
    )


def _verdict(requirement: Requirement, brief: Brief, evidence: Evidence, today: date, told: tuple[Answer, ...], heard: Opinions) -> Verdict:
    """By the rules, then as far as a model may move it, and over both what the user said."""
    case = case_in(brief, requirement, evidence, today)
    found = heeded(case, ruled(case, brief), heard.of(requirement.id))
    answer = answer_to(requirement, brief, told)
    if answer is None:
        return found
    if denies(requirement, answer, found):
        return found.model_copy(update={"evidence": Level.NONE, "cites": (), "where": (), "why": f"you said no on {answer.on.isoformat()}"})
    said = by_answer(requirement, answer, evidence.corpus)
    if said and (found.evidence is not Level.FULL or answer.reply is Reply.SIMILAR):
        return said.model_copy(update={"where": found.where, "cites": tuple(dict.fromkeys(said.cites + found.cites))})
    return found


def _pages(corpus: Corpus, today: date) -> int:
    worked = union_years([p.period for p in corpus.positions if p.kind is PositionKind.WORK], today)
    return 1 if worked <= ONE_PAGE_YEARS else 2
