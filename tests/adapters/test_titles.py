"""Job titles in running text."""

from __future__ import annotations

import pytest

from agent.adapters.titles import is_title


@pytest.mark.parametrize("part", ["Night Porter", "Hospital Porter", "Upholsterer", "Joiner", "Baker, night shift", "Cook II", "School Teacher", "Head of School", "Lecturer in Physics", "Site Foreman – East", "Turner/Miller"])
def test_trades_of_all_kinds_are_titles(part: str) -> None:
    """Also where the word before names a place of work, or a level stands behind."""
    assert is_title(part)


@pytest.mark.parametrize("part", ["Turner Construction", "Baker Hughes", "Potter & Sons", "Mason Joinery Ltd", "Porter Hospital", "Foster & Partners", "Bank of the North", "Miller Brothers Farm"])
def test_a_firm_that_is_called_after_a_person_or_a_house_is_no_title(part: str) -> None:
    """Although its name is also a trade."""
    assert not is_title(part)
