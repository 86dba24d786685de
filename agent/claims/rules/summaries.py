"""What a summary puts together: facts of several positions stand side by side in it, they do not merge into one.

The lie: "baked bread" at one place and "took orders from restaurants" at another become "baked bread for restaurants", or are told
as if both had happened where only one did.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of, written
from agent.claims.positions.parting import names_employer, parts
from agent.domain.draft import Finding, LineKind, Severity
from agent.lexicon.files import members_of

_JOINS = members_of("word-sets", "joins")


def judge(claim: Claim) -> Iterator[Finding]:
    """Words of two positions in one phrase are hard, and so is a fact beside the employer of another that is named alone."""
    if claim.kind is not LineKind.SUMMARY or claim.verbatim or len({s.position for s in claim.cited}) < 2 or parts(claim):
        return
    yield from _fused(claim)
    yield from _beside(claim)


def _fused(claim: Claim) -> Iterator[Finding]:
    """Neighbours, no comma or "and" between, of which each is told at another position only."""
    line = claim.licences.line
    for clause in range(len(line.clauses)):
        words = [i for i in line.content(clause) if _homes(claim, i)]
        for one, other in pairwise(words):
            if not _homes(claim, one) & _homes(claim, other) and not _listed(claim, one, other):
                span = span_of(claim, one, other)
                yield finding(
                    "fused", Severity.HARD, span,
                    f"{written(claim, span)} puts together what happened at two positions",
                    "tell the two side by side",
                    "one snippet that says both",
                )
                return


def _homes(claim: Claim, index: int) -> frozenset[str]:
    """The positions at which the word is told; none where it is told without a place too, or names an employer."""
    places = claim.licences.of(index)
    homes = {claim.cited[p.source].position for p in places}
    if any(names_employer(claim, p) for p in places):
        return frozenset()
    return frozenset() if None in homes else frozenset(home for home in homes if home)


def _listed(claim: Claim, one: int, other: int) -> bool:
    between = claim.licences.line.tokens[one + 1 : other + 1]
    return any(t.lower in _JOINS or t.before.strip() for t in between) or any(not t.neutral for t in between[:-1])


def _beside(claim: Claim) -> Iterator[Finding]:
    """A sentence that names an employer tells of no other position whose employer it does not name."""
    line, licences = claim.licences.line, claim.licences
    for sentence in range(line.clauses[-1].sentence + 1 if line.clauses else 0):
        numbers = [n for n, part in enumerate(line.clauses) if part.sentence == sentence]
        named = {
            claim.cited[p.source].position for n in numbers for i in line.content(n) if line.tokens[i].capital
            for p in licences.exact(i) if names_employer(claim, p)
        }  # fmt: skip
        strange = next((n for n in numbers if named and (told := licences.told[n]) and claim.cited[told[0]].position not in named | {None}), None)
        if strange is not None:
            part = line.clauses[strange]
            yield finding(
                "fused", Severity.HARD, span_of(claim, part.first, part.last),
                "this did not happen at the employer that is named beside it",
                "name its employer too, or make a sentence of it",
                "the employer of the cited words",
            )
            return
