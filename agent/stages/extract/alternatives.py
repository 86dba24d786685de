"""Groups of requirements of which one is enough."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from agent.domain.brief import Requirement

_OPEN_END = re.compile(r"[;,]\s*or\s*[.;]?\s*$", re.I)
_OR_CLAUSE = re.compile(r"\s*;\s*or\b", re.I)
_FOLLOWING = re.compile(r"\b(?:either|some|(?:at least )?(?:one|two|three)(?: or more)?|any(?: one)?) of (?:the following|these)\b[^.;:]{0,100}:\s*$", re.I)
_MARK = re.compile(r"(\d{1,2}|[a-zA-Z]|[ivx]{2,4})[.)]\s|[•●▪◦‣■➢✓*·–—-]")
_BEFORE = 6
"""Characters before a passage among which its bullet stands."""


def is_or(between: str) -> bool:
    """Whether what stands between two clauses makes them alternatives."""
    return _OR_CLAUSE.match(between) is not None


def open_end(text: str, start: int, end: int) -> bool:
    """Whether the passage ends in "; or" (or has it right behind), so that the next one is an alternative to it."""
    return any(_OPEN_END.search(text[start:until]) for until in (end, end + 4))


def choices(text: str, passages: Sequence[tuple[int, int]]) -> list[str | None]:
    """For each passage the name of the list of which one item is enough, where it is an item of one ("one or more of the following:")."""
    found: list[str | None] = []
    name, style = None, ""
    for (start, end), (after, _) in zip_longest(passages, passages[1:], fillvalue=(0, 0)):
        name = name if name and _mark(text, start) == style else None
        found.append(name)
        style = style if name else _mark(text, after)
        if name is None and style not in ("", _mark(text, start)) and _FOLLOWING.search(text, start, end):
            name = f"g{start}-of"
    return found


def _mark(text: str, start: int) -> str:
    """The mark of the list in which a passage is an item, "1" for all numbers and "a" for all letters; empty where it is none."""
    first = max(0, start - _BEFORE)
    line = max(text.rfind("\n", first, start) + 1, first)
    found = _MARK.search(text, line, start + _BEFORE)
    if found is None or text[line : found.start()].strip() or found.start() > start:
        return ""
    return found.group() if found[1] is None else "1" if found[1].isdigit() else "a"


def join(before: list[Requirement], after: list[Requirement], group: str) -> list[Requirement]:
    """Both lists as alternatives: none of what one of them asks for is a must, whatever else it asks for besides."""
    name = next((r.any_of for r in before if r.any_of), None) or f"{group}s"
    return [requirement.model_copy(update={"any_of": name}) for requirement in before + after]
