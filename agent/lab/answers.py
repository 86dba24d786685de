"""The answer of a model that puts lines into other words, as it goes over the wire."""

from __future__ import annotations

import json
from collections.abc import Iterable

from agent.stages.write.asking import Reworded, Rewording
from agent.stages.write.items import Item

FIRST_WORDS = 4
"""Words by which an answer shows which line it means, as the prompt asks for them."""


def answer(wordings: Iterable[tuple[int, Item, str]]) -> str:
    """The JSON of these wordings, each with the number (from 1) of its line and the line itself."""
    lines = (Reworded(line=number, original=" ".join(item.text.split()[:FIRST_WORDS]), text=text) for number, item, text in wordings)
    return json.dumps(Rewording(lines=tuple(lines)).model_dump(), separators=(",", ":"), ensure_ascii=False)
