"""A résumé as a file."""

from __future__ import annotations

from pydantic import field_validator

from agent.domain.look import PLAINEST, STANDARD, Look, look_named
from agent.domain.value import Value

NEARLY_EMPTY = 0.15
"""Share of a page below which the last of several looks forgotten."""
SMALLEST, CLOSEST, NARROWEST = 9.2, 0.6, 40.0
"""Points of the body, factor on blanks and points of the margin below which nothing is set closer."""


class Design(Value):
    """How a document looks: the name of its design, paper (empty: that of where the résumé's owner lives), body size and margin in points, a factor on the blanks between blocks, and a typeface
    (`sans` or `serif`) where another than the design's own is wanted."""

    name: str = STANDARD
    paper: str = "letter"
    body: float = 10.0
    margin: float = 50.0
    typeface: str = ""
    spacing: float = 1.0

    @field_validator("name")
    @classmethod
    def _known(cls, name: str) -> str:
        return look_named(name).name

    @property
    def look(self) -> Look:
        """The definition of its design."""
        return look_named(self.name)

    @property
    def face(self) -> str:
        """`sans` or `serif`: what is wished, or what the design is made for."""
        return self.typeface or self.look.typeface

    def denser(self) -> Design:
        """The same set closer, so that about a quarter more lines fit; still large enough to read in print."""
        return self.model_copy(update={"body": max(SMALLEST, self.body - 0.6), "margin": max(NARROWEST, self.margin - 8), "spacing": 0.65 * self.spacing})

    def closer(self) -> tuple[Design, ...]:
        """The same set closer step by step, the blanks between blocks, then the type, then the margins, for a résumé whose last page holds little."""
        steps = ((0.85, 0.0, 0.0), (0.7, 0.0, 0.0), (0.85, 0.5, 0.0), (0.7, 0.5, 0.0), (0.6, 0.5, 8.0))
        found = dict.fromkeys(self._closer(*step) for step in steps)
        return tuple(design for design in found if design != self)

    def _closer(self, share: float, smaller: float, wider: float) -> Design:
        update = {"spacing": max(CLOSEST, round(share * self.spacing, 3)), "body": max(SMALLEST, self.body - smaller), "margin": max(NARROWEST, self.margin - wider)}
        return self.model_copy(update={name: min(value, getattr(self, name)) for name, value in update.items()})

    def roomier(self) -> Design:
        """The same in larger type with more room between blocks, for a résumé that leaves much of its page empty."""
        return self.model_copy(update={"body": max(self.body, min(11.0, self.body + 1)), "spacing": 1.25 * self.spacing})

    def plainest(self) -> Design:
        """The same in the plainest design, which is what stands in where another fails."""
        return self.model_copy(update={"name": PLAINEST, "typeface": ""})


class Extent(Value):
    """The paper that a document takes: its pages (0 where the format has none), and how much of the last is filled, from 0 to 1."""

    pages: int
    filled: float = 1.0

    @property
    def forlorn(self) -> bool:
        """Whether the last of several pages is nearly empty."""
        return self.pages > 1 and self.filled < NEARLY_EMPTY


class Rendered(Value):
    """The bytes of a file, its pages (0 where the format has none) and the text that software reads back from it; `note` is what its owner must be told of it."""

    content: bytes
    pages: int
    text: str
    note: str = ""
