"""Licences, certificates, degrees and awards are earned, not written."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard


@pytest.mark.parametrize(
    "line, source, rule",
    [
        ("Certified pastry baker", "Pastry baker", "credential"),
        ("Licensed electrician", "Electrician", "credential"),
        ("Bachelor of baking", "Took courses in baking", "credential"),
        ("Completed a degree in baking", "Completed a course in baking", "credential"),
        ("Baked cakes, PMP", "Baked cakes", "credential"),
        ("Won an award for cakes", "Baked cakes", "award"),
        ("Baked award-winning cakes", "Baked cakes", "award"),
        ("Recognized for baking cakes", "Baked cakes", "award"),
        ("Nominated for the bread prize", "Entered for the bread prize", "award"),
    ],
)
def test_nobody_gets_one_by_being_rewritten(line: str, source: str, rule: str) -> None:
    """The credential itself stands in the evidence."""
    assert rule in hard(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Certified in food hygiene", "Food hygiene certificate"),
        ("Holds a certificate in food hygiene", "Certified in food hygiene"),
        ("Won the bread prize", "Bread prize, won twice"),
    ],
)
def test_an_earned_one_may_be_told(line: str, source: str) -> None:
    """Certified, certificate and certification are one thing."""
    assert not hard(line, source) & {"credential", "award"}
