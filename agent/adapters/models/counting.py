"""Counts the elements of an answer's first list while the answer is still being written."""

from __future__ import annotations


class ListCounter:
    """Fed with the pieces of a JSON text. `count` elements of its first list are complete; lists inside them do not count."""

    def __init__(self) -> None:
        self.count = 0
        self._depth = 0
        self._list: int | None = None
        self._in_text = self._escaped = self._begun = self._over = False

    def feed(self, piece: str) -> int:
        """The count after this piece."""
        for character in piece:
            if not self._over:
                self._step(character)
        return self.count

    def _step(self, character: str) -> None:
        if self._in_text:
            self._in_text = self._escaped or character != '"'
            self._escaped = character == "\\" and not self._escaped
        elif character in "[{":
            self._begun = self._begun or self._inside()
            self._depth += 1
            if character == "[" and self._list is None:
                self._list = self._depth
        elif character in "]}":
            if self._inside():
                self._complete()
                self._over = True
            self._depth -= 1
            if self._inside():
                self._complete()
        elif character == "," and self._inside():
            self._complete()
        elif not character.isspace():
            self._in_text = character == '"'
            self._begun = self._begun or self._inside()

    def _inside(self) -> bool:
        """Whether we are right inside the list, not inside one of its elements."""
        return self._list is not None and self._depth == self._list

    def _complete(self) -> None:
        self.count += self._begun
        self._begun = False
