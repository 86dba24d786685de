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


def pseudonym(user: str) -> str:
    """A name for the user that stands in no way for who it is, and holds no sign that parts a key."""
    return hashlib.sha256(user.encode()).hexdigest()[:16]
