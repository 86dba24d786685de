"""Finds the headings of a post and gives every unit the section it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from agent.lexicon.aliases import is_known
from agent.lexicon.cues import patterns
from agent.stages.extract.headings import running, section_of
from agent.stages.extract.units import Unit

NONE = "none"
MOST_WORDS = 9
"""Words of the longest heading that is told by its place alone."""
MOST_OPENED = 20
"""Words that may follow "Nice to have" and the like."""
_BULLET = re.compile(r"[•●▪◦‣■➢✓*·–—-][ \t]*\Z")
_INTRODUCES = re.compile(r"\bof (?:the following|these)\b[^.:]{0,40}:\Z", re.I)
_INLINE_HEAD = re.compile(r"[\W\d]{0,4}([A-Za-z][A-Za-z'’/&,() -]{2,60}?)\s*(?::+-?|\s[-–—](?=\s)|(?<=s)\s*-(?=[A-Z]))\s*")
_GLUED_HEAD = re.compile(r"(?:(?:Job|Key|Basic|Minimum|Required|Preferred|Essential|Additional) )?(?:Qualifications|Requirements|Responsibilities|Skills|Duties|Education|Experience|Benefits|Description|QUALIFICATIONS|REQUIREMENTS|RESPONSIBILITIES|DUTIES)(?= ?[A-Z][a-z]| [A-Z]{2}| [A-Z] [a-z]| \d)")


@dataclass(frozen=True)
class Passage:
    """A unit, the section and the heading it stands under; `line` says that it fills a line of its own, `opened` that words before it say that it is nice to have."""

    start: int
    end: int
    section: str
    line: bool = False
    heading: str = ""
    opened: bool = False


def passages(text: str, units: list[Unit]) -> list[Passage]:
    """Units with their sections; headings themselves are left out."""
    section, heading, found = NONE, "", []
    for unit, after in zip_longest(units, units[1:]):
        start, here, opened = unit.start, None, False
        for kind, end in _headings(text, unit):
            start, opened = end, kind == "pref" and end < unit.end and _is_item(text, unit)
            here = kind, text[unit.start : end]
            section, heading = (section, heading) if opened else here
        if here is None and _opens_a_list(text, unit, after):
            section, heading = NONE, ""
        if here is None and (lead := _opener(text, unit)):
            start, here, opened = lead, ("pref", text[unit.start : lead]), True
        if start < unit.end and text[start : unit.end].strip(" .:-–—"):
            kind, under = here if here and opened else (section, heading)
            found.append(Passage(start, unit.end, kind, unit.line and start == unit.start, under, opened))
    return found


def _opener(text: str, unit: Unit) -> int | None:
    """Where the words end that say of this unit alone that it is nice to have: "Bonus points for Spanish"."""
    match = patterns("need-cues")["opener"].match(text, unit.start, unit.end)
    return match.end() if match and len(text[match.end() : unit.end].split()) <= MOST_OPENED else None


def _opens_a_list(text: str, unit: Unit, after: Unit | None) -> bool:
    """Whether a line that is no item stands between items: a heading that nobody knows, which closes the section before it."""
    if after is None or not unit.line or _is_item(text, unit) or not _is_item(text, after):
        return False
    words = text[unit.start : unit.end].split()
    if _INTRODUCES.search(text, unit.start, unit.end):
        return False
    return len(words) <= MOST_WORDS and text[: unit.start].rstrip(" \t")[-2:] == "\n\n" and text[unit.end - 1] not in ".;,"


def _is_item(text: str, unit: Unit) -> bool:
    return _BULLET.search(text, max(0, unit.start - 6), unit.start) is not None


def _is_shouted(line: str) -> bool:
    """Whether a line of capitals is a heading rather than a name or a list of abbreviations ("ACLS, BLS")."""
    return line.isupper() and len(line) < 50 and "," not in line and not is_known(line) and re.search(r"[A-Z]{5}", line) is not None


def _headings(text: str, unit: Unit) -> Iterator[tuple[str, int]]:
    """(section, where the heading ends) for each heading the unit begins with."""
    start, content = unit.start, text[unit.start : unit.end]
    whole = content.strip(" :.-–—*#")
    runs_on = text[unit.end : unit.end + 1].isupper() and _GLUED_HEAD.match(text, unit.start) is not None
    if len(whole) <= 70 and (unit.line or runs_on or content.rstrip().endswith(":")):
        kind = section_of(whole)
        if kind in ("pref", "benefit") and not content.rstrip().endswith(":") and _is_item(text, unit) and _opener(text, unit):
            return
        if kind:
            yield kind, unit.end
            return
        if content.rstrip().endswith(":") and len(whole.split()) <= 6 and (whole.istitle() or whole.isupper()):
            yield NONE, unit.end
            return
        if unit.line and not _BULLET.search(text, max(0, start - 6), start) and _is_shouted(whole):
            yield NONE, unit.end
            return
    run = None if unit.line else next(running(content), None)
    if run and run[0] == 0:
        yield run[2], start + run[1]
        return
    match = _INLINE_HEAD.match(content)
    kind = section_of(match.group(1).strip()) if match else None
    if match and kind:
        yield kind, start + match.end()
        return
    glued = _GLUED_HEAD.match(content)
    kind = section_of(glued.group()) if glued else None
    if glued and kind and (content[glued.end()] != " " or len(content) > glued.end() + 15):
        yield kind, start + glued.end()

