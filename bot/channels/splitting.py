"""A long text in pieces that a platform takes."""

from __future__ import annotations

from collections.abc import Callable

from agent.domain.say import Say, SayKind

Weight = Callable[[str], int]
"""How much of the platform's room a text takes: that of its letters, added up."""


def in_parts(say: Say, most: int, weight: Weight) -> tuple[Say, ...]:
    """A message as several that fit; the options go with the last. One without words is none, unless it is a file."""
    if say.kind in (SayKind.FILE, SayKind.SETTLED):
        return (say,)
    texts = split(say.text, most, weight) or (["…"] if say.options else [])
    last = len(texts)
    return tuple(say.model_copy(update={"text": text, "options": say.options if number == last else (), "rated": say.rated and number == last}) for number, text in enumerate(texts, 1))


def split(text: str, most: int, weight: Weight = len) -> list[str]:
    """The text in pieces of at most so much room, cut between paragraphs, else lines, else words, else anywhere but within a letter."""
    pieces: list[str] = []
    rest = text.strip()
    while weight(rest) > most:
        end = _border(rest, _reach(rest, most, weight))
        pieces.append(rest[:end].rstrip())
        rest = rest[end:].lstrip("\n") if rest[end] == "\n" else rest[end:].removeprefix(" ")
    return [*(piece for piece in pieces if piece), rest] if rest else pieces


def _reach(text: str, most: int, weight: Weight) -> int:
    """How many letters fit."""
    used = 0
    for count, ch in enumerate(text):
        used += weight(ch)
        if used > most:
            return count
    return len(text)


def _border(text: str, reach: int) -> int:
    """Where to cut: at the last border that leaves the piece at least half full."""
    for border in ("\n\n", "\n", " "):
        at = text.rfind(border, reach // 2, reach + 1)
        if at > 0:
            return at
    return reach
