"""Does llama.cpp take the same tokens as transformers where each takes its likeliest?

Two programs that add in another order part at near ties, and after that at everything. So the answer of transformers is given to llama.cpp token by token, and at
each place its likeliest next one must be the same, or one that transformers finds likely by nearly as much. And what the two make of all tokens must be near in
the mean: a model that hardly looks back takes the same tokens even with wrong rotary positions."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from transformers import AutoModelForCausalLM

from agent.lab.exporting.checks import Check, check, not_run
from agent.lab.training.base import tokenizer
from agent.lab.training.measuring import tokens
from agent.lab.training.probing import greedy
from agent.lab.training.rows import Turns

ENGINE = "llama_cpp"
NAME = "likeliest answers"
TIE = {"f32": 1e-3, "f16": 0.1, "bf16": 0.5, "q8_0": 0.5}
"""By how much (in logits) transformers may prefer its own token where llama.cpp takes another."""
FAR = {"f32": 1e-3, "f16": 1e-2, "bf16": 0.1, "q8_0": 0.1}
"""By how much (in logits) the two may differ in the mean over all tokens."""
ANSWER = 48
"""Tokens of an answer."""


def of_answers(file: Path, merged: Path, quantised: str, prompts: Sequence[Turns]) -> Check:
    """The check; not run where llama-cpp-python is not installed or no prompt is given."""
    if importlib.util.find_spec(ENGINE) is None:
        return not_run(NAME, "llama-cpp-python is not installed (pip install llama-cpp-python)")
    if not prompts:
        return not_run(NAME, "no prompts were given")
    told, model = tokenizer(merged), AutoModelForCausalLM.from_pretrained(str(merged), dtype="auto", local_files_only=True).eval()
    places, apart = 0, 0.0
    for number, prompt in enumerate(prompts, 1):
        begun = tokens(told, prompt, begins=True)
        whole = begun + greedy(model, told, begun, ANSWER)
        text = told.decode(begun, skip_special_tokens=False, clean_up_tokenization_spaces=False)
        theirs = _theirs(_Engine(file, len(whole) + 1), text, begun, whole)
        ours = _ours(model, whole)
        wrong = "llama.cpp parts the prompt into other tokens" if theirs is None else _parting(ours, theirs, len(begun), TIE[quantised])
        if wrong:
            return check(NAME, False, f"prompt {number}: {wrong}")
        places += len(whole) - len(begun)
        apart = max(apart, float(np.abs(ours - theirs[:, : ours.shape[1]]).mean()))
    return check(NAME, apart <= FAR[quantised], f"{places} tokens of {len(prompts)} answers; logits {apart:.2g} apart in the mean where {FAR[quantised]:.2g} may be")


class _Engine:
    """The file in llama.cpp."""

    def __init__(self, file: Path, room: int) -> None:
        engine = importlib.import_module(ENGINE)
        self._model = engine.Llama(str(file), n_ctx=room, logits_all=True, verbose=False)

    def parted(self, text: str) -> list[int]:
        """The text as tokens."""
        return [int(token) for token in self._model.tokenize(text.encode("utf-8"), add_bos=False, special=True)]

    def likely(self, whole: list[int]) -> Any:
        """How likely each token is after each of these."""
        self._model.eval(whole)
        return np.array(self._model.scores[: len(whole)])

    def close(self) -> None:
        """Let the model go."""
        self._model.close()


def _theirs(engine: _Engine, text: str, begun: list[int], whole: list[int]) -> Any:
    """What llama.cpp makes of the tokens; none where it parts the prompt into others."""
    try:
        return engine.likely(whole) if engine.parted(text) == begun else None
    finally:
        engine.close()


def _ours(model: Any, whole: list[int]) -> Any:
    """What transformers makes of them."""
    with torch.no_grad():
        return model(input_ids=torch.tensor([whole], device=model.device)).logits[0].float().cpu().numpy()


def _parting(ours: Any, theirs: Any, begun: int, tie: float) -> str:
    """Where the likeliest tokens part by more than a tie, in words; empty where nowhere."""
    for place in range(begun - 1, len(ours) - 1):
        one, other = int(ours[place].argmax()), int(theirs[place][: ours.shape[1]].argmax())
        if ours[place][one] - ours[place][other] > tie:
            return f"after {place - begun + 1} tokens llama.cpp takes {other} for {one}, which is likelier by {ours[place][one] - ours[place][other]:.3f}"
    return ""
