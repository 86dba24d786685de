"""Promises of the titles that show years of leading."""

from __future__ import annotations

import pytest

from agent.domain.brief import Kind
from agent.domain.corpus import SnippetKind
from agent.domain.plan import Level
from agent.stages.plan import make_plan
from tests.people import brief, corpus, position, snippet
from tests.stages.plan.cases import TODAY, asked, evidence

FULL, PARTIAL, NONE = Level.FULL, Level.PARTIAL, Level.NONE


def shown(quote: str, term: str, title: str, start: str = "2019-01", end: str = "present", years: float | None = 3) -> Level:
    """How far a position of that title shows the years that are asked for."""
    held = position(title, "Lindgren Goods", start, end)
    known = corpus(snippet(title, SnippetKind.TITLE, held.id), positions=(held,))
    wanted = asked(quote, term, kind=Kind.EXPERIENCE, years=years)
    return make_plan(brief(wanted), evidence(known, wanted), TODAY).verdicts[0].evidence


@pytest.mark.parametrize(
    ("quote", "term", "title"),
    [
        ("3+ years of warehouse leadership", "warehouse leadership", "Warehouse Lead"),
        ("3+ years of warehouse leadership", "warehouse leadership", "Warehouse Shift Supervisor"),
        ("3+ years of warehouse leadership", "warehouse leadership", "Head of Warehouse"),
        ("3+ years of warehouse leadership", "warehouse leadership", "Team Leader, Warehouse"),
        ("3 years of supervisory experience", "supervisory experience", "Shift Supervisor"),
        ("3 years in a supervisory role", "supervisory", "Night Foreman"),
        ("at least 3 years in a lead role", "lead", "Shift Lead"),
        ("3 years of management experience", "management", "Store Manager"),
        ("3 years leading warehouse teams", "leading warehouse teams", "Warehouse Manager"),
        ("3 years managing a restaurant", "managing a restaurant", "Restaurant Manager"),
        ("3 years of team lead experience", "team lead", "Team Leader"),
        ("3 years of kitchen management", "kitchen management", "Kitchen Manager"),
        ("3 years of product management", "product management", "Product Manager"),
        ("3 years of warehouse management", "warehouse management", "Manager, Warehouse Operations"),
        ("3 years leading carpenters", "leading carpenters", "Lead Carpenter"),
    ],
)
def test_a_dated_title_of_a_leader_shows_years_of_leading(quote: str, term: str, title: str) -> None:
    """The role of leading in the field, for as long as is asked; a shorter time is a part."""
    assert shown(quote, term, title) is FULL
    assert shown(quote, term, title, "2024-06") is PARTIAL


@pytest.mark.parametrize(
    ("quote", "term", "title"),
    [
        ("3+ years of warehouse leadership", "warehouse leadership", "Warehouse Associate"),
        ("3+ years of warehouse leadership", "warehouse leadership", "Warehouse Leadership Trainee"),
        ("3+ years of warehouse leadership", "warehouse leadership", "Assistant to the Warehouse Manager"),
        ("3+ years of warehouse leadership", "warehouse leadership", "Warehouse Manager's Assistant"),
        ("3+ years of warehouse leadership", "warehouse leadership", "Kitchen Manager"),
        ("3 years of supervisory experience", "supervisory experience", "Lead Generation Specialist"),
        ("at least 3 years in a lead role", "lead", "Lead Generation Specialist"),
        ("at least 3 years in a lead role", "lead", "Assistant to the Shift Lead"),
        ("3 years of supervisory experience", "supervisory experience", "Head Office Clerk"),
        ("3 years of supervisory experience", "supervisory experience", "Trainee Supervisor"),
        ("3 years of management experience", "management", "Management Trainee"),
        ("3 years of management experience", "management", "Social Media Manager"),
        ("3 years of management experience", "management", "Account Manager"),
        ("3 years of management accounting", "management accounting", "Warehouse Manager"),
        ("3 years of lead generation", "lead generation", "Team Lead"),
        ("3 years of product management", "product management", "Store Manager"),
        ("3 years of product management", "product management", "Product Marketing Manager"),
        ("3 years as Product Manager", "Product Manager", "Product Marketing Manager"),
    ],
)
def test_who_leads_nobody_or_elsewhere_has_not_led(quote: str, term: str, title: str) -> None:
    """Trainees, assistants of a manager, those who manage things, and the leads of sales."""
    assert shown(quote, term, title) is not FULL


def test_a_title_without_dates_shows_no_years() -> None:
    """It is a part: how long is not told."""
    assert shown("3+ years of warehouse leadership", "warehouse leadership", "Warehouse Lead", "", "") is PARTIAL


def test_experience_of_leading_without_years_is_shown_by_the_title() -> None:
    """However long it was."""
    assert shown("Supervisory experience", "supervisory experience", "Shift Supervisor", years=None) is FULL
    assert shown("Supervisory experience", "supervisory experience", "Lead Generation Specialist", years=None) is not FULL
