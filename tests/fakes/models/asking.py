"""How a scripted model that keeps to the rules tells which units of a post ask for something."""

from __future__ import annotations

import re

from tests.fakes.models.reading import Unit

_HEADING = re.compile(r"require|qualif|skills|must|you (?:have|bring|need)|who you are|profile|essential|desir|prefer|nice|bonus|plus", re.I)
_WORDS = re.compile(
    r"\b(?:experience (?:in|with|of|as)|years|degree|diploma|licen[cs]e|certifi\w+|knowledge of|proficien\w+|fluent|ability to|able to|familiar\w*|must (?:have|be)|skills|required)\b", re.I
)
_NICE = re.compile(r"\b(?:nice to have|a plus|preferred|desirable|ideally|bonus|advantage\w*)\b", re.I)
_KINDS = (
    ("credential", re.compile(r"\b(?:licen[cs]e|certifi\w+)\b", re.I)),
    ("education", re.compile(r"\b(?:degree|diploma|bachelor|master)\b", re.I)),
    ("language", re.compile(r"\b(?:fluent|english|german|french|spanish|czech)\b", re.I)),
    ("experience", re.compile(r"\b(?:experience|years|background)\b", re.I)),
    ("trait", re.compile(r"\b(?:motivated|team player|attention|reliable|friendly|passion\w*|attitude)\b", re.I)),
)


def asks(unit: Unit) -> bool:
    """Whether it stands under a heading that asks, or asks by its own words."""
    return len(unit.text.split()) > 1 and bool(_HEADING.search(unit.heading) or _WORDS.search(unit.text))


def marked(unit: Unit) -> tuple[int, str, str, list[str]]:
    """Its number, need, kind, and the first words of what it lists."""
    need = "nice" if _NICE.search(unit.text) or _NICE.search(unit.heading) else "must"
    kind = next((name for name, words in _KINDS if words.search(unit.text)), "skill")
    listed = [part.strip() for part in re.split(r",| and ", unit.text) if part.strip()]
    return unit.number, need, kind, [" ".join(part.split()[:3]) for part in listed] if len(listed) > 2 else []
