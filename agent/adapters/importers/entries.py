"""Positions in running text: which lines head one, and what is the title, the employer, the dates."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from agent.adapters.importers.foreign import MONTH, NOW, TO, english_date
from agent.adapters.importers.outline import Row
from agent.domain.dates import NOW_WORDS, Period
from agent.lexicon.files import words

_MONTH = rf"(?:\b(?:{MONTH})\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?,?\s*'?"
_DATE = rf"(?:(?:{_MONTH})?(?:19|20)\d\d|\d{{1,2}}[/.-](?:19|20)\d\d|(?:19|20)\d\d-\d{{2}})"
_SPAN = re.compile(rf"\(?\b({_DATE})\s*(?:-|–|—|to|until|through|/|{TO})+\s*({_DATE}|present|current|now|today|till date|to date|ongoing|{NOW})\b\)?", re.I)
_SINCE = re.compile(rf"\(?\b(?:since|from|seit|depuis|desde)\s+({_DATE})\b\)?", re.I)
_ONE = re.compile(rf"^\W*({_DATE})\W*$|[,(|]\s*({_DATE})\)?\s*$", re.I | re.M)
DATE = re.compile(rf"\(?\b{_DATE}\b\)?", re.I)
_SPLIT = re.compile(r"\s+[|•·]\s+|\s*\|\s*|\s+[-–—]\s+|\t+|\s+(?:at|@)\s+|,\s+(?!(?:inc|llc|ltd|corp|co|plc|gmbh)\b)", re.I)


@dataclass
class Section:
    """A position as it stands in the text: its head lines, the one of them that is bold below another, and its words."""

    heads: list[str] = field(default_factory=list)
    bullets: list[str] = field(default_factory=list)
    strong: str | None = None


@dataclass(frozen=True)
class Head:
    """What the head lines say. `sure` is False when title and employer could not be told apart."""

    title: str | None
    employer: str | None
    location: str | None
    period: Period
    sure: bool


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
    if not any(_is_dated(head) for head in section.heads) or not any(without_dates(head).strip(" ()|,–-") for head in section.heads):
        return False
    row = coming[0]
    if row.after_gap:
        own = [row, *takewhile(lambda other: _is_head(other) and not other.heading, coming[1:])]
        return any(_is_dated(other.text) for other in own)
    return _is_dated(row.text) and len(_SPLIT.split(without_dates(row.text).strip(" ()|,–-"))) > 1


def _is_dated(text: str) -> bool:
    return any(pattern.search(text) for pattern in (_SPAN, _SINCE, _ONE))


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
    return bool(row.indented and not row.after_gap and found and found[-1].bullets and not _SPAN.search(row.text) and not _ONE.search(row.text))


def _is_head(row: Row) -> bool:
    if row.heading:
        return True
    if row.bullet or len(row.text) > 110:
        return False
    if _is_dated(row.text):
        return True
    short = len(row.text.split()) <= 9 and row.text[-1:] not in ".;:" and row.text[:1].isupper()
    return short and not re.match(r"[A-Z][a-z]+(?:ed|ing)\b", row.text)


def read_head(lines: list[str], strong: str | None = None) -> Head:
    """Title, employer, place and dates of head lines; what is not there stays None, what cannot be told apart stays together."""
    text = "\n".join(lines)
    period = read_period(text)
    bare = [re.sub(r"^[\s,|()–-]+|[\s,|()–-]+$", "", without_dates(line)) for line in lines]
    parts = [part.strip(" ,()*") for line in bare for part in _SPLIT.split(line) if part.strip(" ,()*")]
    titles = [p for p in parts if _is_title(p)]
    others = [p for p in parts if p not in titles]
    place = next((f"{a}, {b}" for a, b in pairwise(others) if re.fullmatch(r"[A-Z]{2}(?: \d{5})?", b)), None)
    others = [p for p in others if not place or p not in place.split(", ")]
    title = titles[0] if titles else None
    if not title and strong in others[1:]:
        return Head(strong, others[0], place, period, sure=False)
    if not title:
        return Head(None, ", ".join(others[:3]) or None, place, period, sure=not others)
    employer = others[0] if others else (titles[1] if len(titles) > 1 else None)
    return Head(title, employer, place, period, sure=bool(title) or not employer)


def without_dates(text: str) -> str:
    """The text without its spans and single dates."""
    return _ONE.sub("", _SINCE.sub("", _SPAN.sub("", text)))


def read_period(text: str) -> Period:
    """The period that a text names."""
    span, since, one = _SPAN.search(text), _SINCE.search(text), _ONE.search(text)
    if span:
        return Period.parse(english_date(span.group(1)), english_date(span.group(2)))
    if since:
        goes_on = "from" not in since.group().lower() or NOW_WORDS.search(text)
        return Period.parse(english_date(since.group(1)), "present" if goes_on else None)
    return Period.parse(None, english_date(one.group(1) or one.group(2))) if one else Period()


def _is_title(part: str) -> bool:
    vocabulary = words("title-words")
    found = re.findall(r"[a-z]+", part.lower())
    return any(w in vocabulary or w.rstrip("s") in vocabulary for w in found) and not re.search(r"\b(?:inc|llc|ltd|corp|university|college|hospital|school|bank|group)\b", part, re.I)
