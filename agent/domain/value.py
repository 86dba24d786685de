"""The base of every value in the house."""

from __future__ import annotations

import hashlib

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """An immutable value, compared by content; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def digest(*parts: str, length: int = 12) -> str:
    """A stable short name (hex, `length` characters) for these parts, in this order."""
    joined = "\x1f".join(parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:length]
