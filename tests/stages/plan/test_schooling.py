"""Promises of the schooling that stands in a résumé under other words than those of the post."""

from __future__ import annotations

import pytest

from agent.domain.brief import Kind
from agent.domain.plan import Level
from tests.stages.plan.cases import asked, level, study

FULL, PARTIAL, NONE = Level.FULL, Level.PARTIAL, Level.NONE
DIPLOMA = asked("High school diploma or GED", "high school diploma", kind=Kind.EDUCATION)


@pytest.mark.parametrize("held", ["High school diploma 2010", "Linden High School, 2010", "Diploma, Linden High School, Gera, 2010", "Linden High School – diploma 2010", "Graduated, Linden Secondary School"])
def test_the_diploma_of_a_high_school_is_one(held: str) -> None:
    """In whichever order the school and its paper stand."""
    assert level(DIPLOMA, study(held)) is FULL


@pytest.mark.parametrize("held", ["Diploma in welding, Linden Technical School", "Diploma, High School Teaching, Linden Institute", "Welding diploma, Linden High School", "Linden High School, diploma not completed"])
def test_another_diploma_is_not_that_of_a_high_school(held: str) -> None:
    """One of a trade, one for teachers, and one that was not finished."""
    assert level(DIPLOMA, study(held)) is not FULL


@pytest.mark.parametrize(
    ("field", "held", "found"),
    [("CS", "B.S. Computer Science, Linden Institute", FULL), ("CS or similar", "B.S. Software Engineering", FULL), ("EE", "B.S. in Electrical Engineering", FULL), ("CS", "B.S. in Customer Relations", PARTIAL)],
)
def test_a_field_is_known_by_its_initials(field: str, held: str, found: Level) -> None:
    """Beside a degree, and only for what they stand for."""
    assert level(asked(f"A bachelor's degree in {field}", "Bachelor's degree", field, kind=Kind.EDUCATION), study(held)) is found
