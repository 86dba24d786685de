"""What is told of a part is not told of the whole, what is told of one year not of another.

The lie: "baker since 2009, cakes from 2013" becomes "cakes since 2009"; "900 loaves in all, 200 of them rye" becomes "900 rye loaves".
"""

from __future__ import annotations

from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.finding import finding
from agent.claims.numbers.things import told_values
from agent.claims.reading.figure import Figure
from agent.claims.reading.stretches import stretches
from agent.claims.reading.telling import Telling
from agent.domain.draft import Finding, LineKind, Severity
from agent.lexicon.files import words as word_list

_OF_THEM = ("them", "these", "those", "which", "whom")
_AT = ("at", "in", "on", "for", "with", "from", "to")
"""What stands behind these sets the scene, which one year shares with the next."""
PHRASE = 4
"""Words before another among which the preposition of its phrase stands."""
_IN_ALL = ("total", "altogether", "overall", "all")


def judge(claim: Claim) -> Iterator[Finding]:
    """A year or a number beside a word that the evidence has only in a stretch of the same sentence with another one is hard."""
    if claim.verbatim or claim.kind not in (LineKind.BULLET, LineKind.SUMMARY):
        return
    line = claim.licences.line
    cuts = stretches(line) if line.figures else ()
    for figure in line.figures:
        homes = [(source, f) for source, body in enumerate(claim.licences.bodies) for f in body.figures if _is_same(figure, f)]
        if len({source for source, _ in homes}) == 1 and any(_moved(claim, figure, i, homes[0][0], [f for _, f in homes]) for i in _words(line, figure, cuts)):
            yield finding(
                "portion", Severity.HARD, (figure.start, figure.end),
                f"the cited words tell another number of this: {claim.text[figure.start : figure.end].strip()}",
                "keep each number with its own part",
                "the same number about the same thing",
            )


def _is_same(ours: Figure, theirs: Figure) -> bool:
    return ours.value == theirs.value and ours.family == theirs.family


def _words(line: Telling, figure: Figure, cuts: tuple[int, ...]) -> list[int]:
    """The words of the stretch of a figure that are nearer to it than to another; behind a number, where it is no year."""
    clause = line.spots[figure.first].clause
    others = [f for f in line.figures if f is not figure and cuts[f.first] == cuts[figure.first]]
    words = [i for i in line.content(clause) if cuts[i] == cuts[figure.first] and all(_distance(figure, i) <= _distance(f, i) for f in others)]
    if figure.family != "year":
        return [i for i in words if i > figure.last]
    return [i for i in words if not any(t.lower in _AT and line.spots[t.index].phrase == line.spots[i].phrase for t in line.tokens[max(0, i - PHRASE) : i])]


def _distance(figure: Figure, index: int) -> int:
    return figure.opening - index if index < figure.first else index - figure.last


def _moved(claim: Claim, ours: Figure, index: int, source: int, homes: list[Figure]) -> bool:
    """Whether the evidence has the word only beside other numbers than ours, in the sentence of ours, and the line has none of these."""
    body, told = claim.licences.bodies[source], told_values(claim)
    places = [p for p in claim.licences.exact(index) if not p.heading or ours.family == "year"]
    if not places or any(p.heading or p.source != source for p in places):
        return False
    cuts = stretches(body)
    here = {cuts[f.first] for f in homes}
    sentences = {body.spots[f.first].sentence for f in homes}
    for place in places:
        rivals = [f for f in body.figures if cuts[f.first] == cuts[place.index] and _is_rival(body, ours, homes, f)]
        near = body.spots[place.index].sentence in sentences and cuts[place.index] not in here
        if not near or not rivals or any(f.value in told for f in rivals):
            return False
    return True


def _is_rival(body: Telling, ours: Figure, homes: list[Figure], theirs: Figure) -> bool:
    """Another year, or a number that is told as a part of ours."""
    if ours.family == "year":
        return theirs.family == "year" and theirs.value != ours.value
    smaller = theirs.family in ("", ours.family) and (theirs.value < ours.value or theirs.family != ours.family)
    return smaller and any(f.last < theirs.first and (_of_them(body, theirs) or _in_all(body, f)) for f in homes) and ours.family not in ("percent", "rank", "version", "score", "clock")


def _of_them(body: Telling, figure: Figure) -> bool:
    """"200 of them", "of which 200", "200 as head baker"."""
    after = [t.lower for t in body.tokens[figure.last + 1 : figure.last + 3]]
    before = [t.lower for t in body.tokens[max(0, figure.opening - 2) : figure.opening]]
    return after[:1] == ["as"] or (after[:1] == ["of"] and after[1:] != [] and after[1] in _OF_THEM) or (before[:1] == ["of"] and before[-1] in _OF_THEM)


def _in_all(body: Telling, figure: Figure) -> bool:
    """"900 loaves in all", "a total of 900"."""
    near = body.tokens[max(0, figure.opening - 2) : figure.opening] + body.tokens[figure.last + 1 : figure.last + 5]
    sentence = body.spots[figure.first].sentence
    return any(t.lower in _IN_ALL and body.spots[t.index].sentence == sentence and t.index - 1 not in _determined(body, t.index) for t in near)


def _determined(body: Telling, index: int) -> tuple[int, ...]:
    """The word before, where it is a determiner other than "a": "all the loaves" is no sum."""
    after = body.tokens[index + 1] if index + 1 < len(body.tokens) else None
    return (index - 1,) if after is not None and after.lower in word_list("determiners") and not after.before.strip() else ()
