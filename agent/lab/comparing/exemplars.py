"""Curated lines in the place of the examples which the writer's prompt brings along."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agent.lab.answers import answer
from agent.stages.write.items import Item

_EXAMPLES = re.compile(r"\n*Example lines:.*\Z", re.S)


@dataclass(frozen=True)
class Exemplar:
    """A line as a model is shown it, and a good wording."""

    item: Item
    text: str


def exemplified(system: str, shown: Sequence[Exemplar]) -> str:
    """The prompt's own words with these examples instead of its usual ones; without any it stays as it is."""
    if not shown:
        return system
    lines = "\n".join(one.item.shown(number) for number, one in enumerate(shown, 1))
    told = answer((number, one.item, one.text) for number, one in enumerate(shown, 1))
    return f"{_EXAMPLES.sub('', system)}\n\nExample lines:\n{lines}\nExample answer:\n{told}"
