"""Ranks and titles: senior, head of, manager. They need the same word in the evidence or in the title of the position.

The lie: "reported to the manager" becomes "as manager", "promoted to senior" becomes "mentored senior bakers".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from agent.claims.claim import Claim
from agent.claims.finding import finding, span_of, written
from agent.claims.kind import WordKind, inexact
from agent.claims.licences import Place
from agent.claims.paraphrase.persons import does_the_deed
from agent.claims.reading.telling import Telling
from agent.domain.draft import Finding, Severity
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.verbs import base_of

_BEHIND_A_TITLE = ("at", "of", "who", "for", "in", "with")
_TRADE = re.compile(r"[a-z]{3}(?:er|or|ist|ian|eer)$(?<!number)(?<!matter)(?<!order)(?<!error)(?<!paper)(?<!letter)(?<!member)")
_ADJECTIVES = members_of("word-sets", "ranks before a noun")


def judge(claim: Claim) -> Iterator[Finding]:
    """A rank that the evidence does not have, or has of somebody else ("mentored senior engineers" from "promoted to senior")."""
    for index in inexact(claim, WordKind.RANK):
        if claim.licences.of(index) and any(claim.licences.token(p).lower not in ("assistant", "intern", "trainee") for p in claim.licences.of(index)):
            continue
        if does_the_deed(claim, index):
            continue
        span = span_of(claim, index, index)
        yield finding(
            "rank", Severity.HARD, span,
            f"the cited words give no rank of {written(claim, span)}",
            "use the title of the position",
            "the same rank in the evidence or in the title",
        )
    yield from _moved(claim)
    yield from _borne(claim)
    yield from _opened(claim)


def _borne(claim: Claim) -> Iterator[Finding]:
    """"As manager": the title is the position's, or the evidence says that one was it; "reported to the manager" makes nobody one."""
    line, licences = claim.licences.line, claim.licences
    for token in line.tokens:
        title = [i for i in range(token.index + 1, min(token.index + 6, len(line.tokens))) if line.spots[i].phrase == line.spots[token.index].phrase]
        rank = next((i for i in title if line.tokens[i].lower in word_list("rank-words") or _is_short_title(claim, i) or _is_a_trade(line, i)), None) if token.lower == "as" else None
        if rank is not None and licences.of(rank) and not any(_is_ones_own(claim, place, {line.tokens[i].lower for i in title}) for place in licences.of(rank)):
            span = span_of(claim, token.index, rank)
            yield finding(
                "rank", Severity.HARD, span,
                f"the cited words do not say {written(claim, span)}",
                "use the title of the position",
                "the same title at the position",
            )


def _opened(claim: Claim) -> Iterator[Finding]:
    """"Section engineer at Example Works": each word of a title that opens the line is of one's own title."""
    line, licences = claim.licences.line, claim.licences
    title = list(takewhile(lambda i: not line.spots[i].verb and not line.tokens[i].neutral and not (i and line.tokens[i].before.strip()), range(len(line.tokens))))
    end = title[-1] + 1 if title else 0
    if not title or end >= len(line.tokens) or line.tokens[end].lower not in _BEHIND_A_TITLE or line.tokens[end].before.strip() or line.tokens[title[-1]].lower not in word_list("rank-words"):
        return
    said = {t.lower for t in line.tokens[: end + 3]}
    if all(licences.of(i) for i in title) and not all(any(_is_ones_own(claim, p, said) for p in licences.of(i)) for i in title):
        span = span_of(claim, title[0], title[-1])
        yield finding(
            "rank", Severity.HARD, span,
            f"the cited words do not say that you were {written(claim, span)}",
            "use the title of the position",
            "the same title at the position",
        )


def _is_a_trade(line: Telling, index: int) -> bool:
    """The surveyor of "as a licensed surveyor": who does a thing, by the ending, at the end of the phrase."""
    ends = index + 1 == len(line.tokens) or line.spots[index + 1].phrase != line.spots[index].phrase or bool(line.tokens[index + 1].before.strip())
    return ends and _TRADE.search(line.tokens[index].lower) is not None


def _is_short_title(claim: Claim, index: int) -> bool:
    """"SENCO": initials of a title that the cited words spell out."""
    told = [claim.licences.token(p).lower for p in claim.licences.exact(index)]
    return len(told) > 1 and claim.licences.line.tokens[index].written.isupper() and any(word in word_list("title-words") for word in told)


def _is_ones_own(claim: Claim, place: Place, title: set[str]) -> bool:
    """Whether one bears the rank there; `title`: the words of the line's title, which keep an "assistant" of the evidence's."""
    told = claim.licences.telling(place)
    if place.heading:
        small = [limit for limit in told.limits if limit.kind == "small" and place.index in limit.over]
        return all(title >= {t.lower for t in told.tokens if limit.start <= t.start < limit.end} for limit in small)
    before = [t.lower for t in told.tokens[max(0, place.index - 6) : place.index]]
    opens = place.index <= 3 and not any(told.spots[i].verb and base_of(told.tokens[i].lower) != told.tokens[i].lower for i in range(place.index))
    return opens or told.is_me(place.index) or _is_a_volunteer(told, place.index) or bool({"as", "was", "am", "became", "promoted", "acting", "i"} & set(before))


def _is_a_volunteer(told: Telling, index: int) -> bool:
    """". 16 kids, volunteer so no pay": the word stands alone between signs."""
    after = told.tokens[index + 1] if index + 1 < len(told.tokens) else None
    alone = after is None or after.before.strip() != "" or after.lower in ("so", "with", "no")
    before = told.tokens[index - 1].lower if index else ""
    return told.tokens[index].lower in ("volunteer", "volunteering", "voluntary") and alone and (told.tokens[index].before.strip() in (",", "(", "-", ".", "–") or before in ("its", "it's", "is"))


def _moved(claim: Claim) -> Iterator[Finding]:
    line, licences = claim.licences.line, claim.licences
    for index in range(len(line.tokens) - 1):
        if line.tokens[index].lower not in _ADJECTIVES or line.spots[index].verb or line.tokens[index].before.strip(" \n") != "" or not _qualifies(line, index):
            continue
        nouns = {p for p in licences.of(index + 1) if not p.heading}
        ranks = licences.exact(index)
        if nouns and ranks and not any(_next_to(claim, rank.source, rank.index, rank.heading, index + 1) for rank in ranks):
            span = span_of(claim, index, index + 1)
            yield finding(
                "rank", Severity.HARD, span,
                f"the cited words do not say {written(claim, span)}",
                "keep the rank with the person who has it",
                "the rank beside the same noun",
            )


def _qualifies(line: Telling, index: int) -> bool:
    after = line.tokens[index + 1]
    return not after.before.strip() and not after.neutral and not line.spots[index + 1].verb and not after.lower.endswith("ed") and line.spots[index].phrase == line.spots[index + 1].phrase


def _next_to(claim: Claim, source: int, index: int, heading: bool, noun: int) -> bool:
    told = (claim.licences.headings if heading else claim.licences.bodies)[source]
    near = list(takewhile(lambda t: t.lower != "to", (t for t in told.tokens[index + 1 : index + 4] if told.spots[t.index].clause == told.spots[index].clause)))
    wanted = claim.licences.line.tokens[noun].own
    return any(wanted & t.own for t in near) or (heading and len(near) == len(told.tokens[index + 1 : index + 4]))
