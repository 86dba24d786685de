"""What a model is shown of a post: its units with numbers, its headings without."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agent.stages.extract.decision import BOILERPLATE
from agent.stages.extract.sections import Passage

MOST_UNITS = 150
MOST_CHARACTERS = 8_000
"""Of all units together."""
LONGEST_UNIT = 800
"""Characters of one unit that are shown."""
LONGEST_HEADING = 80


@dataclass(frozen=True)
class Sheet:
    """The passages that are shown, in reading order; their numbers are 1, 2, …"""

    text: str
    shown: tuple[Passage, ...]

    def render(self) -> str:
        """A line for each passage, and one where a heading stands before it."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        heading = ""
        for number, passage in enumerate(self.shown, 1):
            if passage.heading != heading and passage.heading.strip():
                yield f"# {_flat(passage.heading)[:LONGEST_HEADING]}"
            heading = passage.heading
            yield f"{number} {_flat(self.text[passage.start : passage.end])[:LONGEST_UNIT]}"


def sheet(text: str, found: Sequence[Passage], odds: Sequence[float]) -> Sheet:
    """The sheet of a post; of one that is too long those units which are likeliest to ask (`odds`), without what the law makes every employer say."""
    chosen: list[int] = []
    room = MOST_CHARACTERS
    for i in sorted(range(len(found)), key=lambda i: (-odds[i], i)):
        length = min(LONGEST_UNIT, found[i].end - found[i].start)
        if length <= room and len(chosen) < MOST_UNITS and not BOILERPLATE.search(text[found[i].start : found[i].end]):
            chosen.append(i)
            room -= length
    return Sheet(text, tuple(found[i] for i in sorted(chosen)))


def _flat(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip()
