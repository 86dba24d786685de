"""A line to be judged, with what it cites."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from agent.claims.licences import Licences
from agent.claims.reading import mended, telling
from agent.domain.corpus import Position, Snippet
from agent.domain.draft import LineKind
from agent.domain.value import Value

BETWEEN = " – "
"""What parts employer, title, location and dates of a heading."""
READ = 10_000
"""Characters of a snippet that are read; what stands behind them licenses nothing."""


class Claim(Value):
    """What the line says, where it stands, the cited snippets and the positions they belong to.

    `on` is the day up to which a position that goes on is reckoned; without it such a position carries no number of years.
    """

    text: str
    kind: LineKind
    position: str | None
    cited: tuple[Snippet, ...]
    positions: tuple[Position, ...] = ()
    on: date | None = None

    @property
    def verbatim(self) -> bool:
        """Whether the line is the user's own words."""
        return any(self.text == s.text for s in self.cited)

    def place(self, source: int) -> Position | None:
        """The position of the cited snippet of that number."""
        return next((p for p in self.positions if p.id == self.cited[source].position), None)

    @cached_property
    def licences(self) -> Licences:
        """The line beside its evidence."""
        headings = tuple(telling(_heading(place, self.text) if (place := self.place(i)) else "") for i in range(len(self.cited)))
        return Licences(telling(self.text), tuple(telling(mended(s.text[:READ], self.text)) for s in self.cited), headings)


def _heading(place: Position, line: str) -> str:
    """Employer, title, location, dates; a "Present" is no word that licenses another ("presented")."""
    return BETWEEN.join(x for x in (place.employer, mended(place.title or "", line, title=True), place.location, str(place.period).replace("Present", "")) if x)
