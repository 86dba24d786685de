"""What stands near the contact data without a heading, as in a narrow column: skills, languages, certificates, a school."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from agent.adapters.importers.prose.contact import is_addressed, is_locality
from agent.adapters.importers.prose.foreign import is_language, is_title
from agent.adapters.importers.prose.listing import LEVEL
from agent.adapters.importers.prose.outline import CONTACT, Row
from agent.adapters.importers.prose.schooling import names_school
from agent.adapters.importers.prose.spans import has_span
from agent.lexicon.aliases import known_things
from agent.lexicon.terms import content

FEWEST = 3
"""Things that make a list."""
LONGEST = 5
"""Words of a thing."""
MOST_OF_STUDY = 5
"""Rows of a course of study."""
SURE = 0.4
"""Share of the things of a list that are known, or told of elsewhere in the document, from which on they are skills."""

_CERTIFICATE = re.compile(r"\b(?:certifi\w+|licen[cs]\w+|credential\w*|accredit\w+)\b", re.I)
_THING = re.compile(r"[^.!?;:@]*[^.!?;:@,]")


def placed(rows: Sequence[Row]) -> list[Row]:
    """The rows, those of the contact data that surely are of another section in that one."""
    told = frozenset(stem for row in rows if row.section != CONTACT for stem in content(row.text))
    found = list[Row]()
    for group in _groups(rows):
        section = _section(group, told, rows[0])
        found += [replace(row, section=section, under="") for row in group] if section else group
    return found


def loose(rows: Sequence[Row]) -> list[Row]:
    """Those of the contact data that are a list of nobody knows what."""
    return [row for group in _groups(rows) if _is_list(group) and group[0] is not rows[0] for row in group]


def _groups(rows: Iterable[Row]) -> list[list[Row]]:
    """Rows of the contact data that stand together; each other row alone."""
    groups = list[list[Row]]()
    before: Row | None = None
    for row in rows:
        joins = before is not None and _is_open(row) and _is_open(before) and not row.after_gap and row.bullet == before.bullet
        groups[len(groups) - joins :] = [[*groups[-1], row]] if joins else [[row]]
        before = row
    return groups


def _is_open(row: Row) -> bool:
    """Whether a row stands with the contact data and is none."""
    return row.section == CONTACT and not row.heading and not is_addressed(row.text) and not is_locality(row.text)


def _section(group: Sequence[Row], told: frozenset[str], first: Row) -> str | None:
    """The section of rows that stand together; None where that is not sure, and for those that begin with the `first` of the document, a name."""
    if not all(map(_is_open, group)) or group[0] is first:
        return None
    if all(map(_is_spoken, group)):
        return "languages"
    if 1 < len(group) <= MOST_OF_STUDY and any(names_school(row.text) for row in group[:2]) and any(has_span(row.text) for row in group):
        return "education"
    if len(group) < FEWEST and all(_CERTIFICATE.search(row.text) and not is_title(row.text) for row in group):
        return "certificates"
    known = sum(_is_known(row.text, told) for row in group) if _is_list(group) else 0
    return "skills" if known > 1 and known >= SURE * len(group) else None


def _is_list(group: Sequence[Row]) -> bool:
    """Whether rows are short things, and hardly one the title of a job."""
    return len(group) >= FEWEST and all(_is_thing(row) for row in group) and sum(is_title(row.text) for row in group) < 0.3 * len(group)


def _is_thing(row: Row) -> bool:
    text = row.text
    return _is_open(row) and len(text.split()) <= LONGEST and _THING.fullmatch(text) is not None and not has_span(text) and not _is_spoken(row)


def _is_spoken(row: Row) -> bool:
    """Whether a row is a language with how well it is known."""
    name, _, level = re.sub(r"\s*[(:–-]\s*", "\0", row.text, count=1).partition("\0")
    return is_language(name.strip()) and LEVEL.fullmatch(level.strip(" ()")) is not None


def _is_known(text: str, told: frozenset[str]) -> bool:
    """Whether the lexicon knows the thing, or other parts of the document tell of it."""
    own = content(text)
    return bool(known_things(text)) or (bool(own) and all(stem in told for stem in own))
