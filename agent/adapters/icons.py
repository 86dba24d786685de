"""Icons that stand for words: a telephone before a number, an envelope over the addresses."""

from __future__ import annotations

import re

_ICON = "(?:[\u2300-\u23ff\u2600-\u266c\u2670-\u26a9\u26ac-\u2712\u2715-\u2721\U0001f000-\U0001faff]\ufe0f?)"
_FIRST = re.compile(rf"\s*{_ICON}(?:\s*{_ICON})*\s*")
_ALONE = re.compile(r"(?:[^\w\s]|\ufe0f|\s)*[\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff](?:[^\w\s]|\ufe0f|\s)*")


def without_icons(text: str) -> str:
    """The text without the icons that it begins with."""
    found = _FIRST.match(text)
    return text[found.end() :] if found else text


def is_icon(text: str) -> bool:
    """Whether a line holds icons, or stars, and no word."""
    return _ALONE.fullmatch(text) is not None
