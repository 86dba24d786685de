"""Figures as text."""

from __future__ import annotations

import pytest

from agent.domain.scorecard import Scorecard
from bot.showing.views import scorecard


def covered(share: float, bare: int) -> str:
    """What is said of the coverage of seven must-haves, of which so many have no evidence."""
    scores = Scorecard(
        coverage=share, coverage_nice=None, musts=7, musts_without_evidence=bare, truth=1.0, truth_draft=1.0, impact=None, impact_kept=None,
        words_per_bullet=None, grade=None, hit_rate=None, hit_rate_all=None,
    )  # fmt: skip
    return next(meaning for name, _, meaning in scorecard(scores, ()) if name == "Coverage")


@pytest.mark.parametrize(("on_lines", "bare", "waiting"), [(5, 0, 2), (4, 2, 1), (0, 0, 7), (7, 0, 0), (5, 2, 0), (0, 7, 0)])
def test_the_coverage_adds_up(on_lines: int, bare: int, waiting: int) -> None:
    """What stands in a line, what your words show beside, and what has no evidence are all must-haves together."""
    said = covered(on_lines / 7, bare)
    assert (f"{waiting} more shown by your words" in said) is bool(waiting)
    assert said.endswith(f"no evidence for {bare}")
