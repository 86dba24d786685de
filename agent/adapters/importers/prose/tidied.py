"""The lines of a document as they are read: without the icons beside them, and with the name in one line and first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from agent.adapters.icons import is_icon, without_icons
from agent.adapters.importers.line import Line
from agent.adapters.importers.prose.contact import is_addressed, is_locality
from agent.adapters.importers.prose.foreign import is_title
from agent.adapters.importers.prose.outline import headed

LARGE = 1.3
"""Times the usual size of letters from which on the first lines are a name."""
NAME = 3
"""Words of a part of a name."""


def tidied(lines: Sequence[Line]) -> list[Line]:
    """The lines without the icons before headings and contact data; a line of icons alone leaves a gap. A name in large letters is one line, and first."""
    found, gap = list[Line](), False
    for line in lines:
        if is_icon(line.text):
            gap = True
        else:
            bare = replace(line, text=without_icons(line.text), apart=line.apart or gap)
            own = bare if headed(bare) or is_addressed(bare.text) or is_locality(bare.text) else replace(line, apart=bare.apart)
            found.append(own)
            gap = False
    return _named_first(_named(found))


def _named(lines: list[Line]) -> list[Line]:
    """The lines with the first two in one where they are a first and a last name in the largest letters of all."""
    if len(lines) < 3 or not all(map(_is_name, lines[:2])) or lines[0].size != lines[1].size or lines[0].size <= max(line.size for line in lines[2:]):
        return lines
    return [replace(lines[0], text=f"{lines[0].text} {lines[1].text}"), *lines[2:]]


def _named_first(lines: list[Line]) -> list[Line]:
    """The lines with the name first where a heading or contact data stands above it and it alone has the largest letters."""
    at = max(range(len(lines)), key=lambda number: lines[number].size, default=0)
    alone = sum(line.size == lines[at].size for line in lines) == 1
    if not at or not alone or not _is_name(lines[at]) or headed(lines[at]) or not (headed(lines[0]) or is_addressed(lines[0].text)):
        return lines
    after = [replace(lines[at + 1], turns=True), *lines[at + 2 :]] if at + 1 < len(lines) else []
    return [lines[at], *lines[:at], *after]


def _is_name(line: Line) -> bool:
    return line.size >= LARGE and not line.bullet and len(line.text.split()) <= NAME and all(word[:1].isalpha() for word in line.text.split()) and not is_title(line.text)
