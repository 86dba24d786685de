"""What differs between two versions, line by line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from enum import StrEnum

from agent.domain.corpus import Position, Snippet
from agent.domain.draft import LineKind, Mark
from agent.domain.resume import Line, Resume
from agent.domain.value import Value
from agent.domain.wish import EditLine


class How(StrEnum):
    """What became of a line."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    MOVED = "moved"
    RESTS = "rests on other words"


class Difference(Value):
    """A line that is not as it was: its text before and now (one is empty where it came or went), where it stands, and the words of the user's that it rests on
    now and did not before (`more`), or no longer (`less`). `moved` may come beside another wording."""

    how: How
    kind: LineKind
    before: str = ""
    now: str = ""
    place: str = ""
    more: tuple[str, ...] = ()
    less: tuple[str, ...] = ()
    moved: bool = False


_Placed = tuple[Line, Position | None]


def differences(before: Resume, now: Resume) -> tuple[Difference, ...]:
    """What of the lines is new, gone, worded otherwise, elsewhere in its section, or rests on other words; in reading order, what is gone at the end."""
    old, new = before.placed(), now.placed()
    edits = {(wish.line, wish.snippet) for wish in now.wishes if isinstance(wish, EditLine)}
    pairs = _paired(old, new, edits)
    moved = _moved(old, new, pairs)
    words = {s.id: s for s in (*before.evidence, *now.evidence)}
    found = [_changed(old[pairs[i]] if i in pairs else None, placed, i in moved, words) for i, placed in enumerate(new)]
    gone = [_gone(placed, words) for i, placed in enumerate(old) if i not in set(pairs.values())]
    return tuple(d for d in found if d) + tuple(gone)


def _paired(old: Sequence[_Placed], new: Sequence[_Placed], edits: set[tuple[Mark, str]]) -> dict[int, int]:
    """Which line of before each line is (new → old), each at most once: the same words, else what the user typed in its place, else those that name the same
    line, else those that rest on the same."""

    def edited(one: _Placed, other: _Placed) -> bool:
        return any((_mark(one), cite) in edits for cite in other[0].cites)

    pairs: dict[int, int] = {}
    for same in (_same_text, edited, _same_mark, _same_ground):
        free = [i for i in range(len(old)) if i not in set(pairs.values())]
        for n, one in enumerate(new):
            match = next((o for o in free if n not in pairs and same(old[o], one)), None)
            if match is not None:
                pairs[n] = match
                free.remove(match)
    return pairs


def _section(placed: _Placed) -> tuple[LineKind, str | None]:
    return placed[0].kind, placed[1].id if placed[1] else None


def _mark(placed: _Placed) -> Mark:
    return placed[0].mark(placed[1].id if placed[1] else None)


def _same_text(one: _Placed, other: _Placed) -> bool:
    return _section(one) == _section(other) and one[0].text == other[0].text


def _same_mark(one: _Placed, other: _Placed) -> bool:
    return _mark(one) == _mark(other)


def _same_ground(one: _Placed, other: _Placed) -> bool:
    return _section(one) == _section(other) and bool(set(one[0].cites) & set(other[0].cites)) and one[0].kind is not LineKind.SKILL


def _moved(old: Sequence[_Placed], new: Sequence[_Placed], pairs: dict[int, int]) -> set[int]:
    """The fewest lines (of the new) that had to change their place among those of their section that stayed."""
    sections: dict[tuple[LineKind, str | None], list[int]] = {}
    for n in sorted(pairs):
        sections.setdefault(_section(new[n]), []).append(n)
    return {n for members in sections.values() for n in set(members) - set(_in_order(members, pairs))}


def _in_order(members: Sequence[int], pairs: dict[int, int]) -> Iterator[int]:
    """The longest row of these lines that stand in the order of before (by patience sorting)."""
    tails: list[int] = []
    places: list[int] = []
    back: dict[int, int | None] = {}
    for n in members:
        at = bisect_left(places, pairs[n])
        back[n] = tails[at - 1] if at else None
        tails[at:], places[at:] = [n, *tails[at + 1 :]], [pairs[n], *places[at + 1 :]]
    last: int | None = tails[-1] if tails else None
    while last is not None:
        yield last
        last = back[last]


def _changed(old: _Placed | None, new: _Placed, moved: bool, words: dict[str, Snippet]) -> Difference | None:
    line, place = new[0], new[1].label if new[1] else ""
    if old is None:
        return Difference(how=How.ADDED, kind=line.kind, now=line.text, place=place, more=_words(line.cites, (), words))
    before = old[0]
    how = How.REWORDED if before.text != line.text else How.MOVED if moved else How.RESTS
    more, less = _words(line.cites, before.cites, words), _words(before.cites, line.cites, words)
    if how is How.RESTS and not (more or less):
        return None
    return Difference(how=how, kind=line.kind, before=before.text, now=line.text, place=place, more=more, less=less, moved=moved)


def _gone(old: _Placed, words: dict[str, Snippet]) -> Difference:
    return Difference(how=How.REMOVED, kind=old[0].kind, before=old[0].text, place=old[1].label if old[1] else "", less=_words(old[0].cites, (), words))


def _words(cites: Sequence[str], without: Sequence[str], words: dict[str, Snippet]) -> tuple[str, ...]:
    return tuple(words[c].text for c in cites if c not in without and c in words)
