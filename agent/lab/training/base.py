"""The model that is trained, and its tokenizer, from folders of this machine."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from peft import LoraConfig, PeftModel
from transformers import AutoModelForCausalLM, AutoTokenizer, BitsAndBytesConfig

from agent.errors import UserCanAct
from agent.lab.training.adapters import root
from agent.lab.training.config import Training


def on_gpu() -> bool:
    """Whether there is a GPU to train on."""
    return bool(torch.cuda.is_available())


def half() -> bool:
    """Whether numbers of two bytes (bf16) are computed with."""
    return on_gpu() and bool(torch.cuda.is_bf16_supported())


def tokenizer(base: Path) -> Any:
    """The tokenizer of a base. Raises `UserCanAct` where there is none."""
    try:
        return AutoTokenizer.from_pretrained(str(base), local_files_only=True)
    except (OSError, ValueError) as error:
        raise UserCanAct(f"I cannot read a tokenizer in {base}: name the folder that holds the base model.") from error


def model(base: Path, quantised: bool = False) -> Any:
    """The base itself, in four bits (NF4, as for QLoRA) where `quantised`. Raises `UserCanAct` where there is none."""
    exact = torch.bfloat16 if half() else torch.float32
    how: dict[str, Any] = {"dtype": exact, "local_files_only": True}
    if quantised:
        how["quantization_config"] = BitsAndBytesConfig(
            load_in_4bit=True, bnb_4bit_quant_type="nf4", bnb_4bit_use_double_quant=True, bnb_4bit_compute_dtype=exact
        )  # fmt: skip
    if on_gpu():
        how["device_map"] = {"": 0}
    try:
        return AutoModelForCausalLM.from_pretrained(str(base), **how)
    except (OSError, ValueError) as error:
        raise UserCanAct(f"I cannot read a model in {base}: {error}") from error


def start(config: Training) -> Any:
    """What the training begins with: the base, with the adapter from which it goes on, if there is one."""
    plain = model(config.base, config.quantised)
    return adapted(plain, config.adapter, trained=True) if config.adapter else plain


def adapted(plain: Any, adapter: Path, trained: bool = False) -> Any:
    """A model with the adapter at the root of a folder."""
    return PeftModel.from_pretrained(plain, str(root(adapter)), is_trainable=trained)


def lora(config: Training) -> LoraConfig | None:
    """The new adapter; none where one is gone on from, which keeps its shape."""
    if config.adapter:
        return None
    targets = config.targets if isinstance(config.targets, str) else list(config.targets)
    return LoraConfig(r=config.rank, lora_alpha=config.alpha, lora_dropout=config.dropout, target_modules=targets, task_type="CAUSAL_LM")
