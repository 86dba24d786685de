"""Quotes of a length that can be shown."""

from __future__ import annotations


def first_words(text: str, most: int) -> str:
    """The text, or as many of its first words as fit into so many letters; where there is but one word, its beginning."""
    if len(text) <= most:
        return text.rstrip()
    room = text[:most]
    words = room if text[most].isspace() else next((room[:at] for at in range(most - 1, most // 2, -1) if room[at].isspace()), room)
    return words.rstrip()
