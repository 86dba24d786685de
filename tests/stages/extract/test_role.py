"""The role of a post and its rung."""

from __future__ import annotations

import pytest

from agent.stages.extract.role import role_of, seniority_of


@pytest.mark.parametrize(
    "title, role",
    [
        ("Sr. Network Engineer (Remote)", "network engineer"), ("Bakery Support Lead", "bakery support lead"), ("Lead Baker", "baker"), ("School Principal", "school principal"), ("Night Baker (FT-Days) $", "night baker"),
        ("- Bakery Receptionist", "bakery receptionist"), ("Fast Food Worker -", "fast food worker"), ("Chief of Staff", "chief of staff"), ("Baker II", "baker"), ("Office Baker, Lindholm", "office baker"), ("Job Title: Night Baker", "night baker"),
    ],
)  # fmt: skip
def test_the_role_is_the_title_without_its_rung(title: str, role: str) -> None:
    """But a word that is the job itself stays, and signs around it go."""
    assert role_of(title) == role


@pytest.mark.parametrize(
    "title, rung",
    [
        ("Senior Baker", "senior"), ("Lead Baker", "lead"), ("Bakery Manager", "manager"), ("Project Manager", "unstated"), ("Senior Program Manager", "senior"), ("Account Manager", "unstated"), ("Manager of Accounts", "manager"),
        ("Senior / Staff Engineer", "senior"), ("Staff Engineer", "lead"), ("Staff Backend Engineer, Payments", "lead"), ("Staff Nurse", "unstated"), ("Solution Architect", "unstated"), ("Senior Architect", "senior"), ("Administrative Assistant", "unstated"), ("Assistant Baker", "junior"),
        ("Assistant Manager", "manager"), ("Management Trainee", "junior"), ("Apprentice Baker", "intern"), ("Support Analyst I", "junior"), ("Support Analyst II", "mid"), ("Chemist III", "senior"), ("Medior Developer", "mid"),
        ("Mid-level Developer", "mid"), ("Head of Bread", "executive"), ("Baker", "unstated"), ("Senior Regional Bakery Manager", "manager"),
    ],
)  # fmt: skip
def test_the_rung_is_what_the_title_names(title: str, rung: str) -> None:
    """A manager of projects or accounts leads no people, and an architect is no rung; of two that are offered the first counts."""
    assert seniority_of(title) == rung


@pytest.mark.parametrize(
    "text, rung",
    [
        ("This is an entry-level position in our bakery.", "junior"), ("No experience required!", "junior"), ("We seek a senior-level candidate.", "senior"), ("a mid-level role", "mid"),
        ("You mentor entry-level bakers.", "unstated"), ("Two years beside a journey-level baker", "unstated"), ("No experience with rye is required", "unstated"), ("We hire at both entry-level and more experienced tiers.", "unstated"),
    ],
)  # fmt: skip
def test_where_the_title_names_no_rung_the_text_may(text: str, rung: str) -> None:
    """When it says it of the job, not of others."""
    assert seniority_of("Baker", text) == rung
    assert seniority_of("Senior Baker", text) == "senior"
