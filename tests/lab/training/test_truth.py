"""Truth before preference."""

from __future__ import annotations

import pytest

from agent.errors import UserCanAct
from agent.lab.training.rows import Pair, Truth, Turn
from agent.lab.training.truth import righted


def pair(name: str, chosen: float | None, rejected: float = 0.0) -> Pair:
    """A pair of which so much holds."""
    truth = None if chosen is None else Truth(chosen=chosen, rejected=rejected)
    turns = {key: (Turn(role="assistant", content=f"{name} {key}"),) for key in ("chosen", "rejected")}
    return Pair(id=name, prompt=(Turn(role="user", content="?"),), truth=truth, **turns)


def test_a_pair_that_prefers_the_less_true_answer_is_turned_round() -> None:
    """The truer answer is the one to prefer, whatever people liked."""
    found = righted([pair("fluent", 0.5, 1.0), pair("good", 1.0, 0.5)])
    assert [p.chosen[0].content for p in found.pairs] == ["fluent rejected", "good chosen"]
    assert found.turned == ("fluent",)
    assert found.pairs[0].truth == Truth(chosen=1.0, rejected=0.5)


def test_a_pair_of_which_neither_answer_holds_is_dropped() -> None:
    """Nobody is taught the smaller lie."""
    found = righted([pair("both", 0.9, 0.5), pair("good", 1.0)])
    assert ([p.id for p in found.pairs], found.dropped) == (["good"], ("both",))
    with pytest.raises(UserCanAct, match="No pair is left"):
        righted([pair("both", 0.9, 0.5)])


def test_pairs_that_nobody_judged_are_refused_unless_that_is_wanted() -> None:
    """A guard that has nothing to go by does not pass in silence: it is told how many it could not guard."""
    with pytest.raises(UserCanAct, match="unknown for instance"):
        righted([pair("unknown", None)])
    assert righted([pair("unknown", None)], judged=False).unjudged == ("unknown",)
