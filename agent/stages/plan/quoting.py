"""Verbatim or it does not count: whether a quote is a span of a text."""

from __future__ import annotations

import re

from agent.lexicon.terms import content

FEWEST = 2
"""Content words of a quote that says something."""


def folded(text: str) -> str:
    """The text with each run of white space as one space."""
    return " ".join(text.split())


def quotable(text: str) -> bool:
    """Whether the text has words enough to be quoted."""
    return len(content(text)) >= FEWEST


def is_quoted(quote: str, text: str) -> bool:
    """Whether these are whole words of the text, letter by letter and in its order but for white space, and enough of them."""
    span = folded(quote)
    return quotable(span) and re.search(rf"(?<!\w){re.escape(span)}(?!\w)", folded(text)) is not None
