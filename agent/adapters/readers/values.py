"""Getters for values of an answer that nobody vouches for: what is not of the asked kind counts as not there."""

from __future__ import annotations

import math
import re
from datetime import date
from typing import Any

Json = dict[str, Any]

_HALVES = re.compile("[\ud800-\udfff]")
_WEB = re.compile(r"https?://[^\s\x00-\x1f\x7f/?#<>\"\\]+[^\s\x00-\x1f\x7f<>\"\\]*", re.I)
LARGEST = 10**15
"""Above it a number is no amount and no identifier."""


def at(value: object, *path: str) -> Any:
    """What lies at a path of keys, of any kind; None when nothing does."""
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def string(value: object, *path: str) -> str:
    """The text at a path, with halves of characters replaced; "" for anything else."""
    found = at(value, *path)
    return _HALVES.sub("\ufffd", found).strip() if isinstance(found, str) else ""


def identifier(value: object, *path: str) -> str:
    """A text or a whole number at a path, as text; "" for anything else."""
    found = at(value, *path)
    whole = isinstance(found, int) and not isinstance(found, bool) and abs(found) < LARGEST
    return str(found) if whole else string(found)


def objects(value: object, *path: str) -> list[Json]:
    """The objects of the list at a path; what else is in it is left out."""
    found = at(value, *path)
    return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []


def flag(value: object, *path: str) -> bool | None:
    """True or false at a path; None for anything else."""
    found = at(value, *path)
    return found if isinstance(found, bool) else None


def number(value: object, *path: str) -> float | None:
    """A sensible positive number at a path, also one that is written as text."""
    found = at(value, *path)
    if isinstance(found, bool) or not isinstance(found, (int, float, str)):
        return None
    try:
        amount = float(found.replace(",", "")) if isinstance(found, str) else float(found)
    except (ValueError, OverflowError):
        return None
    return amount if math.isfinite(amount) and 0 < amount < LARGEST else None


def day(value: object, *path: str) -> date | None:
    """The day at the head of an ISO date or time."""
    try:
        return date.fromisoformat(string(value, *path)[:10])
    except ValueError:
        return None


def web(value: object, *path: str) -> str:
    """A whole http or https link at a path; "" for anything else."""
    found = string(value, *path)
    return found if _WEB.fullmatch(found) else ""
