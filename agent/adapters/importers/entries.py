"""Positions in running text: which lines head one, and what is the title, the employer, the dates."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from agent.adapters.importers.outline import Row
from agent.domain.dates import NOW_WORDS, Period
from agent.lexicon.files import words

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s*'?"
_DATE = rf"(?:(?:{_MONTH})?(?:19|20)\d\d|\d{{1,2}}[/.-](?:19|20)\d\d|(?:19|20)\d\d-\d{{2}})"
_SPAN = re.compile(rf"\(?\b({_DATE})\s*(?:-|–|—|to|until|through|/)+\s*({_DATE}|present|current|now|today|till date|to date|ongoing)\b\)?", re.I)
_SINCE = re.compile(rf"\(?\b(?:since|from)\s+({_DATE})\b\)?", re.I)
_ONE = re.compile(rf"^\W*({_DATE})\W*$|[,(|]\s*({_DATE})\)?\s*$", re.I)
_SPLIT = re.compile(r"\s+[|•·]\s+|\s*\|\s*|\s+[-–—]\s+|\t+|\s+(?:at|@)\s+|,\s+")


@dataclass
class Section:
    """A position as it stands in the text: its head lines and its words."""

    heads: list[str] = field(default_factory=list)
    bullets: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Head:
    """What the head lines say. `sure` is False when title and employer could not be told apart."""

    title: str | None
    employer: str | None
    location: str | None
    period: Period
    sure: bool


def split_entries(rows: list[Row]) -> list[Section]:
    """The rows of a section as positions: a new one begins with head lines after words."""
    found: list[Section] = []
    for row in rows:
        named = re.match(r"company\s*[-:]\s*(.*)", row.text, re.I)
        if named:
            found.append(Section(heads=[named.group(1).strip()] if named.group(1).strip() else []))
        elif _is_head(row):
            if not found or found[-1].bullets or (row.heading in (2, 3) and found[-1].heads):
                found.append(Section())
            found[-1].heads.append(row.text)
        else:
            text = re.sub(r"^description\s*[-:]\s*", "", row.text, flags=re.I)
            if not found:
                found.append(Section())
            _add(found[-1].bullets, text, row)
    return found


def _add(bullets: list[str], text: str, row: Row) -> None:
    """A line, joined to the one before when it goes on in lower case."""
    wraps = bullets and not row.bullet and not row.after_gap and text[:1].islower() and bullets[-1][-1:] not in ".!?;:"
    if wraps:
        bullets[-1] += " " + text
    elif text:
        bullets.append(text)


def _is_head(row: Row) -> bool:
    if row.heading:
        return True
    if row.bullet or len(row.text) > 110:
        return False
    if _SPAN.search(row.text) or _SINCE.search(row.text) or _ONE.search(row.text):
        return True
    short = len(row.text.split()) <= 9 and row.text[-1:] not in ".;:" and row.text[:1].isupper()
    return short and not re.match(r"[A-Z][a-z]+(?:ed|ing)\b", row.text)


def read_head(lines: list[str]) -> Head:
    """Title, employer, place and dates of head lines; what is not there stays None."""
    text = "\n".join(lines)
    period = _period(text)
    bare = [re.sub(r"^[\s,|()–-]+|[\s,|()–-]+$", "", _ONE.sub("", _SINCE.sub("", _SPAN.sub("", line)))) for line in lines]
    parts = [part.strip(" ,()*") for line in bare for part in _SPLIT.split(line) if part.strip(" ,()*")]
    titles = [p for p in parts if _is_title(p)]
    others = [p for p in parts if p not in titles]
    place = next((f"{a}, {b}" for a, b in pairwise(others) if re.fullmatch(r"[A-Z]{2}(?: \d{5})?", b)), None)
    others = [p for p in others if not place or p not in place.split(", ")]
    title = titles[0] if titles else None
    employer = others[0] if others else (titles[1] if len(titles) > 1 else None)
    return Head(title, employer, place, period, sure=bool(title) or not employer)


def _period(text: str) -> Period:
    span, since, one = _SPAN.search(text), _SINCE.search(text), _ONE.search(text)
    if span:
        return Period.parse(span.group(1), span.group(2))
    if since:
        goes_on = "since" in since.group().lower() or NOW_WORDS.search(text)
        return Period.parse(since.group(1), "present" if goes_on else None)
    return Period.parse(None, one.group(1) or one.group(2)) if one else Period()


def _is_title(part: str) -> bool:
    vocabulary = words("title-words")
    found = re.findall(r"[a-z]+", part.lower())
    return any(w in vocabulary or w.rstrip("s") in vocabulary for w in found) and not re.search(r"\b(?:inc|llc|ltd|corp|university|college|hospital|school|bank|group)\b", part, re.I)
