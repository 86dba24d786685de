"""Two numbers that are set against one another keep their places."""

from __future__ import annotations

from tests.claims.cases import hard, rules

MOVE = "The move cost £18k instead of the £25k the board had budgeted for; I planned it."
CALLS = "I wrote the letter, and we got 30 calls rather than the 200 they'd planned for."


def test_what_came_is_set_against_what_was_planned() -> None:
    """"30 rather than the 200 they'd planned for" is "30 against the 200 planned for"."""
    assert not rules("Planned the move, which cost £18k against the £25k budgeted for", MOVE)
    assert not rules("Wrote the letter; we got 30 calls against the 200 planned for", CALLS)


def test_the_other_way_round_is_refused() -> None:
    """What was planned is not what came."""
    assert hard("Planned the move, which cost £25k against the £18k budgeted for", MOVE)
    assert hard("Wrote the letter; we got 200 calls against the 30 planned for", CALLS)
