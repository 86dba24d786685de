"""Reads the curated set that ships with the lab."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TypeVar

from agent.domain.value import Value
from agent.lab.cases import Counterexample, Curated, Gold, Preference

Shape = TypeVar("Shape", bound=Value)


@cache
def curated() -> Curated:
    """Every case, in the order of the files."""
    return Curated(
        golds=tuple(_gold()),
        counterexamples=tuple(_rows("counterexamples", Counterexample)),
        preferences=tuple(_rows("preferences", Preference)),
    )


def _gold() -> Iterator[Gold]:
    folder = files("agent.lab") / "data" / "gold"
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".json"))
    return (Gold.model_validate_json((folder / name).read_text(encoding="utf-8")) for name in names)


def _rows(name: str, shape: type[Shape]) -> Iterator[Shape]:
    text = (files("agent.lab") / "data" / f"{name}.jsonl").read_text(encoding="utf-8")
    return (shape.model_validate_json(row) for row in text.splitlines() if row.strip())
