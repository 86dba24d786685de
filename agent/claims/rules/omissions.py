"""What was left out and changes the meaning: an internal prototype is no product, a part-time post no full one.

The lie: "built an internal ordering tool" becomes "built an ordering tool", an assistant manager a manager.
"""

from __future__ import annotations

from collections.abc import Iterator

from agent.claims.claim import BETWEEN, Claim
from agent.claims.finding import finding, span_of
from agent.claims.licences import Place
from agent.claims.reading.limit import Limit
from agent.claims.reading.telling import Telling
from agent.domain.draft import Finding, LineKind, Severity

KIND = "small"
_WORDS = 2
"""Words of a limit that have to stand in the line: of "part-time" both, lest "full time" keep it."""


def judge(claim: Claim) -> Iterator[Finding]:
    """A word that makes a thing smaller in the evidence and is gone from the line, while the thing is there, is hard."""
    if claim.kind in (LineKind.SKILL, LineKind.HEADLINE) or claim.verbatim:
        return
    for told_in, heading in ((claim.licences.bodies, False), (claim.licences.headings, True)):
        yield from _dropped(claim, told_in, heading)


def _dropped(claim: Claim, bodies: tuple[Telling, ...], heading: bool) -> Iterator[Finding]:
    for source, body in enumerate(bodies):
        for limit in body.limits:
            if limit.kind == KIND:
                told = _told(claim, source, limit, heading)
                if told and not _kept(claim, body, limit, told):
                    words = body.text[limit.start : limit.end]
                    yield finding(
                        "omission", Severity.HARD, span_of(claim, told[0], told[-1]),
                        f"the cited words say “{words}”, the line does not",
                        f"keep “{words}”",
                        "words that say it without that limit",
                    )


def _kept(claim: Claim, body: Telling, limit: Limit, told: list[int]) -> bool:
    """Whether a word of the limit stands in the line, or another that makes the same words small."""
    said = [t for t in body.tokens if limit.start <= t.start < limit.end and not t.neutral][:_WORDS]
    return all(any(_same(t.own, other.own) for other in claim.licences.line.tokens) for t in said) or any(
        other.kind == KIND and other.over & set(told) and not _is_below(claim, body, other, limit) for other in claim.licences.line.limits
    )


def _is_below(claim: Claim, body: Telling, ours: Limit, theirs: Limit) -> bool:
    """Whether the line's limit is itself what the evidence limits: a deputy head is no acting deputy head."""
    words = [t for t in claim.licences.line.tokens if ours.start <= t.start < ours.end and not t.neutral]
    under = [body.tokens[i] for i in theirs.over]
    return bool(words) and all(any(_same(t.own, other.own) for other in under) for t in words)


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    return any(key.startswith(("=", "@", "~")) for key in one & other)


def _told(claim: Claim, source: int, limit: Limit, heading: bool) -> list[int]:
    """The words of the line that come from what is limited and from nowhere else; of a noun phrase its last word counts."""
    over = _of_the_title(claim, source, limit.over) if heading else limit.over
    heads = {max(over)} if over and len(over) <= 4 else set(over)
    line = claim.licences.line
    found = []
    for token in line.tokens:
        places = _very(claim, token.index) if not token.neutral else ()
        if places and all(p.heading is heading and p.source == source and p.index in over for p in places):
            found.append(token.index)
    wanted = len(found) >= 1 if len(heads) == 1 else len(found) >= 2
    return found if wanted else []


def _of_the_title(claim: Claim, source: int, over: frozenset[int]) -> frozenset[int]:
    """Those words of a heading that are the title: who names the employer or the years of a part-time post claims no post."""
    place = claim.place(source)
    start = len(place.employer) + len(BETWEEN) if place and place.employer else 0
    end = start + len(place.title or "") if place else 0
    return frozenset(i for i in over if start <= claim.licences.headings[source].tokens[i].start < end)


def _very(claim: Claim, index: int) -> tuple[Place, ...]:
    """The places that count for a word, those of the very word before those of its synonyms: an audit is told, not the checking behind it."""
    places, same = claim.licences.best(index), claim.licences.exact(index)
    return tuple(p for p in places if p in same) or places
