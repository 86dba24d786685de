"""How often, by the days of the week that the evidence names: what is done on Tuesdays and Thursdays is done twice a week."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_RUN = re.compile(rf"\b(?P<each>every (?!other|second|third)|each )?(?P<days>{_DAY}s?(?:(?:, and | and |, | & ){_DAY}s?)*)\b", re.I)
_OTHER = re.compile(r"\b(?:other|second|third|fourth|alternate|last|first|some|most|next|this|between|from)\s$", re.I)
_SPAN = re.compile(r"\s?(?:-|–|to|till|until|through)\s", re.I)
_POINTING = ("it", "they", "this", "these", "that", "those")
_OFTEN = ("a", "per", "each", "every")


def comes_so_often(claim: Claim, figure: Figure) -> bool:
    """The twice of "twice-weekly", of what the evidence tells of two days of the week."""
    return figure.family == "often" and figure.rate == "week" and figure.bound is None and figure.value in _days(claim, figure.first)


def comes_weekly(claim: Claim, index: int) -> bool:
    """The weekly of "a weekly order", of what the evidence tells of one day of the week; the week of "twice a week" of what it tells of two."""
    line = claim.licences.line
    word, before = line.tokens[index].lower, line.tokens[index - 1].lower if index else ""
    if word not in ("weekly", "week"):
        return False
    ours = next((f for f in line.figures if f.family == "often" and f.rate == "week" and f.last < index <= f.last + 2), None)
    if ours is not None:
        return comes_so_often(claim, ours)
    return (word == "weekly" or before in _OFTEN) and 1 in _days(claim, index)


def _days(claim: Claim, index: int) -> set[int]:
    """On how many days of the week the evidence says that something is done, where it tells most of what the clause of the word tells."""
    told = claim.licences.told[claim.licences.line.spots[index].clause]
    if told is None:
        return set()
    body = claim.licences.bodies[told[0]]
    here = body.clauses[told[1]].sentence
    return {many for sentence, many in _runs(body) if sentence == here or (sentence == here + 1 and _points_back(body, sentence))}


def _runs(body: Telling) -> Iterator[tuple[int, int]]:
    """The sentence of each list of days on which something is done again and again, and how many they are."""
    for match in _RUN.finditer(body.text):
        days = re.findall(_DAY, match["days"], re.I)
        regular = match["each"] or all(day.lower().endswith("s") for day in re.findall(rf"{_DAY}s?", match["days"], re.I))
        if regular and not _OTHER.search(body.text, 0, match.start("days")) and not _SPAN.match(body.text, match.end()):
            yield body.clauses[body.clause_at(match.start("days"))].sentence, len({day.lower() for day in days})


def _points_back(body: Telling, sentence: int) -> bool:
    """"It ran Tuesdays": of what was told before."""
    return next(t for t in body.tokens if body.spots[t.index].sentence == sentence).lower in _POINTING
