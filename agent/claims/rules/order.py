"""What came first: events keep their order in time.

The lie: "we won the prize in spring; in autumn I took over the books" becomes "took over the books, after which we won the prize".
"""

from __future__ import annotations

from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of
from agent.claims.reading.telling import Telling
from agent.domain.draft import Finding, Severity
from agent.lexicon.files import members_of

_AFTERWARDS = members_of("word-sets", "afterwards")


def judge(claim: Claim) -> Iterator[Finding]:
    """A clause told as later than its neighbour, and told before it in the evidence, is hard."""
    if claim.verbatim:
        return
    line, licences = claim.licences.line, claim.licences
    for number in range(1, len(line.clauses)):
        one, other = licences.told[number - 1], licences.told[number]
        if one is None or other is None or one[0] != other[0] or other[1] >= one[1] or not _is_later(line, number) or _came_first(licences.bodies[one[0]], one[1]):
            continue
        part = line.clauses[number]
        yield finding(
            "order", Severity.HARD, span_of(claim, part.first, part.last),
            "in the cited words this came first",
            "keep the order",
            "words that tell it in this order",
        )


def _came_first(body: Telling, clause: int) -> bool:
    """"Sales rose after I moved the shelf": what "after" opens came first, though it is told last."""
    return body.tokens[body.clauses[clause].first].lower in ("after", "once")


def _is_later(line: Telling, number: int) -> bool:
    part = line.clauses[number]
    opening = [t.lower for t in line.tokens[part.first : min(part.first + 2, part.last + 1)]]
    return opening == ["after", "which"] or bool(_AFTERWARDS & set(opening))
