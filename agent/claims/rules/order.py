"""What came first: events keep their order in time.

The lie: "we won the prize in spring; in autumn I took over the books" becomes "took over the books, after which we won the prize".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of
from agent.claims.reading.clauses import Link
from agent.claims.reading.telling import Telling
from agent.domain.draft import Finding, Severity
from agent.lexicon.files import members_of

_OPPOSITE = {"before": "after", "after": "before"}
_EARLIER = ("after", "once", "since")
"""They open what came before that which stands before them."""
_LATER = ("before", "until")
_AFTER_THAT = re.compile(r"[\s,;.!–-]*(?:and )?(?:after (?:that|this|which)|afterwards|then|later|next)\b", re.I)
_AFTERWARDS = members_of("word-sets", "afterwards") | {"then"}


def judge(claim: Claim) -> Iterator[Finding]:
    """A clause told as later than its neighbour, and told before it in the evidence, is hard."""
    if claim.verbatim:
        return
    line, licences = claim.licences.line, claim.licences
    for number in (n for n in range(len(line.clauses)) if _is_turned(claim, n)):
        yield _found(claim, number, "in the cited words it was the other way around in time")
    for number in range(1, len(line.clauses)):
        one, other = licences.told[_before(line, number)], licences.told[number]
        if one and other and _is_earlier(line, number) and one[0] == other[0] and _is_told_as_later(licences.bodies[one[0]], other[1], one[1]):
            yield _found(claim, number, "in the cited words it was the other way around in time")
            continue
        if one is None or other is None or one[0] != other[0] or one[1] == other[1] or not _is_later(line, number) or not _comes_first(licences.bodies[one[0]], other[1], one[1]):
            continue
        yield _found(claim, number, "in the cited words this came first")


def _before(line: Telling, number: int) -> int:
    """The clause before one, or the last before it in the sentence that has a verb."""
    before = range(number - 1, -1, -1)
    return next((n for n in before if line.clauses[n].sentence == line.clauses[number].sentence and any(s.verb for s in line.spots[line.clauses[n].first : line.clauses[n].last + 1])), number - 1)


def _found(claim: Claim, number: int, message: str) -> Finding:
    part = claim.licences.line.clauses[number]
    return finding("order", Severity.HARD, span_of(claim, part.first, part.last), message, "keep the order", "words that tell it in this order")


def _is_turned(claim: Claim, number: int) -> bool:
    """"After people arrived" of "before people arrived": all that the clause tells stands in one of the evidence that opens the other way."""
    line, licences = claim.licences.line, claim.licences
    told, content = licences.told[number], line.content(number)
    other = _OPPOSITE.get(line.tokens[line.clauses[number].first].lower)
    if told is None or other is None:
        return False
    body = licences.bodies[told[0]]
    places = [p for i in content for p in licences.of(i) if not p.heading]
    inside = bool(places) and all(licences.clause(p) == told for p in places)
    return inside and _opens(body, told[1], (other,))


def _comes_first(body: Telling, one: int, other: int) -> bool:
    """Whether the evidence tells the first of two clauses as the earlier: as they stand, but for "A after B" and "before A, B"."""
    first, last = sorted((one, other))
    turned = body.clauses[first].sentence == body.clauses[last].sentence and last == first + 1 and (_opens(body, last, _EARLIER) or (_opens(body, first, _LATER) and body.clauses[first].link is Link.NONE))
    return (one < other) is not turned


def _opens(body: Telling, clause: int, words: tuple[str, ...]) -> bool:
    """Whether one of the words opens the clause and does not point back: "after that"."""
    part = body.clauses[clause]
    after = body.tokens[part.first + 1 : part.first + 2]
    return body.tokens[part.first].lower in words and bool(after) and after[0].lower not in ("that", "this", "which")


def _is_earlier(line: Telling, number: int) -> bool:
    """Whether the clause tells what came after that before it: "before keeping the book"."""
    return line.tokens[line.clauses[number].first].lower in _LATER


def _is_told_as_later(body: Telling, one: int, other: int) -> bool:
    """Whether the evidence says outright that the second of two clauses came after the first: "after that", "then"."""
    start = body.tokens[body.clauses[one].last].end
    return one < other and _AFTER_THAT.match(body.text, start) is not None


def _is_later(line: Telling, number: int) -> bool:
    part = line.clauses[number]
    opening = [t.lower for t in line.tokens[part.first : min(part.first + 2, part.last + 1)]]
    return opening == ["after", "which"] or bool(_AFTERWARDS & set(opening))
