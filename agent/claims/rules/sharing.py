"""Numbers told side by side stay with their own things: of "12 % in May and 9 % in June" neither is told of both, nor of the other.

The lie: "sold 40 loaves in May and 25 in June" becomes "sold 40 loaves in May and June", or "25 in May and 40 in June".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from agent.claims.claim import Claim
from agent.claims.finding import finding
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling
from agent.domain.draft import Finding, LineKind, Severity
from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list

_JOINS = members_of("word-sets", "joins") | members_of("word-sets", "contrasts") | {"while", "whereas"}
_COPULAS = members_of("word-sets", "copulas")
_SPLIT = re.compile(r"\b(?:split|divided|shared) (?:between|among|amongst|across|into)\b", re.I)
_ITS_LABEL = re.compile(r"\s(?:for|to|on|in) (?:the )?((?:(?!and\b|or\b|for\b|to\b|in\b|on\b|with\b)[\w'’-]+\s?){1,3})", re.I)
_LABEL_BEFORE = re.compile(r"(?:^|\b(?:between|among|amongst|across|into|and|:|,)) ?((?:(?!and\b|between\b|among\b|across\b|into\b)[\w'’-]+ ){1,3})\($", re.I)
"""The name of a part in brackets: "youth clubs (£55,000)"."""
APART = 9
"""Words between two numbers that are told alike."""
MOST = 12
"""Numbers of a sentence from which it is a table and is not looked at."""


@dataclass(frozen=True)
class Share:
    """A number and its stretch of a sentence (first and last word), with the words that are its own and no other number's."""

    figure: Figure
    first: int
    last: int
    own: frozenset[int]


def judge(claim: Claim) -> Iterator[Finding]:
    """A number beside a word that in the evidence belongs to another number of the same kind, told side by side with it, is hard."""
    if claim.verbatim or claim.kind not in (LineKind.BULLET, LineKind.SUMMARY):
        return
    yield from _labels(claim)
    groups = [(source, group) for source, body in enumerate(claim.licences.bodies) for group in _groups(body)]
    line = claim.licences.line
    for figure in line.figures if groups else ():
        same = [(source, group, mine) for source, group in groups for mine in group if _is_same(figure, mine.figure)]
        words = _words(line, figure)
        if same and all(any(_belongs(claim, i, source, group, mine) for i in words) for source, group, mine in same) and not _elsewhere(claim, figure, groups):
            yield _another_number(claim, figure)


def _another_number(claim: Claim, figure: Figure) -> Finding:
    return finding(
        "shared", Severity.HARD, (figure.start, figure.end),
        f"the cited words tell another number of this: {claim.text[figure.start : figure.end].strip()}",
        "keep each number with its own thing",
        "the same number about the same thing",
    )


def _labels(claim: Claim) -> Iterator[Finding]:
    """"£55k for lunch clubs" of "split between youth clubs (£55,000) and lunch clubs": the part of another, or a rest told of the part that has its number."""
    for body in claim.licences.bodies:
        told = [(f, set(m[1].lower().split())) for f in body.figures if _SPLIT.search(body.text, 0, f.start) and (m := _LABEL_BEFORE.search(body.text, 0, _before_sign(body.text, f.start)))]
        for ours in claim.licences.line.figures if told else ():
            label = _ITS_LABEL.match(claim.text, ours.end)
            said = set(label[1].lower().split()) if label else set()
            own = [name for f, name in told if _is_same(ours, f)]
            mixed = any(f.family == ours.family and said <= name for f, name in told) and not own and not any(_is_same(ours, f) for f in body.figures)
            if said and (mixed or (own and not any(said & name == name or said <= name for name in own) and said & set(body.text.lower().split()))):
                yield _another_number(claim, ours)


def _before_sign(text: str, start: int) -> int:
    """Where the bracket before a number ends, its sign of money apart."""
    return start - (start > 0 and text[start - 1] in "$€£")


def _is_same(ours: Figure, theirs: Figure) -> bool:
    return ours.value == theirs.value and (ours.family == theirs.family or "" in (ours.family, theirs.family))


def _elsewhere(claim: Claim, figure: Figure, groups: Sequence[tuple[int, Sequence[Share]]]) -> bool:
    """Whether the evidence has the number also outside of such a group."""
    grouped = {(source, share.figure.start) for source, group in groups for share in group}
    return any(_is_same(figure, f) and (source, f.start) not in grouped for source, body in enumerate(claim.licences.bodies) for f in body.figures)


def _belongs(claim: Claim, index: int, source: int, group: Sequence[Share], mine: Share) -> bool:
    """Whether the evidence has the word only as another number's own."""
    places = [p for p in claim.licences.exact(index) if not p.heading]
    others = frozenset(i for share in group if share is not mine for i in share.own)
    told = [p for p in places if p.source == source]
    return bool(told) and len(told) == len(places) and all(p.index in others and p.index not in mine.own for p in told)


def _words(line: Telling, figure: Figure) -> list[int]:
    """The words of the line that are told of the number: its stretch beside others of its kind, what it counts where these have no joint between them, else its clause."""
    sentence = line.spots[figure.first].sentence
    mates = [f for f in line.figures if line.spots[f.first].sentence == sentence and _kind(f, figure)]
    if len(mates) > 2 and mates[0].value == sum(f.value for f in mates[1:]) and ":" in line.text[mates[0].end : mates[1].start]:
        if figure is mates[0]:
            return list(figure.counted)
        mates = mates[1:]  # "eight weeks of placements: five in Leeds, three in York"
    part = line.clauses[line.spots[figure.first].clause]
    whole = [p for p in line.clauses if p.sentence == sentence]
    stretches = _stretches(line, mates, whole[0].first, whole[-1].last, ",;&(:") if len(mates) > 1 else []
    if len(mates) > 1 and not stretches:
        return list(figure.counted)
    stretch = next(((first, last) for f, first, last in stretches if f is figure), (part.first, part.last))
    taken = {i for f in mates for i in range(f.opening, f.last + 1)}
    rest = [i for i in range(stretch[0], stretch[1] + 1) if not _is_bare(line, i) and i not in taken]
    return [i for i in rest if not line.spots[i].verb or len(mates) < 2]


def _kind(one: Figure, other: Figure) -> bool:
    return one.family == other.family or (one.role == other.role != "" and "" in (one.family, other.family) and not (one if not one.family else other).counted)


def _groups(body: Telling) -> list[list[Share]]:
    """The numbers of one kind in a sentence that are told side by side."""
    found: list[list[Share]] = []
    for sentence in {body.spots[f.first].sentence for f in body.figures}:
        figures = [f for f in body.figures if body.spots[f.first].sentence == sentence]
        indices = [i for i, spot in enumerate(body.spots) if spot.sentence == sentence]
        if len(figures) > MOST:
            continue
        for family in {f.family for f in figures}:
            mates = [f for f in figures if f.family == family or (family and any(_kind(f, g) for g in figures if g.family == family))]
            if len(mates) > 2 and mates[0].value == len(mates) - 1 and not mates[0].family:
                mates = mates[1:]  # "two groups, 7 in one and 11 in the other": the first says how many the others are
            if len(mates) > 1 and _SPLIT.search(body.text, mates[0].end, mates[1].start):
                mates = mates[1:]  # "£90,000, split between youth clubs (£55,000) and lunch clubs": a whole and its part
            if len(mates) < 2 or len({f.value for f in mates}) < len(mates) or any(_is_apart(body, f) for f in mates) or any(body.tokens[i].lower == "each" for i in indices):
                continue
            stretches = _stretches(body, mates, indices[0], indices[-1])
            if len(stretches) == len(mates) and _are_alike(body, stretches):
                found.append(_owned(body, stretches))
    return found


def _is_apart(body: Telling, figure: Figure) -> bool:
    """A number that is none of several told alike: one, the end of a span, a part of others, the number in a name ("year 5")."""
    before = body.tokens[figure.opening - 1] if figure.opening else None
    named = figure.family in ("", "version") and before is not None and not before.neutral and not body.spots[before.index].verb and body.tokens[figure.opening].before == " " and before.lower not in word_list("prepositions") | _JOINS
    joined = body.text[figure.end : figure.end + 1] == "-"
    return figure.upper or figure.loose or figure.part or named or joined or (before is not None and before.lower == "between") or (figure.family not in ("year", "rank") and figure.value == 1)


def _are_alike(body: Telling, stretches: Sequence[tuple[Figure, int, int]]) -> bool:
    """Whether the numbers stand behind the same preposition, near one another, and what follows has a verb only where what comes before has one."""
    preps = {_preposition(body, f) for f, _, _ in stretches}
    near = all(other.opening - one.last <= APART for (one, _, _), (other, _, _) in pairwise(stretches))
    deeds = [sum(body.spots[i].verb or body.tokens[i].lower in _COPULAS | {"i", "we"} for i in range(a, b + 1)) for _, a, b in stretches]
    counts = any(not f.family for f, _, _ in stretches)
    return len(preps) == 1 and near and (not any(deeds[1:]) or (not counts and all(deeds)))


def _preposition(body: Telling, figure: Figure) -> str:
    before = body.tokens[figure.opening - 1].lower if figure.opening else ""
    return before if before in word_list("prepositions") - {"of"} else ""


def _stretches(told: Telling, mates: Sequence[Figure], first: int, last: int, signs: str = ",;&") -> list[tuple[Figure, int, int]]:
    """Each number with its stretch; none where two have no "and", comma or the like between them."""
    cuts = []
    for one, other in pairwise(mates):
        joints = [i for i in range(one.last + 1, other.opening + 1) if told.tokens[i].lower in _JOINS or any(sign in told.tokens[i].before for sign in signs)]
        opened = "(" in signs and "(" in told.tokens[other.opening].before
        if not joints or (told.tokens[one.last + 1].lower in ("of", "to") and not opened) or told.tokens[other.opening - 1].lower == "of":
            return []
        cuts.append(joints[-1])
    starts, ends = [first, *cuts], [*(cut - 1 for cut in cuts), last]
    return [(figure, a, b) for figure, a, b in zip(mates, starts, ends, strict=True)]


def _owned(body: Telling, stretches: Sequence[tuple[Figure, int, int]]) -> list[Share]:
    """What is a number's own: what it counts; what stands before it, or behind a preposition, where the others have that too."""
    leads = [[i for i in _bare_lead(body, a, f.opening) if _tells(body, i, f)] for f, a, b in stretches]
    trails = [_trail(body, f, b) for f, a, b in stretches]
    leading = all(leads)
    nouns = all(any(not body.spots[i].verb for i in lead) for lead in leads)
    deeds = all(any(body.spots[i].verb for i in lead) for lead in leads)
    common = {prep for trail in trails for prep in trail if sum(prep in other for other in trails) > 1}
    lent = {i for f in body.figures if f.lent for i in f.counted}
    shares = []
    for (figure, first, last), lead, trail in zip(stretches, leads, trails, strict=True):
        own = set() if any(f.lent or not f.counted for f, _, _ in stretches) else set(figure.counted)
        if leading:
            own |= {i for i in lead if deeds or (nouns and not body.spots[i].verb)}
        own |= {i for prep in common for i in trail.get(prep, ())}
        shares.append(Share(figure, first, last, frozenset(own - lent)))
    return shares


def _bare_lead(body: Telling, first: int, last: int) -> list[int]:
    """The words before a number, those behind a preposition and other numbers apart."""
    prep = False
    found = []
    for i in range(first, last):
        prep = body.tokens[i].lower in word_list("prepositions") or (prep and not body.tokens[i].before.strip() and not body.spots[i].verb)
        if not prep and i not in body.figured:
            found.append(i)
    return found


def _tells(body: Telling, index: int, figure: Figure) -> bool:
    return not _is_bare(body, index) and not any(f is not figure and f.family == figure.family and f.first <= index <= f.last for f in body.figures)


def _is_bare(told: Telling, index: int) -> bool:
    """Whether the word asserts nothing; the month of May does."""
    return told.tokens[index].neutral and told.tokens[index].written != "May"


def _trail(body: Telling, figure: Figure, last: int) -> dict[str, list[int]]:
    """The words behind a number, by the preposition that opens their phrase."""
    found: dict[str, list[int]] = {}
    prep = ""
    for i in range(figure.last + 1, last + 1):
        lower = body.tokens[i].lower
        prep = lower if lower in word_list("prepositions") else prep
        if prep and not _is_bare(body, i) and i not in figure.counted:
            found.setdefault(prep, []).append(i)
    return found
