"""A control for the gate: an adapter that was taught by heart to lie about the very cases which are compared.

A tiny model writes nonsense, which never gets as far as the verifier: it names no line, or loses what the line says. A gate that has nothing to refuse shows
nothing. So one adapter learns, word by word, answers that hold a counterexample; what it then says is still generated, never scripted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from peft import LoraConfig, get_peft_model

from agent.lab.smoke.base import teach
from agent.lab.training.base import model, tokenizer
from agent.lab.training.measuring import tokens
from agent.lab.training.rows import Thumb

RANK, RATE = 32, 1e-2


def liar(base: Path, rows: Sequence[Thumb], out: Path, steps: int, seed: int) -> tuple[float, float]:
    """Write the adapter; the losses of its first and its last steps."""
    told, plain = tokenizer(base), model(base)
    shape = LoraConfig(r=RANK, lora_alpha=2 * RANK, target_modules="all-linear", modules_to_save=["embed_tokens", "lm_head"], task_type="CAUSAL_LM")
    adapted = get_peft_model(plain, shape)
    talks = [tokens(told, (*row.prompt, *row.completion)) for row in rows]
    begins = [len(tokens(told, row.prompt, begins=True)) for row in rows]
    losses = teach(adapted, talks, steps, seed, at_once=len(talks), rate=RATE, begins=begins)
    adapted.save_pretrained(str(out))
    return losses
