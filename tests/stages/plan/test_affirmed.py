"""What the user's words deny or only intend is no evidence."""

from __future__ import annotations

import pytest

from agent.domain.plan import Level
from tests.stages.plan.cases import asked, baked, level, skill


@pytest.mark.parametrize(
    "thing, said",
    [
        ("SAP", "Never used SAP; used Sage"),
        ("Excel", "Planned to learn Excel"),
        ("forklift licence", "no forklift licence"),
        ("HACCP", "Not certified in HACCP"),
        ("Kubernetes", "Would like to work with Kubernetes"),
    ],
)
def test_what_is_denied_or_intended_shows_nothing(thing: str, said: str) -> None:
    """A thing that somebody never used, does not hold or hopes to learn is not shown."""
    assert level(asked(thing), baked(said), skill(said)) is Level.NONE


@pytest.mark.parametrize("thing, said", [("SAP", "Used not only Sage but SAP"), ("QuickBooks", "Never used SAP; used QuickBooks"), ("AutoCAD", "Can draw in AutoCAD")])
def test_what_is_said_beside_a_denial_counts(thing: str, said: str) -> None:
    """A denial takes away what it denies and nothing else."""
    assert level(asked(thing), baked(said)) is not Level.NONE
