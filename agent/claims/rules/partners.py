"""A number stays with its own noun: neither another thing of the sentence is counted by it, nor a share taken of those from whom it came.

The lie: "reports on five shops for the manager" becomes "reports for five managers"; "60 % of the orders, from cafes" becomes "60 % of cafes".
"""

from __future__ import annotations

from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.finding import finding
from agent.claims.numbers.enumerating import is_enumerated
from agent.claims.reading.bases import irregular_forms
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling
from agent.domain.draft import Finding, LineKind, Severity
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import singular

_FROM = ("from", "by", "in", "to", "at", "among", "for", "with")
REACH = 4
"""Words behind the preposition among which those stand from whom the share came."""
PHRASE = 4
"""Words before a thing among which its article stands: "the regional sales manager"."""


def judge(claim: Claim) -> Iterator[Finding]:
    """A count of what the evidence tells of as one, or a share of those from whom it only came, is hard."""
    if claim.verbatim or claim.kind not in (LineKind.BULLET, LineKind.SUMMARY):
        return
    for figure in claim.licences.line.figures:
        if figure.counted and ((figure.family == "" and figure.value > 1 and _counts_the_one(claim, figure)) or (figure.family == "percent" and _is_share_of_others(claim, figure))):
            yield finding(
                "partner", Severity.HARD, (figure.start, claim.licences.line.tokens[figure.counted[-1]].end),
                f"in the cited words the number belongs to something else: {claim.text[figure.start : figure.end].strip()}",
                "keep the number with its own noun",
                "the same number about the same thing",
            )


def _counts_the_one(claim: Claim, figure: Figure) -> bool:
    """Whether the last of what is counted is one single thing wherever the evidence has it beside that number."""
    line, licences = claim.licences.line, claim.licences
    if figure.lent or figure.counted[0] <= figure.last or is_enumerated(claim, figure) or _is_how_many_it_holds(claim, figure):
        return False
    head = figure.counted[-1]
    if any(line.tokens[i].neutral for i in range(figure.last + 1, head)):
        return False
    places = [p for p in licences.exact(head) if not p.heading]
    same = _same_count(claim, figure)
    if not places or not same or (one := _one_of(line.tokens[head].lower)) == line.tokens[head].lower:
        return False
    return all(_is_one(licences.bodies[p.source], p.index, one) for p in places) and all(
        f.counted and not any(p.source == source and p.index in f.counted for p in places) for source, f in same
    )  # fmt: skip


def _is_how_many_it_holds(claim: Claim, figure: Figure) -> bool:
    """"8-bed wards" of "a ward of 8 beds", "a list of nine cocktails" of "the cocktail list (nine drinks)": so many stand in each in both."""
    line, licences = claim.licences.line, claim.licences
    first, head = figure.counted[0], figure.counted[-1]
    if line.tokens[first].before == "-" and first == figure.last + 1 < head:
        return any(p.source == source and p.index in f.counted for source, f in _same_count(claim, figure) for p in licences.exact(first))
    held_by = line.tokens[figure.first - 2] if figure.first > 1 and line.tokens[figure.first - 1].lower == "of" else None
    return held_by is not None and any(
        p.source == source and body.tokens[f.first].before.strip() == "(" and p.index == f.first - 1 and any(q.source == source and q.index == p.index - 1 for q in licences.exact(head))
        for source, f in _same_count(claim, figure) for body in (licences.bodies[source],) for p in licences.exact(held_by.index)
    )  # fmt: skip


def _same_count(claim: Claim, figure: Figure) -> list[tuple[int, Figure]]:
    """The counts of the evidence that are the same number."""
    return [(source, f) for source, body in enumerate(claim.licences.bodies) for f in body.figures if f.family == "" and f.value == figure.value]


def _one_of(word: str) -> str:
    """The singular of a word."""
    return irregular_forms().get(word) or singular(word)


def _is_one(body: Telling, index: int, one: str) -> bool:
    """"The regional manager": a thing in the singular behind an article, with no number between."""
    if body.tokens[index].lower != one:
        return False
    before = body.tokens[max(0, index - PHRASE) : index]
    opener = next((n for n in range(len(before) - 1, -1, -1) if before[n].lower in word_list("determiners")), None)
    return opener is not None and not any(t.before.strip() or t.index in body.figured or body.spots[t.index].verb for t in (*before[opener + 1 :], body.tokens[index]))


def _is_share_of_others(claim: Claim, figure: Figure) -> bool:
    """"60 % of cafes", where the evidence has "60 % from cafes"."""
    line, licences = claim.licences.line, claim.licences
    if figure.last + 1 >= len(line.tokens) or line.tokens[figure.last + 1].lower != "of":
        return False
    same = [(source, f) for source, body in enumerate(licences.bodies) for f in body.figures if f.family == "percent" and abs(f.value - figure.value) < 0.01]
    places = [p for p in licences.exact(figure.counted[-1]) if not p.heading]
    return bool(same) and bool(places) and all(
        any(p.source == source and _stands_behind(licences.bodies[source], f, p.index) for p in places) for source, f in same
    )  # fmt: skip


def _stands_behind(body: Telling, figure: Figure, index: int) -> bool:
    after = body.tokens[figure.last + 1 : figure.last + 4]
    opener = next((t.index for t in after if t.lower in _FROM), None) if not any(t.before.strip(" %") for t in after[:1]) else None
    named = opener is not None and all(t.lower in ("of", "them", "these", "those", "which", "came") for t in after if t.index < opener)
    return named and opener is not None and opener + 1 not in body.figured and opener < index <= opener + REACH
