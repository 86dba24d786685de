"""Curated lines in the place of the examples which the writer's prompt brings along."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from agent.stages.write.asking import Reworded, Rewording
from agent.stages.write.items import Item

FIRST_WORDS = 4
"""Words by which an answer shows which line it means, as the prompt asks for them."""
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
    told = (Reworded(line=n, original=" ".join(one.item.text.split()[:FIRST_WORDS]), text=one.text) for n, one in enumerate(shown, 1))
    answer = json.dumps(Rewording(lines=tuple(told)).model_dump(), separators=(",", ":"), ensure_ascii=False)
    return f"{_EXAMPLES.sub('', system)}\n\nExample lines:\n{lines}\nExample answer:\n{answer}"
