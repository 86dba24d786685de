"""Things on one line, written so that they can be told apart again."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SIGNS = (", ", "; ", " | ")
"""What stands between two things: the first that tells them apart."""
_PARTED = {", ": re.compile(r",\s+(?![^()]*\))"), "; ": re.compile(r";\s+(?![^()]*\))"), " | ": re.compile(r"\s+\|\s+")}
"""Where each sign parts two things: not within brackets, as in "AWS (Lambda, S3)"."""


def listed(things: Sequence[str]) -> str:
    """The things in a row, parted by commas; by another sign where that would not tell them apart, since one of them holds a comma or half a bracket."""
    rows = [sign.join(things) for sign in _SIGNS]
    return next((row for row in rows if parted(row) == list(things)), rows[0])


def parted(text: str) -> list[str]:
    """The things in a row that `listed` wrote."""
    sign = next((sign for sign in reversed(_SIGNS) if _PARTED[sign].search(text)), _SIGNS[0])
    return [thing for part in _PARTED[sign].split(text) if (thing := part.strip())]
