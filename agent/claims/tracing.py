"""Which words of a line come from which words of which snippet: the view of a verdict that a user can read."""

from __future__ import annotations

from itertools import groupby

from agent.claims.claim import Claim
from agent.claims.licences import Place
from agent.claims.reading.figure import Figure
from agent.domain.value import Value
from agent.lexicon.terms import words as words_of

Words = tuple[int, int]
"""First and last word (inclusive) of a run of words."""


class Part(Value):
    """A part of the line (start, end), the snippet that carries it (its id), and the spans there. `same`: it is told in the very words;
    `heading`: employer, title or dates of the snippet's position carry it."""

    start: int
    end: int
    snippet: str
    places: tuple[tuple[int, int], ...] = ()
    same: bool = False
    heading: bool = False


def traced(claim: Claim) -> tuple[Part, ...]:
    """The parts of the line in order, told in the same words and otherwise. What asserts nothing, and what nothing carries, is in no part."""
    carriers = _carriers(claim)

    def manner(index: int) -> tuple[int, bool, bool]:
        place = carriers[index][0]
        return place.source, place.heading, _told(claim, index) == " ".join(_written(claim, p) for p in carriers[index])

    groups = [(manners, _unbroken(claim, list(run))) for manners, run in groupby(sorted(carriers), key=manner)]
    return tuple(_part(claim, words, carriers, same) for (_, _, same), runs in groups for words in runs)


def _carriers(claim: Claim) -> dict[int, tuple[Place, ...]]:
    """For each word that asserts something the words that carry it, all of one snippet."""
    licences, found = claim.licences, dict[int, tuple[Place, ...]]()
    figured = {i: f for f in licences.line.figures for i in range(f.opening, f.last + 1)}
    for token in licences.line.tokens:
        if token.index in figured:
            places = _of_figure(claim, figured[token.index])
        else:
            places = () if token.neutral else tuple(sorted(licences.best(token.index), key=lambda p: licences.token(p).lower != token.lower))
        if places:
            found[token.index] = tuple(p for p in places if p.source == places[0].source) if token.index in figured else places[:1]
    return found


def _written(claim: Claim, place: Place) -> str:
    """The word of the evidence in small letters, as it stands there."""
    return claim.licences.token(place).lower if place.heading else words_of(claim.cited[place.source].text)[place.index].lower


def _told(claim: Claim, index: int) -> str:
    """The word in small letters; of a figure all of its words."""
    line = claim.licences.line
    figure = next((f for f in line.figures if f.opening <= index <= f.last), None)
    return " ".join(t.lower for t in (line.tokens[figure.opening : figure.last + 1] if figure else line.tokens[index : index + 1]))


def _of_figure(claim: Claim, figure: Figure) -> tuple[Place, ...]:
    """The words of the first equal number of the evidence."""
    told = claim.licences.told[claim.licences.line.spots[figure.first].clause]
    equal = [
        (source, theirs)
        for source, body in enumerate(claim.licences.bodies)
        for theirs in body.figures
        if (theirs.value, theirs.family) == (figure.value, figure.family)
    ]
    equal.sort(key=lambda found: (told is None or found[0] != told[0], found[0]))
    return tuple(Place(source, i) for source, theirs in equal[:1] for i in range(theirs.opening, theirs.last + 1))


def _unbroken(claim: Claim, indices: list[int]) -> list[list[int]]:
    """The words in runs between which nothing stands that asserts something and is carried by nothing."""
    line, runs = claim.licences.line, list[list[int]]()
    for index in indices:
        between = line.tokens[runs[-1][-1] + 1 : index] if runs else ()
        if runs and all(t.neutral for t in between):
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _part(claim: Claim, words: list[int], carriers: dict[int, tuple[Place, ...]], same: bool) -> Part:
    line = claim.licences.line.tokens
    places = sorted({p for index in words for p in carriers[index]}, key=lambda p: p.index)
    told = claim.licences.telling(places[0])
    runs: list[list[int]] = []
    for place in places:
        if runs and all(t.neutral for t in told.tokens[runs[-1][-1] + 1 : place.index]):
            runs[-1].append(place.index)
        else:
            runs.append([place.index])
    written = words_of(claim.cited[places[0].source].text)
    spans = () if places[0].heading else tuple((written[run[0]].start, written[run[-1]].end) for run in runs)
    heading, snippet = places[0].heading, claim.cited[places[0].source].id
    return Part(start=line[words[0]].start, end=line[words[-1]].end, snippet=snippet, places=spans, same=same, heading=heading)
