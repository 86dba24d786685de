"""The cues by which a sentence of a post shows what it is, compiled from the data files."""

from __future__ import annotations

import re
from functools import cache

from agent.lexicon.files import lines


@cache
def patterns(name: str) -> dict[str, re.Pattern[str]]:
    """A file of lines "label: pattern" as label → compiled pattern; lines of one label are joined as alternatives."""
    table: dict[str, list[str]] = {}
    for line in lines(name):
        label, pattern = line.split(":", 1)
        table.setdefault(label.strip(), []).append(pattern.strip())
    return {label: re.compile("|".join(f"(?:{p})" for p in parts), re.IGNORECASE) for label, parts in table.items()}


@cache
def weights(name: str) -> dict[str, float]:
    """A file of lines "feature: weight"."""
    pairs = (line.rsplit(":", 1) for line in lines(name))
    return {feature.strip(): float(weight) for feature, weight in pairs}
