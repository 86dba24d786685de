"""Pairs of a résumé and a post in one language: what is shown is found, and nothing is counted that is not shown."""

from __future__ import annotations

import pytest

from agent.domain.plan import Level
from tests.stages.plan.foreign.pairs import NAMES, judged

MOST_MISSED = 1
"""Of what a pair shows."""


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_counted_that_is_not_shown(name: str) -> None:
    """What a person says is not in the résumé is a gap, and what is there in part is not whole."""
    rows = list(judged(name))
    assert [(row.word, row.why) for row in rows if row.gold == "no" and row.found] == []
    assert [(row.word, row.why) for row in rows if row.gold == "part" and row.ours is Level.FULL] == []


@pytest.mark.parametrize("name", NAMES)
def test_what_is_shown_is_found(name: str) -> None:
    """All but one of what a person finds in the résumé."""
    missed = [(row.word, row.why) for row in judged(name) if row.gold != "no" and not row.found]
    assert len(missed) <= MOST_MISSED, missed


@pytest.mark.parametrize("name", NAMES)
def test_everything_that_was_judged_was_read(name: str) -> None:
    """A requirement that is not read can be no gap either."""
    assert [row.word for row in judged(name) if row.ours is None] == []
