"""Has a model answer held-out prompts: what it writes decides, not how well it ranks answers of others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from agent.domain.value import Value
from agent.lab.training.measuring import tokens
from agent.lab.training.rows import Row, keys, shape


class Probe(Value):
    """How many prompts were answered, and how many answers are JSON with the keys of the expected one."""

    asked: int
    valid: int


def expected(row: Row) -> frozenset[str] | None:
    """The keys of a good answer of the row, where it is JSON."""
    return next((shape(turns) for name, turns in row.answers().items() if name in ("completion", "chosen") and getattr(row, "label", True)), None)


def probe(model: Any, tokenizer: Any, rows: Sequence[Row], most: int, limit: int) -> Probe:
    """Ask the first prompts whose good answer is JSON, each prompt once; the likeliest token is taken each time."""
    wanted = {row.prompt: keys_ for row in rows if (keys_ := expected(row))}
    asked = list(wanted.items())[:most]
    model.eval()
    valid = sum(keys(answer(model, tokenizer, tokens(tokenizer, prompt, begins=True), limit)) == keys_ for prompt, keys_ in asked)
    return Probe(asked=len(asked), valid=valid)


def answer(model: Any, tokenizer: Any, prompt: list[int], limit: int) -> str:
    """The likeliest answer to these tokens, as text."""
    return str(tokenizer.decode(greedy(model, tokenizer, prompt, limit), skip_special_tokens=True))


def greedy(model: Any, tokenizer: Any, prompt: list[int], limit: int) -> list[int]:
    """The likeliest answer to these tokens, as tokens."""
    import torch

    given = torch.tensor([prompt], device=model.device)
    how = {"do_sample": False, "max_new_tokens": limit, "pad_token_id": tokenizer.pad_token_id or tokenizer.eos_token_id, "use_cache": True}
    with torch.no_grad():
        said = model.generate(input_ids=given, attention_mask=torch.ones_like(given), **how)
    return [int(token) for token in said[0][len(prompt) :]]
