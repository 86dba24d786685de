"""Watches a training: stops it where there is reason to, and keeps a checkpoint of whatever was evaluated."""

from __future__ import annotations

from typing import Any

from transformers import TrainerCallback

from agent.lab.training.choosing import looks, why_stop


class Watch(TrainerCallback):  # type: ignore[misc,unused-ignore]
    """Told of each evaluation by the trainer. `reason` is why it was stopped, if it was."""

    def __init__(self, patience: int) -> None:
        self._patience = patience
        self.reason: str | None = None

    def on_evaluate(self, args: Any, state: Any, control: Any, **rest: Any) -> None:
        """Look at all evaluations so far, also those of before an interruption."""
        if state.global_step:
            control.should_save = True
            self.reason = why_stop(looks(state.log_history), self._patience)
            control.should_training_stop = control.should_training_stop or self.reason is not None
