"""Positions in running text: which lines head one, and which are its words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import takewhile

from agent.adapters.importers.prose.heads import split_names
from agent.adapters.importers.prose.outline import Row
from agent.adapters.importers.prose.spans import has_span, is_dated
from agent.adapters.titles import is_title


@dataclass
class Section:
    """A position as it stands in the text: its head lines, the one of them that is bold below another, and its words."""

    heads: list[str] = field(default_factory=list)
    bullets: list[str] = field(default_factory=list)
    strong: str | None = None


def split_entries(rows: list[Row]) -> list[Section]:
    """The rows of a section as positions: a new one begins with head lines after words, or with dated ones after dated ones."""
    found: list[Section] = []
    for number, row in enumerate(rows):
        named = re.match(r"company\s*[-:]\s*(.*)", row.text, re.I)
        if named:
            found.append(Section(heads=[named.group(1).strip()] if named.group(1).strip() else []))
        elif _is_head(row) and not _goes_on(row, found):
            if not found or found[-1].bullets or (row.heading in (2, 3) and found[-1].heads) or _is_next(rows[number : number + 3], found[-1]):
                found.append(Section())
            found[-1].strong = row.text if row.strong and found[-1].heads else found[-1].strong
            found[-1].heads.append(row.text)
        else:
            text = re.sub(r"^description\s*[-:]\s*", "", row.text, flags=re.I)
            if not found:
                found.append(Section())
            _add(found[-1].bullets, text, row)
    return found


def _is_next(coming: list[Row], section: Section) -> bool:
    """Whether these head lines begin another position although the one before has no words: both have names and dates."""
    if not any(is_dated(head) for head in section.heads) or not any(split_names(head) for head in section.heads):
        return False
    row = coming[0]
    if row.after_gap:
        own = [row, *takewhile(lambda other: _is_head(other) and not other.heading, coming[1:])]
        return any(is_dated(other.text) for other in own)
    return is_dated(row.text) and len(split_names(row.text)) > 1


def _add(bullets: list[str], text: str, row: Row) -> None:
    """A line, joined to the one before when it goes on in lower case."""
    goes_on = text[:1].islower() and bullets and bullets[-1][-1:] not in ".!?;:"
    wraps = bullets and not row.bullet and not row.after_gap and (goes_on or row.indented)
    if wraps:
        bullets[-1] += " " + text
    elif text:
        bullets.append(text)


def _goes_on(row: Row, found: list[Section]) -> bool:
    """Whether an indented line without dates follows a bullet directly: it is the rest of it."""
    return bool(row.indented and not row.after_gap and found and found[-1].bullets and not has_span(row.text))


def _is_head(row: Row) -> bool:
    if row.heading:
        return True
    if row.bullet or len(row.text) > 110:
        return False
    if is_dated(row.text):
        return not _is_sentence(row.text)
    short = len(row.text.split()) <= 9 and row.text[-1:] not in ".;:" and row.text[:1].isupper()
    return short and not re.match(r"[A-Z][a-z]+(?:ed|ing)\b", row.text)


def _is_sentence(text: str) -> bool:
    """Whether a line with a date is something told rather than a head."""
    first = text.split(",")[0]
    if len(first.split()) < 5 and is_title(first):
        return False
    found = re.findall(r"[^\W\d_]+", text)
    return len(found) > 6 and sum(word.islower() for word in found) > 0.6 * len(found)
