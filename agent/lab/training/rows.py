"""Rows as TRL takes them, read from JSONL."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError

from agent.domain.value import Value
from agent.errors import UserCanAct
from agent.lab.training.config import Kind


class Turn(Value):
    """A message."""

    role: Literal["system", "user", "assistant"]
    content: str


Turns = tuple[Turn, ...]


class Truth(Value):
    """How much of each answer holds: lines that the verifier lets through ÷ lines."""

    chosen: float = Field(ge=0, le=1)
    rejected: float = Field(ge=0, le=1)


class Row(Value):
    """A prompt with its answers."""

    id: str
    prompt: Turns = Field(min_length=1)

    def answers(self) -> dict[str, Turns]:
        """The answers by the name that TRL gives them."""
        return {name: value for name in ("completion", "chosen", "rejected") if (value := getattr(self, name, None))}

    def given(self) -> dict[str, Any]:
        """What a trainer is given: neither the id nor what was said of its truth."""
        return self.model_dump(exclude={"id", "truth"}, mode="json")


class Answered(Row):
    """For SFT."""

    completion: Turns = Field(min_length=1)


class Pair(Row):
    """For DPO."""

    chosen: Turns = Field(min_length=1)
    rejected: Turns = Field(min_length=1)
    truth: Truth | None = None


class Thumb(Row):
    """For KTO."""

    completion: Turns = Field(min_length=1)
    label: bool


SHAPES: dict[Kind, type[Row]] = {Kind.SFT: Answered, Kind.DPO: Pair, Kind.KTO: Thumb}


def read(kind: Kind, path: Path) -> tuple[Row, ...]:
    """The rows of a file. Raises `UserCanAct` where it is not there, holds none, or a row is not of that kind."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UserCanAct(f"The rows in {path} cannot be read: {error}.") from error
    rows = tuple(_read(kind, path, lines))
    if not rows:
        raise UserCanAct(f"{path} holds no rows.")
    return rows


def _read(kind: Kind, path: Path, lines: list[str]) -> Iterator[Row]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield SHAPES[kind].model_validate_json(line)
            except ValidationError as error:
                fault = error.errors()[0]
                raise UserCanAct(f"Row {number} of {path} is none for {kind}: {'.'.join(map(str, fault['loc']))}: {fault['msg']}.") from error


def hashed(*groups: tuple[Row, ...]) -> str:
    """A name for the very content of these rows in this order."""
    texts = ("\n".join(row.model_dump_json() for row in rows) for rows in groups)
    return hashlib.sha256("\x1f".join(texts).encode("utf-8", "surrogatepass")).hexdigest()


def shape(turns: Turns) -> frozenset[str] | None:
    """The keys of an answer that is one JSON object; none where it is not."""
    return keys("".join(turn.content for turn in turns))


def keys(text: str) -> frozenset[str] | None:
    """The keys of a text that is one JSON object; none where it is not."""
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return frozenset(value) if isinstance(value, dict) else None
