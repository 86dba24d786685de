"""How words and paragraphs of an OpenDocument text look, by their styles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_NS = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT, STYLE, FO = (f"{{{_NS}{name}:1.0}}" for name in ("text", "style", "xsl-fo-compatible"))
DRAW, OFFICE, TABLE = (f"{{{_NS}{name}:1.0}}" for name in ("drawing", "office", "table"))
DEEPEST = 20
"""Styles that rest upon one another."""
TINY = 2
"""Points of letters that nobody sees."""
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75, "pc": 12.0}
_LENGTH = re.compile(r"(\d{1,5}(?:\.\d{1,9})?)(pt|in|cm|mm|px|pc)")
_USUAL = 12.0


class Styles:
    """The styles of a document; those stated where the text stands come before the common ones."""

    def __init__(self, *roots: Any) -> None:
        self._styles: dict[tuple[str, str], Any] = {}
        self._lists: dict[str, Any] = {}
        self._usual: dict[str, Any] = {}
        self.has_ground = False
        for root in roots:
            for style in root.iter(f"{STYLE}style"):
                self._styles.setdefault((style.get(f"{STYLE}family") or "", style.get(f"{STYLE}name") or ""), style)
            for style in root.iter(f"{TEXT}list-style"):
                self._lists.setdefault(style.get(f"{STYLE}name") or "", style)
            for style in root.iter(f"{STYLE}default-style"):
                self._usual.setdefault(style.get(f"{STYLE}family") or "", style)
            self.has_ground |= any(e.get(f"{FO}background-color", "transparent") not in ("transparent", "#ffffff") for e in root.iter(f"{STYLE}*"))
            self.has_ground |= next(root.iter(f"{DRAW}*"), None) is not None

    def level(self, paragraph: Any) -> int:
        """The level of a heading, 0 for all else."""
        stated = paragraph.get(f"{TEXT}outline-level") if paragraph.tag == f"{TEXT}h" else None
        name = paragraph.get(f"{TEXT}style-name")
        outlines = (style.get(f"{STYLE}default-outline-level") for style in self._chain("paragraph", name))
        found = stated or next((outline for outline in outlines if outline is not None), None)
        if found and found.isdecimal():
            return int(found)
        return 1 if any((style.get(f"{STYLE}name") or "") == "Title" for style in self._chain("paragraph", name)) else 0

    def spaces(self, paragraph: Any) -> tuple[float, float]:
        """The points above and below a paragraph."""
        name = paragraph.get(f"{TEXT}style-name")
        above, below = (_points(self._first([("paragraph", name)], "paragraph", f"{FO}margin-{side}") or "") or 0 for side in ("top", "bottom"))
        return above, below

    def is_bold(self, names: list[tuple[str, str | None]]) -> bool:
        """Whether words of these styles, the innermost first, are bold."""
        weight = self._first(names, "text", f"{FO}font-weight") or ""
        return weight == "bold" or (weight.isdecimal() and int(weight) >= 600)

    def size(self, names: list[tuple[str, str | None]]) -> float:
        """The size of words of these styles in points."""
        share = 1.0
        for found in self._all(names, "text", f"{FO}font-size"):
            if points := _points(found):
                return points * share
            share *= float(found[:-1]) / 100 if re.fullmatch(r"\d{1,3}%", found) else 1
        return _USUAL * share

    def is_hidden(self, names: list[tuple[str, str | None]], on_white: bool) -> bool:
        """Whether nobody sees words of these styles."""
        white = on_white and (self._first(names, "text", f"{FO}color") or "").lower() == "#ffffff"
        return white or self._first(names, "text", f"{TEXT}display") == "none" or self.size(names) <= TINY

    def is_item(self, list_name: str | None, depth: int) -> bool:
        """Whether the lists of this style have a sign or a number before their items."""
        style = self._lists.get(list_name or "")
        own = next((level for level in style if level.get(f"{TEXT}level") == str(depth)), None) if style is not None else None
        return own is None or own.tag != f"{TEXT}list-level-style-number" or bool(own.get(f"{STYLE}num-format"))

    def _chain(self, family: str, name: str | None) -> list[Any]:
        found = list[Any]()
        while name and (style := self._styles.get((family, name))) is not None and style not in found and len(found) < DEEPEST:
            found.append(style)
            name = style.get(f"{STYLE}parent-style-name")
        return found

    def _all(self, names: list[tuple[str, str | None]], kind: str, attribute: str) -> Iterator[str]:
        """What is stated of an attribute, the nearest first."""
        for family, name in names:
            for style in [*self._chain(family, name), self._usual.get(family)]:
                properties = style.find(f"{STYLE}{kind}-properties") if style is not None else None
                if properties is not None and (found := properties.get(attribute)):
                    yield found

    def _first(self, names: list[tuple[str, str | None]], kind: str, attribute: str) -> str | None:
        return next(self._all(names, kind, attribute), None)


def _points(length: str) -> float | None:
    match = _LENGTH.fullmatch(length)
    return float(match.group(1)) * _POINTS[match.group(2)] if match else None
