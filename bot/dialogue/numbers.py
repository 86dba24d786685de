"""Numbers that people type and buttons carry."""

from __future__ import annotations

import re


def number_in(text: str) -> int | None:
    """The whole number that a text is, of at most nine plain digits; None for all else, a raised two or a number without end too."""
    written = text.strip().rstrip(".)")
    return int(written) if re.fullmatch(r"[0-9]{1,9}", written) else None
