"""Steps from one post to the next at one employer: "progressed from Porter to Head Porter", "having started as a porter".

The lie: the steps go the other way, lead to another employer or to a title that the positions do not have, or come in another year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from agent.claims.claim import Claim
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling, telling
from agent.domain.corpus import Position
from agent.lexicon.files import members_of
from agent.lexicon.kept import kept
from agent.lexicon.verbs import base_of

_GOING_UP = members_of("word-sets", "going up a career")
_BEGINNING = members_of("word-sets", "beginning a career")
_JUNIOR = members_of("word-sets", "junior ranks")
_ARTICLES = ("a", "an", "the")
_DATING = ("in", "from", "since")
FAR = 8
"""Words between a verb of going up and the "from" of its title: "progressed at Example Bread within a year from"."""


@dataclass(frozen=True)
class Title:
    """Where the line names the title of a position: first and last word, and the position."""

    first: int
    last: int
    position: str


@dataclass(frozen=True)
class Step:
    """A step told in the line: the indices of its words, and the position to which it leads, or None where it only says how one began."""

    words: frozenset[int]
    goal: str | None


def titled(claim: Claim) -> tuple[Title, ...]:
    """Where the line names titles, in order, where one employer had the writer in several."""
    places = _posts(claim)
    return _titled(claim.text, places) if places else ()


def steps(claim: Claim) -> tuple[Step, ...]:
    """The steps of the line which the positions of the cited words carry, in order."""
    places = _posts(claim)
    return _steps(claim.text, places) if places else ()


def is_step(claim: Claim, index: int) -> bool:
    """Whether the word belongs to a step which the positions carry."""
    return any(index in step.words for step in steps(claim))


def dates_a_step(claim: Claim, figure: Figure) -> bool:
    """Whether a year stands behind a title of a step: the position began in it, else there would be no such step."""
    before = claim.licences.line.tokens[figure.opening - 1].lower if figure.opening else ""
    ends = {max(step.words) for step in steps(claim)}
    return is_step(claim, figure.first) or figure.opening - 1 in ends or (figure.opening - 2 in ends and before in _DATING)


def _posts(claim: Claim) -> tuple[Position, ...]:
    """The positions of the cited words, if they are several and at one employer."""
    homes = {s.position for s in claim.cited}
    places = tuple(p for p in claim.positions if p.id in homes)
    return () if len(places) < 2 or None in homes or len({p.employer for p in places}) > 1 else places


@kept(64)
def _titled(text: str, places: tuple[Position, ...]) -> tuple[Title, ...]:
    line = [t.lower for t in telling(text).tokens]
    titles = [(words, p.id) for p in places for words in {tuple(words_of(p.title or "")), tuple(words_of((p.title or "").partition(",")[0]))} if words]
    if len({words for words, _ in titles}) < len(titles):
        return ()
    found = [(i, i + len(words) - 1, home) for words, home in titles for i in range(len(line)) if tuple(line[i : i + len(words)]) == words]
    return tuple(Title(*f) for f in sorted(found) if not any(g != f and g[0] <= f[0] and f[1] <= g[1] for g in found))


@kept(64)
def _steps(text: str, places: tuple[Position, ...]) -> tuple[Step, ...]:
    found = _titled(text, places)
    return (*_ways_up(telling(text), places, found), *_beginnings(telling(text), places, found))


def _ways_up(line: Telling, places: Sequence[Position], found: Sequence[Title]) -> Iterator[Step]:
    for one, other in pairwise(found):
        verb = _verb_before(line, one.first)
        if verb is None or _behind(line, other.first) != "to" or _are_apart(line, one, other):
            continue
        start, goal = _position(places, one.position), _position(places, other.position)
        if _follows(start, goal) and not _is_junior(goal, start) and _dated(line, one, start) and _dated(line, other, goal):
            yield Step(frozenset((verb, *range(one.first, other.last + 1))), goal.id)


def _beginnings(line: Telling, places: Sequence[Position], found: Sequence[Title]) -> Iterator[Step]:
    for title in found:
        opener = title.first - 1 - (line.tokens[title.first - 1].lower in _ARTICLES) if title.first else 0
        begins = opener > 0 and line.tokens[opener].lower == "as" and base_of(line.tokens[opener - 1].lower) in _BEGINNING
        own = _position(places, title.position)
        if begins and all(_follows(own, p) for p in places if p.id != own.id) and _dated(line, title, own):
            yield Step(frozenset(range(opener - 1, title.last + 1)), None)


def _verb_before(line: Telling, title: int) -> int | None:
    """The verb of going up whose "from" stands before the title."""
    if _behind(line, title) != "from":
        return None
    near = range(title - 1, max(-1, title - FAR), -1)
    return next((i for i in near if line.spots[i].sentence == line.spots[title].sentence and _goes_up(line, i)), None)


def _goes_up(line: Telling, index: int) -> bool:
    base = base_of(line.tokens[index].lower)
    return base in _GOING_UP or (base in ("move", "work", "go") and [t.lower for t in line.tokens[index + 1 : index + 2]] == ["up"])


def _behind(line: Telling, title: int) -> str:
    """The word before a title, its article apart."""
    before = [t.lower for t in line.tokens[max(0, title - 2) : title]]
    return (before[0] if before[-1:] and before[-1] in _ARTICLES else before[-1]) if before else ""


def _are_apart(line: Telling, one: Title, other: Title) -> bool:
    """Whether anything but years and the employer's name stands between the two titles."""
    return any(line.spots[i].verb or ";" in line.tokens[i].before for i in range(one.last + 1, other.first))


def _position(places: Sequence[Position], name: str) -> Position:
    return next(p for p in places if p.id == name)


def _follows(start: Position, goal: Position) -> bool:
    return start.period.start is not None and goal.period.start is not None and start.period.start < goal.period.start


def _is_junior(goal: Position, start: Position) -> bool:
    """Whether the later title is that of a beginner and the earlier one is not: nobody progressed so."""
    said, before = ({word.lower() for word in (p.title or "").split()} for p in (goal, start))
    return bool(said & _JUNIOR) and not before & _JUNIOR


def _dated(line: Telling, title: Title, position: Position) -> bool:
    """Whether a year right behind the title is the one in which the position began."""
    after = next((f for f in line.figures if f.family == "year" and 0 < f.opening - title.last <= 2), None)
    return after is None or (position.period.start is not None and after.value == position.period.start.year)


def words_of(title: str) -> list[str]:
    """The words of a title in small letters."""
    return [word.lower() for word in re.findall(r"\w+", title)]
