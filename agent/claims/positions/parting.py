"""A line that tells of several positions side by side, each with its employer: "fitted kitchens at Alder and staircases at Pike"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise, product

from agent.claims.claim import Claim
from agent.claims.licences import Place
from agent.claims.positions.career import steps, titled

JOINTS = ("and", "then", "while", "plus", "before")
MOST = 64
"""Ways to cut a line that are tried."""


@dataclass(frozen=True)
class Part:
    """A stretch of the line (first and last word) that tells of one position."""

    first: int
    last: int
    position: str


def names_employer(claim: Claim, place: Place) -> bool:
    """Whether the word of the evidence is one of the employer's name in a heading."""
    position = claim.place(place.source)
    return place.heading and position is not None and claim.licences.token(place).start < len(position.employer or "")


def parts(claim: Claim) -> tuple[Part, ...]:
    """The parts of a line that names each of its employers beside what was done there; none where no cut makes it one."""
    titles = _titled(claim)
    named = titles if len({home for _, _, home in titles}) > 1 else _named(claim)
    if len({position for _, _, position in named}) < 2:
        return ()
    joints = [[i for i in range(one[1] + 1 + _is_fronted(claim, one[0]), other[0] + 1) if _is_joint(claim, i)] for one, other in pairwise(named)]
    ways = 1
    for found in joints:
        ways *= len(found)
    for cuts in product(*joints) if ways <= MOST else ():
        made = _cut(claim, named, cuts)
        if all(_holds(claim, part, made[:n]) for n, part in enumerate(made)):
            return made
    return ()


def changes_titles(claim: Claim) -> bool:
    """Whether the line names several titles of one employer, side by side, and no cut gives each what was done under it."""
    titles = _titled(claim)
    apart = all(any(_is_joint(claim, i) for i in range(one[1] + 1, other[0] + 1)) for one, other in pairwise(titles) if one[2] != other[2])
    return len({home for _, _, home in titles}) > 1 and apart and not parts(claim)


def _titled(claim: Claim) -> list[tuple[int, int, str]]:
    """Where titles are named beside what was done under them, those of a step from one to the next apart."""
    told = steps(claim)
    return [(title.first, title.last, title.position) for title in titled(claim) if not any(title.first in step.words for step in told)]


def _named(claim: Claim) -> list[tuple[int, int, str]]:
    """Where employers are named: first word, last word, position."""
    found = []
    for token in claim.licences.line.tokens if len({s.position for s in claim.cited}) > 1 else ():
        places = [p for p in claim.licences.exact(token.index) if names_employer(claim, p)] if token.capital else []
        homes = {home for p in places if (home := claim.cited[p.source].position)}
        if len(homes) == 1:
            found.append((token.index, homes.pop()))
    runs = [(home, [i for i, _ in run]) for home, run in groupby(found, key=lambda f: f[1])]
    return [(indices[0], indices[-1], home) for home, indices in runs]


def _is_fronted(claim: Claim, first: int) -> bool:
    """Whether a name opens what is told of it behind a comma, so that no cut may stand there: "as a baker, baked rolls"."""
    line = claim.licences.line.tokens
    opener = first - 1 - (first > 1 and line[first - 1].lower in ("a", "an", "the"))
    return opener >= 0 and line[opener].lower == "as" and (opener == 0 or _is_joint(claim, opener) or line[opener - 1].lower in JOINTS)


def _is_joint(claim: Claim, index: int) -> bool:
    token = claim.licences.line.tokens[index]
    return token.lower in JOINTS or any(sign in token.before for sign in ",;.–—")


def _cut(claim: Claim, named: Sequence[tuple[int, int, str]], cuts: Sequence[int]) -> tuple[Part, ...]:
    starts, ends = (0, *cuts), (*cuts, len(claim.licences.line.tokens))
    return tuple(Part(first, last - 1, home) for first, last, (_, _, home) in zip(starts, ends, named, strict=True))


def _holds(claim: Claim, part: Part, before: Sequence[Part]) -> bool:
    """Whether all that the part says is told at its position, and so is the verb which it takes from the part before."""
    line, licences = claim.licences.line, claim.licences
    words = [i for i in range(part.first, part.last + 1) if not line.tokens[i].neutral and i not in line.figured]
    if before and not any(_is_deed(claim, i) for i in words):
        words += [i for i in range(before[-1].first, before[-1].last + 1) if line.spots[i].verb and not line.tokens[i].neutral][-1:]
    if any((of := licences.of(i)) and all(claim.cited[p.source].position != part.position for p in of) for i in words):
        return False
    return all(_has_figure(claim, part, f.value, f.family) for f in line.figures if part.first <= f.first <= part.last)


def _is_deed(claim: Claim, index: int) -> bool:
    """Whether the word is a verb in the line and in the evidence."""
    places = [p for p in claim.licences.of(index) if not p.heading]
    return claim.licences.line.spots[index].verb and any(claim.licences.bodies[p.source].spots[p.index].verb for p in places)


def _has_figure(claim: Claim, part: Part, value: float, family: str) -> bool:
    sources = [n for n, s in enumerate(claim.cited) if s.position == part.position]
    texts = [told for n in sources for told in (claim.licences.bodies[n], claim.licences.headings[n])]
    return any(f.value == value and family in (f.family, "") for told in texts for f in told.figures)
