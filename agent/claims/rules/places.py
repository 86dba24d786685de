"""Facts stay where they happened: a bullet tells of its own position, a clause of one snippet.

The lie: what was done at one employer is told of another; "baked cakes" and "washed 300 plates" become "baked 300 cakes".
"""

from __future__ import annotations

from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of, written
from agent.claims.positions.mixing import is_mixed
from agent.claims.positions.parting import changes_titles, names_employer, parts
from agent.claims.positions.wandering import lends_a_title, positions_told, unnamed
from agent.domain.corpus import SnippetKind
from agent.domain.draft import Finding, LineKind, Severity


def judge(claim: Claim) -> Iterator[Finding]:
    """What cites nothing, words of another position, or a bare confirmation as a sentence is hard; so is a clause from two snippets."""
    whole = (0, len(claim.text))
    if not claim.cited:
        yield finding("place", Severity.HARD, whole, "the line cites nothing", "cite the words it rests on")
    placed = claim.kind is LineKind.BULLET and claim.position is not None
    if placed and any(s.position != claim.position or s.position is None for s in claim.cited):
        yield finding("place", Severity.HARD, whole, "the cited words belong to another position", "keep it with the position where it happened")
    if claim.kind is not LineKind.SKILL and any(s.kind is SnippetKind.CONFIRMED for s in claim.cited):
        yield finding("place", Severity.HARD, whole, "a confirmed skill carries no sentence", "name it among the skills")
    if not placed and parts(claim):
        return
    if not placed and claim.kind in (LineKind.BULLET, LineKind.SUMMARY) and not claim.verbatim and changes_titles(claim):
        yield finding("place", Severity.HARD, whole, "this was not done under the title that is named beside it", "tell each under its own title", "the title of the cited words")
    if claim.kind is LineKind.BULLET and len(claim.cited) > 1 and not claim.verbatim:
        yield from _mixed(claim)
        if not placed:
            yield from _wandered(claim)
    if claim.kind in (LineKind.BULLET, LineKind.SUMMARY) and len(claim.cited) > 1 and not placed and not claim.verbatim:
        yield from _other_employer(claim)


def _other_employer(claim: Claim) -> Iterator[Finding]:
    """An employer is named beside what was done there, and nowhere else."""
    line, licences = claim.licences.line, claim.licences
    for number, here in enumerate(licences.told):
        part = line.clauses[number]
        told = here or next((t for t in licences.told[number + 1 :] if t), None)
        homes = {claim.cited[told[0]].position} if told else set()
        if not here:
            homes = _of_titles(claim, number) or homes
        for i in range(part.first, part.last + 1):
            places = licences.of(i) if line.tokens[i].capital else ()
            named = {claim.cited[p.source].position for p in places}
            if homes and places and all(names_employer(claim, p) for p in places) and not homes & named and not (told and _tells_of(claim, told[0], named)):
                span = span_of(claim, i, i)
                yield finding(
                    "employer", Severity.HARD, span,
                    f"this did not happen at {written(claim, span)}",
                    "name the employer where it happened",
                    "the employer of the cited words",
                )
                return


def _tells_of(claim: Claim, source: int, homes: set[str | None]) -> bool:
    """Whether words without a place of their own ("there at Abbot's Yard") name the employer of one of these."""
    if claim.cited[source].position is not None:
        return False
    line, licences = claim.licences.line, claim.licences
    named = [licences.exact(t.index) for t in line.tokens if t.capital and not t.neutral]
    return any(
        any(p.source == source and not p.heading for p in places) and any(names_employer(claim, p) and claim.cited[p.source].position in homes for p in places)
        for places in named
    )  # fmt: skip


def _of_titles(claim: Claim, clause: int) -> set[str | None]:
    """The positions whose titles a clause without deeds tells: "Head Baker at …"."""
    places = (p for i in claim.licences.line.content(clause) for p in claim.licences.of(i) if p.heading)
    return {claim.cited[p.source].position for p in places if not names_employer(claim, p)}


def _wandered(claim: Claim) -> Iterator[Finding]:
    """A line that tells of two positions names beside what was done at each its employer or its title; two at one employer need no name."""
    positions = positions_told(claim)
    if len({p for p in positions if p is not None}) < 2:
        if lends_a_title(claim, positions):
            yield finding("place", Severity.HARD, (0, len(claim.text)), "this was not done under the title that is named beside it", "tell it under its own title", "the title of the cited words")
        return
    for first, last in unnamed(claim, positions):
        yield finding(
            "place", Severity.HARD, span_of(claim, first, last),
            "the line mixes two positions",
            "make a line of each, or name the employer beside each",
            "one position, or both employers named",
        )


def _mixed(claim: Claim) -> Iterator[Finding]:
    """A clause of the line takes its words from one snippet, or from two that speak of the same things."""
    for number, part in enumerate(claim.licences.line.clauses):
        if is_mixed(claim, number):
            span = span_of(claim, part.first, part.last)
            yield finding(
                "mixed", Severity.HARD, span,
                f"{written(claim, span)} comes from other cited words than what it is told with",
                "make two lines of it",
                "one snippet that says both",
            )
