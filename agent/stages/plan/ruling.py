"""What the rules alone make of a requirement: each kind has its own."""

from __future__ import annotations

from datetime import date

from agent.domain.brief import Brief, Kind, Requirement
from agent.domain.evidence import Evidence
from agent.domain.plan import Verdict
from agent.lexicon.files import words as word_list
from agent.stages.plan import foreign
from agent.stages.plan.abroad import by_words, modest
from agent.stages.plan.attitudes import circumstance, trait
from agent.stages.plan.case import Case, case_of
from agent.stages.plan.credentials import credential
from agent.stages.plan.education import education
from agent.stages.plan.languages import language
from agent.stages.plan.skills import judge

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


def legible(brief: Brief, evidence: Evidence) -> Evidence:
    """The evidence as far as the languages of post and résumé let it speak."""
    return evidence if brief.language == "en" else by_words(evidence)


def case_in(brief: Brief, requirement: Requirement, shown: Evidence, today: date) -> Case:
    """The case of a requirement beside the others of its brief."""
    return case_of(requirement, shown, today, tuple(t for r in brief.requirements if r.id != requirement.id for t in r.terms))


def _is_language(requirement: Requirement) -> bool:
    """Whether a skill or an experience is nothing but a human language."""
    named = requirement.kind in (Kind.SKILL, Kind.EXPERIENCE) and not requirement.min_years
    return named and bool(requirement.terms) and all(term.lower() in word_list("languages") for term in requirement.terms)


def ruled(case: Case, brief: Brief) -> Verdict:
    """The verdict by the rule of its kind, that of another language first where the post or the résumé is in one."""
    kind = Kind.LANGUAGE if _is_language(case.requirement) else case.requirement.kind
    if brief.language == case.corpus.language == "en":
        return _RULES[kind](case)
    told = foreign.told(case, kind, brief)
    if told:
        return told
    found = _RULES[kind](case)
    return found if brief.language == "en" else modest(case.requirement, found)
