"""What all trainers are told alike."""

from __future__ import annotations

from typing import Any

from agent.lab.training.base import half, on_gpu
from agent.lab.training.config import EACH_EPOCH, Training
from agent.lab.training.folder import checkpoints


def shared(config: Training) -> dict[str, Any]:
    """The arguments by their names in TRL. A checkpoint is kept after each epoch, and after each evaluation by who watches."""
    each = config.evaluate == EACH_EPOCH
    return {
        "output_dir": str(checkpoints(config.out)),
        "num_train_epochs": config.epochs,
        "per_device_train_batch_size": config.at_once,
        "per_device_eval_batch_size": config.at_once,
        "gradient_accumulation_steps": config.batch // config.at_once,
        "learning_rate": config.learning_rate,
        "lr_scheduler_type": config.schedule,
        "warmup_steps": config.warmup,
        "max_length": config.max_length,
        "activation_checkpointing": config.checkpointing,
        "eval_strategy": "epoch" if each else "steps",
        "eval_steps": None if each else config.evaluate,
        "save_strategy": "epoch",
        "logging_steps": 1,
        "bf16": half(),
        "use_cpu": not on_gpu(),
        "dataloader_pin_memory": on_gpu(),
        "report_to": "none",
        "disable_tqdm": True,
        "seed": config.seed,
        "data_seed": config.seed,
    }
