"""All other words: each is in the evidence, in whichever form, by a synonym, or as the general name of a thing that is.

The lie: "baked bread" becomes "baked fluffy bread".
"""

from __future__ import annotations

from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of, written
from agent.claims.kind import WordKind, unlicensed
from agent.domain.draft import Finding, Severity
from agent.lexicon.files import members_of

_LIGHT = members_of("word-sets", "light verbs")


def judge(claim: Claim) -> Iterator[Finding]:
    """A plain word without licence is soft: it is reported, and refuses a model's line."""
    for index in unlicensed(claim, WordKind.PLAIN):
        if _lends_a_verb(claim, index):
            continue
        span = span_of(claim, index, index)
        yield finding(
            "word", Severity.SOFT, span,
            f"{written(claim, span)} is not among the cited words",
            "use the words of the evidence",
            "the word in any form, a synonym, or a kind of it",
        )


def _lends_a_verb(claim: Claim, index: int) -> bool:
    """Whether the word only makes a sentence of notes that have no verb: "gave dogs baths" of "baths for dogs"."""
    line, licences = claim.licences.line, claim.licences
    clause = line.spots[index].clause
    told = licences.told[clause]
    if line.tokens[index].lower not in _LIGHT or told is None:
        return False
    opens = all(line.tokens[i].neutral for i in range(line.clauses[clause].first, index))
    body = licences.bodies[told[0]]
    part = body.clauses[told[1]]
    return opens and not any(body.spots[i].verb or body.tokens[i].lower.endswith(("ed", "ing")) for i in range(part.first, part.last + 1))
