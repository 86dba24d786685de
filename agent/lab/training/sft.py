"""Fine-tuning on answers; only their tokens count, not those of the prompts."""

from __future__ import annotations

from typing import Any

from trl import SFTConfig, SFTTrainer

from agent.lab.training.arguments import shared
from agent.lab.training.base import lora
from agent.lab.training.config import Training


def sft(config: Training, model: Any, tokenizer: Any, rows: Any, held_out: Any, callbacks: list[Any]) -> Any:
    """The trainer."""
    told = SFTConfig(**shared(config), completion_only_loss=True, packing=False)
    return SFTTrainer(
        model=model, args=told, train_dataset=rows, eval_dataset=held_out, processing_class=tokenizer, peft_config=lora(config), callbacks=callbacks
    )  # fmt: skip
