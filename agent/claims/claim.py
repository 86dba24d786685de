"""A line to be judged, with what it cites."""

from __future__ import annotations

import re
from functools import cached_property

from agent.domain.corpus import Snippet
from agent.domain.dates import MONTHS
from agent.domain.draft import LineKind
from agent.domain.value import Value
from agent.lexicon.aliases import aliases_of
from agent.lexicon.terms import stem, words

_NAMES = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_MONTH = re.compile(r"\b(0?[1-9]|1[0-2])[/.](?:19|20)\d\d\b")


class Claim(Value):
    """What the line says, where it stands, and the cited snippets."""

    text: str
    kind: LineKind
    position: str | None
    cited: tuple[Snippet, ...]

    @cached_property
    def source(self) -> str:
        """All cited words."""
        return " . ".join(s.text for s in self.cited)

    @cached_property
    def licensed(self) -> frozenset[str]:
        """The stems that the cited words license, those of their other names included."""
        own = words(self.source)
        stems = {w.stem for w in own} | {w.lower for w in own} | {w.singular for w in own}
        for size in (1, 2, 3):
            for i in range(len(own) - size + 1):
                phrase = self.source[own[i].start : own[i + size - 1].end]
                stems |= {w.stem for name in aliases_of(phrase)[1:] for w in words(name)}
        return frozenset(stems | {month for number in _MONTH.findall(self.source) for month in _names(int(number))})


def _names(month: int) -> tuple[str, ...]:
    return MONTHS[month - 1], stem(_NAMES[month - 1])
