"""What was aimed at is not yet reached: "to win them back" tells why, not that it came so.

The lie: "called former guests to win them back" becomes "won back former guests".
"""

from __future__ import annotations

from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of, written
from agent.claims.licences import Place
from agent.claims.reading.telling import Telling
from agent.domain.draft import Finding, Severity
from agent.lexicon.files import members_of
from agent.lexicon.verbs import base_of

_AIMS = members_of("word-sets", "aims")
_REACHED = members_of("word-sets", "reached")


def judge(claim: Claim) -> Iterator[Finding]:
    """A verb of effect told as done, while the evidence has it only behind a "to", is soft."""
    if claim.verbatim:
        return
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens:
        if not line.spots[token.index].verb or base_of(token.lower) not in _AIMS or _is_aim(line, token.index):
            continue
        places = [p for p in licences.of(token.index) if not p.heading]
        if places and all(_aimed(claim, p) for p in places):
            span = span_of(claim, token.index, token.index)
            yield finding(
                "aim", Severity.SOFT, span,
                f"the cited words only say that {written(claim, span)} was the aim",
                "keep “to”",
                "words that say it was reached",
            )


def _aimed(claim: Claim, place: Place) -> bool:
    """Whether the word stands behind a "to" that no verb of reaching governs ("managed to")."""
    body = claim.licences.bodies[place.source]
    return _is_aim(body, place.index) and not any(base_of(t.lower) in _REACHED for t in body.tokens[max(0, place.index - 4) : place.index])


def _is_aim(told: Telling, index: int) -> bool:
    before = [t.lower for t in told.tokens[max(0, index - 2) : index]]
    return before[-1:] in (["to"], ["for"]) or (before[:1] == ["to"] and before[-1].endswith("ly"))
