"""Results are told where the evidence tells them."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard, rules


@pytest.mark.parametrize(
    "line, source",
    [
        ("Rewrote the rota to improve morale", "Rewrote the rota"),
        ("Baked bread, increasing revenue", "Baked bread"),
        ("Baked bread with accuracy", "Baked bread"),
        ("Streamlined orders", "Took orders"),
        ("Trained clerks for safety", "Trained clerks"),
    ],
)
def test_a_result_is_not_invented(line: str, source: str) -> None:
    """Revenue, morale and efficiency are not to be had for nothing."""
    assert "result" in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Improved morale", "Improved the morale"),
        ("Cut costs", "Lowered costs"),
        ("Increased sales", "Raised sales"),
    ],
)
def test_a_result_of_the_evidence_holds(line: str, source: str) -> None:
    """The same result, or a synonym of it, has no finding."""
    assert not rules(line, source)
