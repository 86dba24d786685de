"""What a training is told: the numbers of a preset, and over them what its file says."""

from __future__ import annotations

import math
import tomllib
from enum import StrEnum
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError, model_validator

from agent.domain.value import Value
from agent.errors import OwnerCanAct

DEFAULT, SEED = "default", "seed"
EACH_EPOCH = "epoch"


class Kind(StrEnum):
    """What is trained on: answers, pairs of answers, or answers with a thumb."""

    SFT = "sft"
    DPO = "dpo"
    KTO = "kto"


class Training(Value):
    """One training. `base` is a folder with a model, `adapter` one from which it goes on; `rows` and `held_out` are JSONL; `out` is the run's own folder.

    `quantised` loads the base in four bits (QLoRA). `batch` counts the rows of a step, `at_once` those that are in memory. `evaluate` is "epoch" or a number
    of steps. `patience` counts evaluations without a gain. `judged` demands that each pair says how much of its answers holds; without it the pairs are taken
    as they are, which the run then tells. `probes` counts the held-out prompts that are answered before and after."""

    kind: Kind
    preset: str = DEFAULT
    base: Path
    adapter: Path | None = None
    rows: Path
    held_out: Path
    out: Path
    quantised: bool
    rank: int = Field(ge=1)
    alpha: int = Field(ge=1)
    dropout: float = Field(ge=0, lt=1)
    targets: str | tuple[str, ...]
    epochs: int = Field(ge=1)
    batch: int = Field(ge=1)
    at_once: int = Field(ge=1)
    learning_rate: float = Field(gt=0)
    schedule: Literal["cosine", "linear", "constant"]
    warmup: float = Field(ge=0, lt=1)
    max_length: int = Field(ge=16)
    evaluate: Literal["epoch"] | int
    patience: int = Field(ge=1)
    seed: int = 7
    beta: float = Field(default=0.1, gt=0)
    losses: tuple[str, ...] = ()
    checkpointing: bool = True
    judged: bool = True
    probes: int = Field(default=4, ge=0)
    probe_tokens: int = Field(default=1024, ge=1)

    @model_validator(mode="after")
    def _fits(self) -> Training:
        if self.batch % self.at_once:
            raise ValueError(f"batch ({self.batch}) must be a multiple of at_once ({self.at_once})")
        if self.kind is Kind.KTO and self.at_once < 2:
            raise ValueError("kto needs at least two rows at_once: it holds each answer against another's prompt")
        if isinstance(self.evaluate, int) and self.evaluate < 1:
            raise ValueError("evaluate must be “epoch” or a number of steps")
        return self

    def steps(self, rows: int) -> int:
        """How many steps so many rows make."""
        return self.epochs * max(1, math.ceil(rows / self.batch))

    def evaluations(self, rows: int) -> int:
        """How often the held-out rows are looked at on the way; after the last step they always are."""
        return self.epochs if self.evaluate == EACH_EPOCH else self.steps(rows) // int(self.evaluate)


@cache
def presets() -> dict[str, dict[str, dict[str, Any]]]:
    """The numbers by name and kind."""
    return tomllib.loads((files("agent.lab.training") / "presets.toml").read_text(encoding="utf-8"))


def preset(name: str, kind: Kind) -> dict[str, Any]:
    """The numbers of a preset for a kind. Raises `OwnerCanAct` where there is none of that name."""
    if name not in presets():
        raise OwnerCanAct(f"There is no preset “{name}”: say {' or '.join(presets())}.")
    return {**presets()[name]["all"], **presets()[name].get(kind, {})}


def told(kind: Kind, **said: Any) -> Training:
    """A training with the numbers of its preset where nothing else is said. Raises `OwnerCanAct` with what is wrong."""
    try:
        return Training(kind=kind, **{**preset(said.get("preset", DEFAULT), kind), **said})
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, fault['loc'])) or 'the whole'}: {fault['msg']}" for fault in error.errors())
        raise OwnerCanAct(f"The training cannot be read: {wrong}.") from error


def read(kind: Kind, path: Path) -> Training:
    """What a TOML file says of a training; relative paths count from where the command runs. Raises `OwnerCanAct` where it cannot be read."""
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise OwnerCanAct(f"{path} cannot be read as TOML: {error}.") from error
    if said.pop("kind", kind) != kind:
        raise OwnerCanAct(f"{path} is for another kind of training than {kind}.")
    return told(kind, **said)


def compared(kind: Kind) -> str:
    """The presets side by side, as a Markdown table."""
    names = tuple(presets())
    shown = [preset(name, kind) for name in names]
    rows = [f"| {key} | " + " | ".join(_plain(one.get(key, "–")) for one in shown) + " |" for key in shown[0]]
    return "\n".join([f"| {kind} | " + " | ".join(names) + " |", "|---" * (len(names) + 1) + "|", *rows])


def _plain(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else "yes" if value is True else "no" if value is False else str(value)
