"""The plan: verdicts, questions, choices, pages."""

from __future__ import annotations

from datetime import date

from agent.domain.answer import Answer, Reply
from agent.domain.brief import Brief, Kind, Requirement
from agent.domain.corpus import Corpus, PositionKind
from agent.domain.dates import union_years
from agent.domain.evidence import Evidence
from agent.domain.opinion import Opinions
from agent.domain.plan import Level, Plan, Verdict
from agent.stages.plan.abroad import by_words, modest
from agent.stages.plan.affirmed import affirmed
from agent.stages.plan.attitudes import circumstance, trait
from agent.stages.plan.case import case_of
from agent.stages.plan.credentials import credential
from agent.stages.plan.education import education
from agent.stages.plan.languages import language
from agent.stages.plan.questions import questions
from agent.stages.plan.said import answer_to, by_answer
from agent.stages.plan.selection import choose
from agent.stages.plan.skills import judge

ONE_PAGE_YEARS = 10.0
"""Up to so many years of work a résumé has one page, beyond it two."""

UNHEARD = Opinions()
_RULES = {
    Kind.SKILL: judge,
    Kind.EXPERIENCE: judge,
    Kind.EDUCATION: education,
    Kind.CREDENTIAL: credential,
    Kind.LANGUAGE: language,
    Kind.TRAIT: trait,
    Kind.ELIGIBILITY: circumstance,
    Kind.PHYSICAL: circumstance,
}


def make_plan(brief: Brief, evidence: Evidence, today: date, told: tuple[Answer, ...] = (), heard: Opinions = UNHEARD) -> Plan:
    """The plan for a brief from this evidence, what the user was asked before (`told`, oldest first), and what a model thinks (`heard`)."""
    evidence = evidence if brief.language == "en" else by_words(evidence)
    shown = affirmed(evidence)
    verdicts = tuple(_verdict(r, brief, shown, today, told) for r in brief.requirements)
    return Plan(
        verdicts=verdicts,
        questions=questions(brief, verdicts, evidence, told),
        choices=choose(brief, evidence),
        pages=_pages(evidence.corpus, today),
    )


def _verdict(requirement: Requirement, brief: Brief, evidence: Evidence, today: date, told: tuple[Answer, ...]) -> Verdict:
    elsewhere = tuple(t for r in brief.requirements if r.id != requirement.id for t in r.terms)
    found = _RULES[requirement.kind](case_of(requirement, evidence, today, elsewhere))
    found = found if brief.language == "en" else modest(requirement, found)
    answer = answer_to(requirement, brief, told)
    if answer is None:
        return found
    said = by_answer(requirement, answer, evidence.corpus)
    if said and (found.evidence is not Level.FULL or answer.reply is Reply.SIMILAR):
        return said.model_copy(update={"where": found.where, "cites": tuple(dict.fromkeys(said.cites + found.cites))})
    return found


def _pages(corpus: Corpus, today: date) -> int:
    worked = union_years([p.period for p in corpus.positions if p.kind is PositionKind.WORK], today)
    return 1 if worked <= ONE_PAGE_YEARS else 2
