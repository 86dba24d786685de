"""A text cut short between words."""

from __future__ import annotations

_END = " ,;:/–—-(["
"""What does not stand before the sign that something is left out."""


def shortened(text: str, most: int) -> str:
    """The text, or as many of its first words as fit into so many letters, with " …" behind them; a word that fills more than half of that alone is cut in itself."""
    if len(text) <= most:
        return text
    room = text[: most - 2]
    words = room if text[most - 2] in _END else room.rpartition(" ")[0]
    whole = words.rstrip(_END)
    return f"{whole} …" if 2 * len(whole) >= most else f"{text[: most - 1].rstrip(_END)}…"
