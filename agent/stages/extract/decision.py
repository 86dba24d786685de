"""Decides which passages state requirements: cues, section and neighbours are weighed, none of them decides alone.

The weights are those of a logistic regression on annotated posts (`python -m tests.bench.training` makes them
anew from a folder of annotations); the threshold favours recall a little, since a clause too many is seen by the user.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from agent.lexicon.cues import patterns
from agent.stages.extract.certainty import COMPETENCIES, KSA, certainties
from agent.stages.extract.learned import Weights, probability
from agent.stages.extract.lures import describes_the_job, is_lure
from agent.stages.extract.sections import Passage
from agent.stages.extract.title import names_the_job

THRESHOLD = 0.15
"""From here on a passage is looked into; which of its items are asked for is decided one by one."""
FOREIGN = {"company": 0.8, "benefit": 0.8}
"""Sections that are about something else: there a passage must ask more plainly."""
ASKING = ("req", "pref")
"""Sections that hold requirements."""
ASKED = frozenset(
    ["must", "required", "ability", "knowledge", "experience", "years", "proficient", "nice", "degree", "licence", "strong_skills", "trait", "physical", "minimum", "starter", "you_have", "eligibility"]
)
"""Cues of asking."""
BOILERPLATE = re.compile(r"without regard to|equal (?:employment )?opportunity employer|all qualified applicants|reasonable accommodation|discriminat|^\W*(?:please |to apply,? )?(?:send|e-?mail|submit|forward|attach|upload) (?:us |me )?(?:your|an?|the|both|all) |(?<!who )(?<!you )\b(?:is|are) (?:\w+ ){0,2}committed to (?:safeguarding|equality|diversity|equal|promoting|providing|creating|building|the safety|protecting)(?![^.]*\b(?:checks?|DBS)\b)", re.I)
"""What the law makes every employer say; never a requirement."""
LONGEST_HEADING = 80
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_LENGTHS = (2, 4, 7, 12, 20, 35, 60)
_SHAPES: dict[str, Callable[[str], bool]] = {
    "commas": lambda passage: passage.count(",") >= 2,
    "semicolon": lambda passage: ";" in passage,
    "exclaims": lambda passage: "!" in passage,
    "shouts": str.isupper,
    "capital": lambda passage: passage[:1].isupper(),
    "full stop": lambda passage: passage.rstrip().endswith("."),
}


def features(text: str, passages: list[Passage]) -> list[dict[str, float]]:
    """For each passage its features by name, 0..1."""
    headed = any(p.section in ASKING for p in passages)
    own = [_own(text[p.start : p.end], p, headed=headed) for p in passages]
    opened = _introductions(text, passages)
    return [own[i] | _neighbours(own, i) | _introduced(own, opened[i]) for i in range(len(own))]


def _introductions(text: str, passages: list[Passage]) -> list[int | None]:
    """For each passage the one that introduces its list: the last that ends in a colon, as far as lines follow."""
    opened: list[int | None] = []
    last = None
    for i, passage in enumerate(passages):
        last = last if passage.line else None
        opened.append(last)
        last = i if text[passage.start : passage.end].rstrip().endswith(":") else last
    return opened


def _introduced(own: list[dict[str, float]], by: int | None) -> dict[str, float]:
    if by is None:
        return {}
    return {"introduced": 1.0} | {f"introduced {name}": 1.0 for name in own[by] if name.startswith("cue ")}


def _own(passage: str, at: Passage, *, headed: bool) -> dict[str, float]:
    """`headed`: the post has a heading of requirements; without one, cues weigh otherwise."""
    cues = [name for name, pattern in patterns("sentence-cues").items() if pattern.search(passage)]
    spoken = _WORD.findall(passage.lower())
    named = [f"section {at.section}", f"size {sum(len(spoken) > length for length in _LENGTHS)}", *(f"cue {cue}" for cue in cues)]
    named += [] if headed else [f"unheaded cue {cue}" for cue in cues]
    named += [] if ASKED.intersection(cues) else ["silent"]
    named += [f"heading {word}" for word in _WORD.findall(at.heading[-LONGEST_HEADING:].lower())]
    named += [f"word {word}" for word in spoken] + [f"pair {one} {other}" for one, other in pairwise(spoken)]
    named += [f"first {word}" for word in spoken[:1]] + [shape for shape, holds in _SHAPES.items() if holds(passage)]
    return dict.fromkeys([*named, "line"] if at.line else named, 1.0)


def _neighbours(own: list[dict[str, float]], index: int) -> dict[str, float]:
    around = {"before": own[index - 1] if index else None, "after": own[index + 1] if index + 1 < len(own) else None}
    named = {f"{where} asks": float(fellow is not None and "silent" not in fellow) for where, fellow in around.items()}
    return named | {"place": index / max(1, len(own) - 1)}


def may_ask(passage: Passage, odds: float) -> bool:
    """Whether a passage of these odds is looked into."""
    return odds >= FOREIGN.get(passage.section, THRESHOLD)


def probabilities(text: str, passages: list[Passage], table: Weights) -> list[float]:
    """For each passage the probability that it states a requirement."""
    rows = features(text, passages)
    vetoed = [_is_boilerplate(text[p.start : p.end]) or is_lure(text[p.start : p.end]) or describes_the_job(text[p.start : p.end]) or names_the_job(text, p) for p in passages]
    odds = (max(probability(table, row), sure) for row, sure in zip(rows, certainties(text, passages, rows), strict=True))
    return [0.0 if veto else odd for odd, veto in zip(odds, vetoed, strict=True)]


def _is_boilerplate(passage: str) -> bool:
    """Whether it is what the law makes every employer say; a bulletin that enumerates knowledge may name such laws among it."""
    return BOILERPLATE.search(passage) is not None and not (COMPETENCIES.search(passage) or KSA.search(passage))
