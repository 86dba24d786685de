"""Which checkpoint is kept."""

from __future__ import annotations

from typing import Any

from agent.lab.training.choosing import best, looks, why_stop


def log(*held: tuple[float, float | None]) -> list[dict[str, Any]]:
    """A trainer's log: an evaluation before the first step, then one at each step."""
    first: dict[str, Any] = {"step": 0, "eval_loss": 0.0, "eval_rewards/chosen": -1.0}
    more = [{"step": n, "eval_loss": loss, **({} if chosen is None else {"eval_rewards/chosen": chosen})} for n, (loss, chosen) in enumerate(held, 1)]
    return [first, *({**entry, "eval_rewards/accuracies": 1.0} for entry in more), {"step": 9, "loss": 0.1}]


def test_the_least_loss_on_held_out_rows_is_kept() -> None:
    """The earliest of equals; what was measured before the first step is no checkpoint."""
    found = best(looks(log((0.9, None), (0.5, None), (0.5, None))))
    assert found is not None
    assert found.step == 2


def test_no_checkpoint_counts_that_makes_good_answers_less_likely() -> None:
    """However small its loss and however often it ranks the chosen answer first."""
    found = best(looks(log((0.6, 0.2), (0.1, -0.001))))
    assert found is not None
    assert found.step == 1
    assert best(looks(log((0.1, -0.1)))) is None


def test_it_stops_as_soon_as_good_answers_become_less_likely() -> None:
    """At the first evaluation at which rewards/chosen is below 0."""
    assert why_stop(looks(log((0.6, 0.2))), patience=5) is None
    assert "less likely" in (why_stop(looks(log((0.6, 0.2), (0.5, -0.1))), patience=5) or "")


def test_it_stops_when_nothing_is_gained() -> None:
    """After so many evaluations without a smaller loss, and not before."""
    assert why_stop(looks(log((0.5, None), (0.6, None))), patience=2) is None
    assert "did not fall in 2" in (why_stop(looks(log((0.5, None), (0.6, None), (0.5, None))), patience=2) or "")
