"""A tiny base and practice rows for tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from agent.lab.smoke import practice
from agent.lab.training.config import Kind, Training, told
from agent.lab.training.measuring import tokens
from agent.lab.training.rows import Row, read

NEEDED = "the libraries of the extra “lab” are not installed: make lab"


def rows(folder: Path, kind: Kind = Kind.SFT) -> tuple[Row, ...]:
    """Practice rows to train on."""
    return read(kind, practice.write(folder) / f"{kind}-train.jsonl")


def tokenizer(found: tuple[Row, ...]) -> Any:
    """One that was made of them."""
    from agent.lab.smoke import base

    return base.tokenizer(turn.content for row in found for turns in (row.prompt, *row.answers().values()) for turn in turns)


def make(folder: Path, steps: int = 40) -> Path:
    """The rows and a base that was taught a little; the folder."""
    from agent.lab.smoke import base

    found = rows(folder / "rows")
    told_ = tokenizer(found)
    model = base.llama(told_, 3)
    base.teach(model, [tokens(told_, (*row.prompt, *row.answers()["completion"])) for row in found], steps, 3)
    base.save(model, told_, folder / "base")
    return folder


def training(folder: Path, kind: Kind, out: Path, **more: Any) -> Training:
    """A short training on them."""
    files = {"rows": folder / "rows" / f"{kind}-train.jsonl", "held_out": folder / "rows" / f"{kind}-held-out.jsonl"}
    small: dict[str, Any] = {"learning_rate": 2e-3, "epochs": 2, "probes": 0, "checkpointing": False, "max_length": 256}
    return told(kind, base=folder / "base", out=out, **{**files, **small, **more})
