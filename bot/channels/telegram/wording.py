"""Our words as Telegram takes them: counted in UTF-16 units, split on the borders of paragraphs, escaped."""

from __future__ import annotations

from html import escape

from agent.domain.say import Say, SayKind

LONGEST = 4_096
"""UTF-16 units of one message."""


def units(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text) + sum(ch > "\uffff" for ch in text)


def as_html(text: str) -> str:
    """The text as HTML that shows it letter by letter."""
    return escape(text, quote=False)


def parts(say: Say) -> tuple[Say, ...]:
    """A message as several that fit; the options go with the last. One without words is none, unless it is a file."""
    if say.kind in (SayKind.FILE, SayKind.SETTLED):
        return (say,)
    texts = split(say.text) or (["…"] if say.options else [])
    return tuple(Say(kind=say.kind, text=text, options=say.options if number == len(texts) else (), about=say.about) for number, text in enumerate(texts, 1))


def split(text: str, most: int = LONGEST) -> list[str]:
    """The text in pieces of at most so many units, cut between paragraphs, else lines, else words, else anywhere but within a letter."""
    pieces: list[str] = []
    rest = text.strip()
    while units(rest) > most:
        end = _border(rest, _reach(rest, most))
        pieces.append(rest[:end].rstrip())
        rest = rest[end:].lstrip("\n") if rest[end] == "\n" else rest[end:].removeprefix(" ")
    return [*(piece for piece in pieces if piece), rest] if rest else pieces


def _reach(text: str, most: int) -> int:
    """How many letters fit."""
    used = 0
    for count, ch in enumerate(text):
        used += 2 if ch > "\uffff" else 1
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
