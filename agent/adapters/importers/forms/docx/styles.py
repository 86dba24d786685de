"""How words and paragraphs of a Word document look: what is stated where they stand, else by their style, else by the document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from agent.adapters.importers.forms.docx.package import Package, W

DEEPEST = 20
"""Styles that rest upon one another."""
TINY = 2
"""Points of letters that nobody sees."""
_OFF = ("0", "false", "off", "none")
_WHITE = re.compile(r"f[ef]f[ef]f[ef]", re.I)
_HEADING = re.compile(r"heading (\d)", re.I)
_USUAL_SIZE = "20"


def value(element: Any, tag: str, key: str = "val") -> str | None:
    """An attribute of a child; "" when the child says nothing, None when there is none."""
    child = element.find(f"{W}{tag}") if element is not None else None
    return None if child is None else child.get(f"{W}{key}") or ""


class Styles:
    """The styles and lists of a document."""

    def __init__(self, package: Package) -> None:
        root = package.root_of("styles")
        styles = [] if root is None else root.findall(f"{W}style")
        self._styles = {style.get(f"{W}styleId") or "": style for style in styles}
        self._usual = next((s.get(f"{W}styleId") for s in styles if s.get(f"{W}type") == "paragraph" and s.get(f"{W}default") in ("1", "true", "on")), None)
        defaults = root.find(f"{W}docDefaults") if root is not None else None
        self._run = defaults.find(f"{W}rPrDefault/{W}rPr") if defaults is not None else None
        self._paragraph = defaults.find(f"{W}pPrDefault/{W}pPr") if defaults is not None else None
        self._chains: dict[str, list[Any]] = {}
        self._formats = _formats(package.root_of("numbering"))

    def level(self, properties: Any) -> int:
        """The level of a heading, 0 for all else."""
        style = self._style_of(properties)
        outline = next((v for p in self._paragraphs(properties, style) if (v := value(p, "outlineLvl")) is not None), None)
        if outline is not None and outline.isdecimal():
            return int(outline) + 1 if int(outline) < 9 else 0
        names = [value(s, "name") or "" for s in self._chain(style)]
        heading = next((match for name in names if (match := _HEADING.fullmatch(name))), None)
        return int(heading.group(1)) if heading else 1 if any(name.lower() == "title" for name in names) else 0

    def is_item(self, properties: Any) -> bool:
        """Whether a paragraph is an item of a list."""
        for own in self._paragraphs(properties, self._style_of(properties)):
            number = own.find(f"{W}numPr") if own is not None else None
            if number is not None and (id_ := value(number, "numId")) is not None:
                return id_ != "0" and self._formats.get((id_, value(number, "ilvl") or "0"), "bullet") != "none"
        return False

    def spaces(self, properties: Any) -> tuple[float, float]:
        """The points above and below a paragraph."""
        style = self._style_of(properties)
        return self._space(properties, style, "before"), self._space(properties, style, "after")

    def keeps_close(self, properties: Any) -> bool:
        """Whether no space is set between paragraphs of its style."""
        found = (value(p, "contextualSpacing") for p in self._paragraphs(properties, self._style_of(properties)))
        return next((v not in _OFF for v in found if v is not None), False)

    def is_bold(self, run: Any, paragraph: Any) -> bool:
        """Whether the words of a run are bold."""
        found = self._first(run, paragraph, "b")
        return found is not None and found not in _OFF

    def size(self, run: Any, paragraph: Any) -> float:
        """The size of the words of a run in points."""
        found = self._first(run, paragraph, "sz") or _USUAL_SIZE
        return float(found) / 2 if re.fullmatch(r"\d{1,4}(?:\.\d{1,2})?", found) else float(_USUAL_SIZE) / 2

    def is_hidden(self, run: Any, paragraph: Any, on_white: bool) -> bool:
        """Whether nobody sees the words of a run; white ones are seen unless the whole document is `on_white`."""
        vanishes = self._first(run, paragraph, "vanish")
        white = on_white and _WHITE.fullmatch(self._first(run, paragraph, "color") or "") is not None
        return (vanishes is not None and vanishes not in _OFF) or white or self.size(run, paragraph) <= TINY

    @property
    def has_ground(self) -> bool:
        """Whether a style paints a ground on which white words are seen."""
        return any(paints(shade) for style in self._styles.values() for shade in style.iter(f"{W}shd"))

    def name(self, properties: Any) -> str:
        """The name of the style of a paragraph."""
        chain = self._chain(self._style_of(properties))
        return (value(chain[0], "name") or "") if chain else ""

    @property
    def names(self) -> frozenset[str]:
        """Those of all styles."""
        return frozenset(value(style, "name") or "" for style in self._styles.values())

    def style_id(self, properties: Any) -> str | None:
        """The style of a paragraph."""
        return self._style_of(properties)

    def _style_of(self, properties: Any) -> str | None:
        return value(properties, "pStyle") or self._usual

    def _chain(self, style: str | None) -> list[Any]:
        """A style and those it rests upon."""
        if style is None:
            return []
        if style not in self._chains:
            found, next_ = list[Any](), style
            while next_ in self._styles and self._styles[next_] not in found and len(found) < DEEPEST:
                found.append(self._styles[next_])
                next_ = value(found[-1], "basedOn") or ""
            self._chains[style] = found
        return self._chains[style]

    def _paragraphs(self, properties: Any, style: str | None) -> Iterator[Any]:
        yield properties
        yield from (s.find(f"{W}pPr") for s in self._chain(style))
        yield self._paragraph

    def _space(self, properties: Any, style: str | None, side: str) -> float:
        found = next((v for p in self._paragraphs(properties, style) if (v := value(p, "spacing", side))), "0")
        return int(found) / 20 if re.fullmatch(r"\d{1,5}", found) else 0

    def _first(self, run: Any, paragraph: Any, tag: str) -> str | None:
        """What is stated first of a property: by the run, its style, the paragraph's style, the document."""
        places = [run, *(s.find(f"{W}rPr") for s in self._chain(value(run, "rStyle")))]
        places += [*(s.find(f"{W}rPr") for s in self._chain(self._style_of(paragraph))), self._run]
        return next((v for place in places if (v := value(place, tag)) is not None), None)


def paints(shade: Any) -> bool:
    """Whether a shading is of a colour on which white is seen."""
    fill = shade.get(f"{W}fill") or "auto"
    return bool(shade.get(f"{W}themeFill")) or not (fill == "auto" or _WHITE.fullmatch(fill))


def _formats(root: Any) -> dict[tuple[str, str], str]:
    """The format of each level of each list: "bullet", "decimal", "none"."""
    if root is None:
        return {}
    kinds = {kind.get(f"{W}abstractNumId"): kind for kind in root.findall(f"{W}abstractNum")}
    found = {}
    for number in root.findall(f"{W}num"):
        kind = kinds.get(value(number, "abstractNumId"))
        levels = [*(kind.findall(f"{W}lvl") if kind is not None else []), *number.findall(f"{W}lvlOverride/{W}lvl")]
        for level in levels:
            found[number.get(f"{W}numId") or "", level.get(f"{W}ilvl") or "0"] = value(level, "numFmt") or "bullet"
    return found
