"""Words that were parted at the end of a row."""

from __future__ import annotations

import re
from collections.abc import Sequence

SOFT = "\u00ad"
MANY = 0.05
"""Share of rows that end in a hyphen from which on the page was hyphenated; elsewhere a hyphen at the end is one of the word's own."""

_HYPHEN = f"[-\u2010{SOFT}]"
_PARTED = re.compile(rf"([^\W\d_]+){_HYPHEN}$")
_MAIL = re.compile(r"[\w.+-]+@(?:[\w-]*\n[\w-]*(?:\.[\w-]+)+|[\w.-]+\.[a-z]?\n[a-z]{1,5})")
"""An e-mail address that had no room on its row."""
_FIRST = re.compile(r"[^\W\d_]+")
_COMPOUND = frozenset(re.findall(
    r"\w+",
    "all anti any back best bi bottom business co cost cross customer cutting data day decision detail deep drug e end equal ex face family fast "
    "first five four front full further goal half hand hands hard health high home in industry inter job large life long low market mid mission "
    "multi near new non off on one open over part per plain post pre problem pro quality quick real result results right risk safety second self "
    "semi service short single six small so solution state sub team tech ten third three time top two ultra under up user value well wide win "
    "work world year",
))  # fmt: skip
"""What often stands before a hyphen in English."""


class Hyphens:
    """Joins rows as the rest of the document spells its words."""

    def __init__(self, rows: Sequence[str]) -> None:
        self._words = frozenset(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", " ".join(rows).lower()))
        parted = sum(bool(_PARTED.search(text)) for text in rows if not text.endswith(SOFT))
        self._many = parted > 1 and parted > MANY * len(rows)

    def join(self, before: str, after: str) -> str:
        """Both in one: with a blank, or without one where a stroke or a hyphen ends the first, which stays when it is the word's own,
        or an address goes on."""
        if (re.search(r"\w/$", before) and after[:1].isalnum()) or _MAIL.fullmatch(f"{before.split(' ')[-1]}\n{after.split(' ')[0]}"):
            return f"{before}{after}"
        if not re.search(rf"\w{_HYPHEN}$", before) or not after[:1].isalnum():
            return f"{before} {after}"
        return f"{before[:-1]}{after}" if self._is_one(before, after) else f"{before[:-1]}-{after}"

    def _is_one(self, before: str, after: str) -> bool:
        """Whether the hyphen was put in where the row ends."""
        parted, right = _PARTED.search(before), _FIRST.match(after)
        if not parted or not right or not right[0].islower():
            return False
        left, end = parted[1].lower(), right[0]
        if f"{left}-{end}" in self._words:
            return False
        return left + end in self._words or before.endswith(SOFT) or (self._many and left not in _COMPOUND)
