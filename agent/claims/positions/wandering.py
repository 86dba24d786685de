"""A line that tells of several positions: which clauses tell of which, and whether each is named beside what was done there."""

from __future__ import annotations

from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.licences import Place
from agent.claims.positions.career import steps

AS = 4
"""Words behind an "as" among which a title stands."""


def positions_told(claim: Claim) -> list[str | None]:
    """For each clause the position of which it tells, or None."""
    return [claim.cited[told[0]].position if told and not tells_only_steps(claim, n) else None for n, told in enumerate(claim.licences.told)]


def unnamed(claim: Claim, positions: list[str | None]) -> Iterator[tuple[int, int]]:
    """The first and last word of each stretch of a line of several positions beside which its own is not named; two at one employer need no name."""
    line, one = claim.licences.line, _is_one_employer(claim, positions)
    if one and not lends_a_title(claim, positions):
        return
    for position, numbers in _stretches(claim, positions):
        first, last = line.clauses[numbers[0]].first, line.clauses[numbers[-1]].last
        named = any(_names(claim, i, position) for i in range(first, last + 1)) or (one and _is_dated(claim, position, first, last))
        if not named and any(line.content(n) for n in numbers):
            yield first, last


def tells_only_steps(claim: Claim, clause: int) -> bool:
    """Whether the clause tells nothing but how the writer went from one post to the next: "having started as a porter"."""
    words = [i for i in claim.licences.line.content(clause) if not _is_an_employer(claim, i)]
    told = frozenset(i for step in steps(claim) for i in step.words)
    return bool(told) and all(i in told for i in words)


def _is_one_employer(claim: Claim, positions: list[str | None]) -> bool:
    """Whether all positions of which the line tells are at one employer, so that nothing moves from one to another."""
    employers = {p.employer for p in claim.positions if p.id in positions}
    return len(employers) == 1 and None not in employers


def _is_dated(claim: Claim, position: str, first: int, last: int) -> bool:
    """Whether the years between two words are all those of the position: "(2015-2017)"."""
    years = {int(f.value) for f in claim.licences.line.figures if f.family == "year" and first <= f.first <= last}
    return any(p.id == position and years == {d.year for d in (p.period.start, p.period.end) if d} for p in claim.positions)


def lends_a_title(claim: Claim, positions: list[str | None]) -> bool:
    """Whether a part between semicolons that names a title or years tells of another position than that: "as foreman swept and drew up rotas"."""
    line = claim.licences.line
    segments: list[list[int]] = []
    for number, part in enumerate(line.clauses):
        if number == 0 or ";" in line.tokens[part.first].before or part.sentence != line.clauses[number - 1].sentence:
            segments.append([])
        segments[-1].append(number)
    for numbers in segments:
        span = range(line.clauses[numbers[0]].first, line.clauses[numbers[-1]].last + 1)
        told = {p for n in numbers if (p := positions[n]) is not None}
        stepped = [step for step in steps(claim) if step.words & set(span)]
        named = {p.id for p in claim.positions if any(_names(claim, i, p.id) and not _is_an_employer(claim, i) for i in span if not any(i in step.words for step in stepped))}
        named |= {step.goal for step in stepped if step.goal and told}
        dated = any(f.family == "year" and f.first in span for f in line.figures)
        if (told and named - told) or (len(told) > 1 and (named or dated)):
            return True
    return False


def _is_an_employer(claim: Claim, index: int) -> bool:
    return any(_is_employer(claim, p) for p in claim.licences.of(index) if p.heading)


def _stretches(claim: Claim, positions: list[str | None]) -> list[tuple[str, list[int]]]:
    """The clauses that tell of one position, one behind the other; what opens a part behind a semicolon belongs to what follows."""
    line, found, waiting = claim.licences.line, list[tuple[str, list[int]]](), list[int]()
    for number, position in enumerate(positions):
        opens = number == 0 or ";" in line.tokens[line.clauses[number].first].before or line.clauses[number].sentence != line.clauses[number - 1].sentence
        waiting = [] if opens else waiting
        if position is None:
            waiting = [*waiting, number]
        elif found and found[-1][0] == position and not opens:
            found[-1][1].extend([*waiting, number])
            waiting = []
        else:
            found.append((position, [*waiting, number]))
            waiting = []
    return found


def _names(claim: Claim, index: int, position: str) -> bool:
    """Whether the word names the employer of the position, or its title, where no other of the line has that word in its title."""
    if claim.licences.line.tokens[index].neutral:
        return False
    places = [p for p in claim.licences.of(index) if p.heading]
    if any(_is_employer(claim, p) and claim.cited[p.source].position == position for p in places):
        return True
    return bool(places) and {claim.cited[p.source].position for p in claim.licences.exact(index) if p.heading} == {position} and _as_a(claim, index)


def _as_a(claim: Claim, index: int) -> bool:
    """Whether the word stands behind an "as", in its phrase: "as a baker"."""
    line = claim.licences.line
    return any(t.lower == "as" and line.spots[t.index].phrase == line.spots[index].phrase for t in line.tokens[max(0, index - AS) : index])


def _is_employer(claim: Claim, place: Place) -> bool:
    """Whether the word stands in the heading as part of the employer's name: a word of the title names no employer."""
    position = claim.place(place.source) if place.heading else None
    return position is not None and claim.licences.token(place).start < len(position.employer or position.title or "")
