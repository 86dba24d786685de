"""The head of a compound cannot be dropped."""

from __future__ import annotations

import pytest

from tests.claims.cases import rules


@pytest.mark.parametrize(
    "line, source",
    [
        ("Processed payroll", "Processed payroll questions"),
        ("Answered payroll", "Answered payroll questions"),
        ("Wrote Spanish", "Wrote Spanish exercises"),
        ("Handled complaints", "Handled complaint forms"),
        ("Handled loans", "Handled complaints about loans"),
    ],
)
def test_a_thing_is_not_what_is_about_it(line: str, source: str) -> None:
    """Payroll questions are no payroll."""
    assert "head" in rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Answered questions about payroll", "Answered payroll questions"),
        ("Sold rye bread", "Sold rye bread loaves"),
        ("Filed complaint forms", "Filed the complaint forms"),
    ],
)
def test_with_its_head_it_holds(line: str, source: str) -> None:
    """Turned round, or without a head that shifts, it is the same."""
    assert not rules(line, source)
