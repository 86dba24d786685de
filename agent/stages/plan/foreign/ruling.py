"""Which rule of another language judges a requirement, if any does."""

from __future__ import annotations

from agent.domain.brief import Brief, Kind
from agent.domain.plan import Verdict
from agent.lexicon.foreign.asking import FILES
from agent.lexicon.foreign.telling import speaks_of_a_country, speaks_of_knowing
from agent.stages.plan.case import Case
from agent.stages.plan.foreign.attitudes import attitude
from agent.stages.plan.foreign.languages import language
from agent.stages.plan.foreign.licences import car, driving_licence, paper
from agent.stages.plan.foreign.skills import skill
from agent.stages.plan.foreign.studies import degree, study


def told(case: Case, kind: Kind, brief: Brief) -> Verdict | None:
    """The verdict by the words of the language, None where no rule of it says anything: then the names that all languages share decide."""
    if kind is Kind.LANGUAGE and not speaks_of_a_country(case.requirement.quote, brief.language):
        return language(case)
    if kind is Kind.CREDENTIAL and (found := driving_licence(case)):
        return found
    if kind is Kind.ELIGIBILITY and (found := car(case)):
        return found
    if brief.language not in FILES:
        return None
    if kind is Kind.TRAIT and case.corpus.language in FILES:
        return attitude(case, brief.language)
    if case.corpus.language != brief.language:
        return degree(case, brief.language) if kind is Kind.EDUCATION else None
    if kind in (Kind.SKILL, Kind.EXPERIENCE, Kind.LANGUAGE) or (kind is Kind.CREDENTIAL and speaks_of_knowing(case.requirement.quote, brief.language)):
        return skill(case, brief)
    if kind is Kind.CREDENTIAL:
        return paper(case, brief.language)
    return study(case, brief.language) if kind is Kind.EDUCATION else None
