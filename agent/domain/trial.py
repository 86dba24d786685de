"""Variants that were shown blind, and which of them was chosen."""

from __future__ import annotations

from typing import Literal

from agent.domain.style import Feature
from agent.domain.value import Value
from agent.domain.wish import Wish

TIE, NEITHER = "same", "none"
"""All are alike; none of them will do."""
LABELS = "ABC"
MODEL: Literal["model"] = "model"
Difference = Feature | Literal["model"]
"""In what variants differ: a feature, each in one of its styles, or the model that worded them, whose name is then the style."""


class Shown(Value):
    """One of them, in its place: how it is written, what leads to it, the hash it has as a version, and that of the picture that was shown."""

    style: str
    wishes: tuple[Wish, ...] = ()
    hash: str
    picture: str


class Trial(Value):
    """In what they differ, the version they are of, the variants in the order in which they were shown (the first was A), which model worded lines
    of theirs (with the digest; "" where none did), and the name and version of each prompt that was used."""

    feature: Difference
    version: str
    shown: tuple[Shown, ...]
    model: str = ""
    digest: str = ""
    prompts: dict[str, str] = {}

    def called(self, label: str) -> Shown | None:
        """The variant of that label, or None."""
        place = LABELS.find(label) if len(label) == 1 else -1
        return self.shown[place] if 0 <= place < len(self.shown) else None

    def chosen(self, answer: str) -> str:
        """The style that an answer prefers; "" for a tie, none, or no answer."""
        found = self.called(answer)
        return found.style if found else ""
