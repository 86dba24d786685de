"""The models that are served: one base in memory, and its adapters over it."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from peft import PeftModel

from agent.lab.serving.form import Form
from agent.lab.serving.speaking import Speech, Spoken
from agent.lab.training.adapters import WEIGHTS, root
from agent.lab.training.base import model, tokenizer
from agent.lab.training.measuring import tokens
from agent.lab.training.rows import Turn


@dataclass(frozen=True)
class Asked:
    """A question: who is asked, what, in which form if in any, with how much heat, and the most tokens of question with answer and of the answer."""

    name: str
    messages: tuple[Turn, ...]
    form: Form | None
    heat: float
    context: int
    limit: int


class Voices:
    """Answers one question at a time. The base has a name of its own; the same seed gives the same answers to the same questions in the same order."""

    def __init__(self, base: Path, name: str, adapters: Mapping[str, Path], seed: int = 7) -> None:
        """Raises `UserCanAct` where a folder holds no model or adapter."""
        self._tokens, self._name = tokenizer(base), name
        self._whole = model(base).eval()
        self.digests = {name: _digest(base)} | {other: _digest(root(folder), base) for other, folder in adapters.items()}
        for other, folder in adapters.items():
            self._add(other, root(folder))
        self._dice = torch.Generator().manual_seed(seed)
        self._alone = threading.Lock()

    def _add(self, name: str, folder: Path) -> None:
        if isinstance(self._whole, PeftModel):
            self._whole.load_adapter(str(folder), adapter_name=name)
        else:
            self._whole = PeftModel.from_pretrained(self._whole, str(folder), adapter_name=name).eval()

    @property
    def longest(self) -> int:
        """Tokens that the base was made for."""
        return int(self._whole.config.max_position_embeddings)

    def tokens(self, messages: Sequence[Turn]) -> list[int]:
        """The question as tokens, in the chat template of the base."""
        return tokens(self._tokens, tuple(messages), begins=True)

    def say(self, asked: Asked, tell: Callable[[str], object]) -> Spoken:
        """The answer, told piece by piece."""
        speech = Speech(self._tokens, asked.form, asked.heat, self._dice)
        with self._alone, self._as(asked.name):
            return speech.write(self._whole, self.tokens(asked.messages), asked.limit, tell)

    def _as(self, name: str) -> Any:
        if name != self._name:
            self._whole.set_adapter(name)
            return nullcontext()
        return self._whole.disable_adapter() if isinstance(self._whole, PeftModel) else nullcontext()


def _digest(*folders: Path) -> str:
    """A name for the weights in these folders: the whole of an adapter, of a base its settings and the sizes of its files."""
    told = hashlib.sha256()
    for folder in folders:
        for file in sorted(folder.glob("*.safetensors")):
            told.update(file.read_bytes() if file.name == WEIGHTS else f"{file.name} {file.stat().st_size} {file.stat().st_mtime_ns}".encode())
    return f"sha256:{told.hexdigest()}"
