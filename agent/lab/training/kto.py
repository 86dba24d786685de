"""Answers with a thumb up or down, for those who have no pairs. The rarer thumb weighs more, so that both count alike."""

from __future__ import annotations

from typing import Any

from trl import KTOConfig, KTOTrainer

from agent.lab.training.arguments import shared
from agent.lab.training.base import lora
from agent.lab.training.config import Training


def kto(config: Training, model: Any, tokenizer: Any, rows: Any, held_out: Any, callbacks: list[Any]) -> Any:
    """The trainer."""
    told = KTOConfig(**shared(config), beta=config.beta, loss_type=config.losses[0], train_sampling_strategy="sequential", **weights(rows["label"]))
    return KTOTrainer(
        model=model, args=told, train_dataset=rows, eval_dataset=held_out, processing_class=tokenizer, peft_config=lora(config), callbacks=callbacks
    )  # fmt: skip


def weights(labels: list[bool]) -> dict[str, float]:
    """What the two thumbs weigh."""
    good = sum(labels)
    bad = len(labels) - good
    if not good or not bad:
        return {}
    return {"desirable_weight": max(1.0, bad / good), "undesirable_weight": max(1.0, good / bad)}
