"""Which checkpoint is kept, and when to stop.

How often the chosen answer beats the rejected one accepts nothing: with that at 1.0 a model was seen to lose nearly all valid answers, because both
answers had become unlikely. So no checkpoint counts at which the answers to be preferred are less likely than before (rewards/chosen below 0)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from agent.domain.value import Value


class Look(Value):
    """What an evaluation came to: the loss on the held-out rows, and by how much their chosen answers became likelier (none where nothing is preferred)."""

    step: int
    loss: float
    chosen: float | None = None

    @property
    def sound(self) -> bool:
        """Whether the checkpoint may be kept."""
        return self.chosen is None or self.chosen >= 0


def looks(history: Iterable[Mapping[str, Any]]) -> tuple[Look, ...]:
    """The evaluations after the first step, from a trainer's log, each step once."""
    found = {e["step"]: Look(step=e["step"], loss=e["eval_loss"], chosen=e.get("eval_rewards/chosen")) for e in history if "eval_loss" in e and e["step"]}
    return tuple(found[step] for step in sorted(found))


def best(found: Iterable[Look]) -> Look | None:
    """The one with the least loss of those that may be kept, the earliest of equals."""
    return min((look for look in found if look.sound), key=lambda look: (look.loss, look.step), default=None)


def why_stop(found: tuple[Look, ...], patience: int) -> str | None:
    """The reason to stop after these evaluations, if there is one."""
    if found and not found[-1].sound:
        return f"at step {found[-1].step} the chosen answers had become less likely (rewards/chosen {found[-1].chosen:.4f})"
    kept = best(found)
    since = [look for look in found if kept and look.step > kept.step]
    return f"the loss on the held-out rows did not fall in {len(since)} evaluations" if len(since) >= patience else None
