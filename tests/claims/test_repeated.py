"""How often, and within what: one lecture is not lectures, the best of the week not the best."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard, rules


@pytest.mark.parametrize(
    "line, source",
    [
        ("Gave tours of the mill", "Gave a tour of the mill"),
        ("Trained apprentices", "Trained an apprentice"),
        ("Chaired meetings", "Chaired one meeting"),
        ("Best seller", "Best seller of the week"),
        ("Youngest baker", "Youngest baker in the shop"),
    ],
)
def test_one_is_not_several_and_the_best_of_some_not_the_best(line: str, source: str) -> None:
    """What was done once, or was best within bounds, is told so."""
    assert "scope" in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Cleaned the fryer every week", "Cleaned the fryer every two weeks"),
        ("Cleaned the fryer weekly", "Cleaned the fryer in alternate weeks"),
        ("Cleaned the fryer monthly", "Cleaned the fryer twice a month"),
        ("Cleaned the fryer daily", "Cleaned the fryer on most days"),
    ],
)
def test_a_rhythm_is_not_quickened_or_slowed(line: str, source: str) -> None:
    """Every other week is not every week, and twice a month not once."""
    assert "rate" in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Gave daily tours of the mill", "Gave a tour of the mill every day"),
        ("Checked patients", "Checked 40 patients"),
        ("Best seller in the shop", "Best seller of the week in the shop"),
        ("Fed sharks twice daily", "Fed sharks two times a day"),
        ("Ran the four-weekly payroll", "Ran the payroll every four weeks"),
        ("Answered 2 calls each month", "Answered 2 calls/month"),
        ("Wrote article drafts", "Wrote a draft article"),
    ],
)
def test_what_is_told_to_come_again_holds(line: str, source: str) -> None:
    """A rhythm makes one into several, and is the same in every form."""
    assert not rules(line, source) & {"scope", "rate"}
