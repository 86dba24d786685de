"""Several files of one person made one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from typing import TypeVar

from agent.domain.corpus import Corpus, Education, Entry, Link, Person, Position, PositionKind, Snippet, SnippetKind
from agent.domain.dates import PartialDate, Period
from agent.profile.folding import folded_employer, folded_title

Item = TypeVar("Item", Position, Education, Entry)

_SECTIONS = {PositionKind.WORK: "work", PositionKind.VOLUNTEER: "volunteer", PositionKind.PROJECT: "projects"}
ENGLISH = "en"


def merged(files: Sequence[Corpus]) -> Corpus:
    """One corpus of the files, the oldest first; they share the ids of what they share. Where they differ the newer one counts, where it says nothing the older.

    Every line of each stays, the same words once. Positions have the paths at which they stand in the whole. One language that is not English makes
    the whole foreign, so that no line is reworded by English rules.
    """
    if len(files) < 2:
        return files[0] if files else Corpus()
    whole = reduce(_joined, files)
    return whole.model_copy(update={"positions": _numbered(whole.positions), "snippets": _named_anew(whole)})


def _joined(older: Corpus, newer: Corpus) -> Corpus:
    return Corpus(
        person=_person(older.person, newer.person),
        positions=_positions(older.positions, newer.positions),
        snippets=older.plus(newer.snippets).snippets,
        education=_union(older.education, newer.education, _study),
        entries=_union(older.entries, newer.entries, _entry),
        language=next((c.language for c in (newer, older) if c.language != ENGLISH and c.snippets), ENGLISH),
    )


def _person(older: Person, newer: Person) -> Person:
    links: dict[str, Link] = {link.url.rstrip("/").lower(): link for link in (*newer.links, *older.links)}
    return Person(
        name=newer.name or older.name, email=newer.email or older.email, phone=newer.phone or older.phone,
        location=newer.location or older.location, links=tuple(links.values()),
    )  # fmt: skip


def _union(older: tuple[Item, ...], newer: tuple[Item, ...], both: Callable[[Item, Item], Item]) -> tuple[Item, ...]:
    fresh = {item.id: item for item in newer}
    known = {item.id for item in older}
    held = [both(item, fresh[item.id]) if item.id in fresh else item for item in older]
    return tuple(held + [item for item in newer if item.id not in known])


def _positions(older: tuple[Position, ...], newer: tuple[Position, ...]) -> tuple[Position, ...]:
    """The older ones in their order; a new one stands before the first of its kind that began earlier."""
    known = {p.id for p in older}
    found = list(_union(older, tuple(p for p in newer if p.id in known), _position))
    for position in (p for p in newer if p.id not in known):
        later = [i for i, p in enumerate(found) if p.kind is position.kind and _began(p) < _began(position)]
        found.insert(later[0] if later else len(found), position)
    return tuple(found)


def _began(position: Position) -> int:
    return position.period.start.ordinal if position.period.start else 0


def _position(older: Position, newer: Position) -> Position:
    return newer.model_copy(
        update={
            "employer": _fuller(older.employer, newer.employer), "title": newer.title or older.title,
            "period": period_of(older.period, newer.period), "location": newer.location or older.location,
        }
    )  # fmt: skip


def _fuller(older: str | None, newer: str | None) -> str | None:
    """The newer name; where the older says the same with its legal form, that."""
    same = folded_employer(older) == folded_employer(newer)
    return older if older and (not newer or (same and len(older) > len(newer))) else newer


def period_of(older: Period, newer: Period) -> Period:
    """The newer period, with what only the older says."""
    goes_on = newer.current or (newer.end is None and older.current)
    return Period(start=_date(older.start, newer.start), end=None if goes_on else _date(older.end, newer.end), current=goes_on)


def _date(older: PartialDate | None, newer: PartialDate | None) -> PartialDate | None:
    if older and newer and older.year == newer.year and newer.month is None:
        return older
    return newer or older


def _study(older: Education, newer: Education) -> Education:
    told = {key: getattr(newer, key) or getattr(older, key) for key in ("institution", "degree", "area", "score")}
    return newer.model_copy(update={**told, "period": period_of(older.period, newer.period)})


def _entry(older: Entry, newer: Entry) -> Entry:
    return newer.model_copy(update={"by": newer.by or older.by, "when": newer.when or older.when})


def _numbered(positions: tuple[Position, ...]) -> tuple[Position, ...]:
    counts = dict.fromkeys(PositionKind, -1)
    found = []
    for position in positions:
        counts[position.kind] += 1
        found.append(position.model_copy(update={"path": f"{_SECTIONS[position.kind]}[{counts[position.kind]}]"}))
    return tuple(found)


def _named_anew(whole: Corpus) -> tuple[Snippet, ...]:
    """The snippets; of the titles that the files give a position only the first of those that say the one that counts."""
    titled: dict[str | None, str] = {}
    for snippet in whole.snippets:
        position = whole.position(snippet.position)
        if snippet.kind is SnippetKind.TITLE and position and _names(snippet.text, position):
            titled.setdefault(position.id, snippet.id)
    return tuple(s for s in whole.snippets if s.kind is not SnippetKind.TITLE or titled.get(s.position) == s.id)


def _names(words: str, position: Position) -> bool:
    """Whether words are the title of a position, or its employer where it has no title, the legal form aside."""
    return folded_title(words) == folded_title(position.title) if position.title else folded_employer(words) == folded_employer(position.employer)
