"""Adds an adapter to the weights of its base."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from transformers import AutoModelForCausalLM

from agent.errors import UserCanAct
from agent.lab.training.adapters import SETTINGS, root
from agent.lab.training.base import adapted, tokenizer

EXACT = {"f32": torch.float32, "bf16": torch.bfloat16, "f16": torch.float16}


def merged(base: Path, adapter: Path, out: Path, exact: str = "f32") -> Path:
    """Write base and adapter as one model with its tokenizer; the folder. The base is read unquantised, also after QLoRA.

    In numbers of two bytes (bf16) much of what a light training adds is lost beside the weights it is added to; f32 wants four bytes of memory a weight.

    Raises `UserCanAct` where either cannot be read, or the adapter was trained on a base of another name."""
    _same_base(base, adapter)
    try:
        plain = AutoModelForCausalLM.from_pretrained(str(base), dtype=EXACT[exact], local_files_only=True)
    except (OSError, ValueError) as error:
        raise UserCanAct(f"I cannot read a model in {base}: {error}") from error
    adapted(plain, adapter).merge_and_unload().save_pretrained(str(out))
    tokenizer(base).save_pretrained(str(out))
    return out


def _same_base(base: Path, adapter: Path) -> None:
    trained_on = json.loads((root(adapter) / SETTINGS).read_text(encoding="utf-8")).get("base_model_name_or_path")
    if trained_on and Path(trained_on).name != base.name:
        raise UserCanAct(f"The adapter was trained on {trained_on}, not on {base}.")
