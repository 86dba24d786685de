"""Preferences between pairs of answers, with the loss of fine-tuning beside, which keeps the chosen answers likely.

The reference is the model as it was before: the base without the adapter, or a frozen copy of the adapter from which the training goes on."""

from __future__ import annotations

from typing import Any

from trl import DPOConfig, DPOTrainer

from agent.lab.training.arguments import shared
from agent.lab.training.base import lora
from agent.lab.training.config import Training


def dpo(config: Training, model: Any, tokenizer: Any, rows: Any, held_out: Any, callbacks: list[Any]) -> Any:
    """The trainer."""
    told = DPOConfig(**shared(config), beta=config.beta, loss_type=list(config.losses), loss_weights=[1.0] * len(config.losses), precompute_ref_log_probs=True)
    return DPOTrainer(
        model=model, args=told, train_dataset=rows, eval_dataset=held_out, processing_class=tokenizer, peft_config=lora(config), callbacks=callbacks
    )  # fmt: skip
