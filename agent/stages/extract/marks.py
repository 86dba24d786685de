"""What a model marks on the sheet of a post: the only form its words may have. No text of it goes further; the parts are only looked up."""

from __future__ import annotations

from agent.domain.brief import Kind, Need
from agent.domain.value import Value


class Mark(Value):
    """A unit that asks. parts: if for several things, the first words of each."""

    unit: int
    need: Need
    kind: Kind
    parts: tuple[str, ...]


class Marks(Value):
    """The units that ask."""

    asked: tuple[Mark, ...]
