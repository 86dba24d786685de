"""A résumé as a file."""

from __future__ import annotations

from pydantic import field_validator

from agent.domain.look import PLAINEST, STANDARD, Look, look_named
from agent.domain.value import Value

NEARLY_EMPTY = 0.15
"""Share of a page below which the last of several looks forgotten."""


class Design(Value):
    """How a document looks: the name of its design, paper, body size and margin in points, a factor on the blanks between blocks, and a typeface
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
        return self.model_copy(update={"body": max(9.2, self.body - 0.6), "margin": max(40.0, self.margin - 8), "spacing": 0.65 * self.spacing})

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
