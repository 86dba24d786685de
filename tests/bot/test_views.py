"""Figures as text."""

from __future__ import annotations

import pytest

from agent.domain.brief import Brief, Kind, Need, Requirement
from agent.domain.plan import Level, Plan, Verdict
from agent.domain.posting import Posting
from agent.domain.scorecard import Scorecard
from bot.showing.views import asked, scorecard


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


@pytest.mark.parametrize(
    ("kafka", "rabbit", "said"),
    [
        (Level.NONE, Level.NONE, "Kafka or RabbitMQ – no evidence"),
        (Level.NONE, Level.FULL, "Kafka or RabbitMQ – shown: RabbitMQ"),
        (Level.PARTIAL, Level.NONE, "Kafka or RabbitMQ – partly shown: Kafka"),
        (Level.FULL, Level.FULL, "Kafka or RabbitMQ – shown"),
    ],
)
def test_alternatives_are_one_line(kafka: Level, rabbit: Level, said: str) -> None:
    """As they count once, with how far the best shown of them is, and which that is."""
    wanted = [("Kafka", "g1", kafka), ("RabbitMQ", "g1", rabbit), ("Terraform", None, Level.NONE)]
    requirements = tuple(Requirement(id=f"r{n}", quote=q, need=Need.MUST, kind=Kind.SKILL, terms=(q,), any_of=g) for n, (q, g, _) in enumerate(wanted))
    plan = Plan(verdicts=tuple(Verdict(requirement=f"r{n}", evidence=level, cites=(), why="") for n, (*_, level) in enumerate(wanted)), pages=1)
    told = asked(Posting(text="", language="en", read_by="test"), Brief(role="miller", requirements=requirements), plan).splitlines()
    assert told[0].endswith("asks for 2 things (2 must, 0 nice to have; alternatives count once):")
    assert told[1:] == [f"  • {said}", "  • Terraform – no evidence"]
