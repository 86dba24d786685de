"""Decides which passages state requirements: cues, section and neighbours are weighed, none of them decides alone.

The weights are those of a logistic regression on annotated posts (`python -m tests.bench.training` makes them
anew from a folder of annotations); the threshold favours recall a little, since a clause too many is seen by the user.
"""

from __future__ import annotations

import re

from agent.lexicon.aliases import known_things
from agent.lexicon.cues import patterns
from agent.stages.extract.certainty import FEW, LISTED_LENGTH, certainties, repels
from agent.stages.extract.learned import Weights, probability
from agent.stages.extract.sections import Passage

THRESHOLD = 0.2
"""From here on a passage is looked into; which of its items are asked for is decided one by one."""

FOREIGN = {"company": 0.5, "benefit": 0.5}
"""Sections that are about something else: there a passage must ask more plainly."""
LONGEST_HEADING = 80
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")

BOILERPLATE = re.compile(r"without regard to|equal (?:employment )?opportunity employer|all qualified applicants|reasonable accommodation|discriminat", re.I)
"""What the law makes every employer say; never a requirement."""


def features(text: str, passages: list[Passage]) -> list[dict[str, float]]:
    """For each passage its features by name, 0..1."""
    own = [_own(text[p.start : p.end], p) for p in passages]
    opened = _introductions(text, passages)
    return [own[i] | _neighbours(own, i, len(own)) | _introduced(own, opened[i]) for i in range(len(own))]


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


def _own(passage: str, at: Passage) -> dict[str, float]:
    found = {f"cue {name}": 1.0 for name, pattern in patterns("sentence-cues").items() if pattern.search(passage)}
    spoken = _WORD.findall(passage.lower())
    found |= {f"heading {word}": 1.0 for word in _WORD.findall(at.heading[-LONGEST_HEADING:].lower())}
    found |= {f"word {word}": 1.0 for word in spoken} | {f"first {word}": 1.0 for word in spoken[:1]}
    found[f"section {at.section}"] = 1.0
    found["short"] = float(len(passage) < 60)
    found["long"] = float(len(passage) > 250)
    cues = sum(1 for name in found if name.startswith("cue ") and name[4:] in ASKING)
    found["asks in req"] = float(bool(cues) and at.section in ("req", "pref"))
    found["asks elsewhere"] = float(bool(cues) and at.section in ("company", "benefit", "apply"))
    found["asks twice"] = float(cues >= 2)
    found["silent"] = float(cues == 0)
    found["silent req"] = float(cues == 0 and at.section in ("req", "pref"))
    found["list in req"] = float(at.section in ("req", "pref") and passage.count(",") >= 2)
    named = known_things(passage[:LISTED_LENGTH]) if at.section in ("req", "pref") else ()
    found["names"], found["lists names"] = float(bool(named)), float(len(named) >= FEW)
    found["silent duty"] = float(cues == 0 and at.section == "duty")
    return found


ASKING = frozenset(
    ["must", "required", "ability", "knowledge", "experience", "years", "proficient", "nice", "degree", "licence", "strong_skills", "trait", "physical", "minimum", "starter", "you_have", "eligibility"]
)


def _neighbours(own: list[dict[str, float]], index: int, count: int) -> dict[str, float]:
    before = own[index - 1] if index else {}
    after = own[index + 1] if index + 1 < count else {}
    return {
        "before asks": 1.0 - before.get("silent", 1.0),
        "after asks": 1.0 - after.get("silent", 1.0),
        "before repels": float(repels(before)),
        "place": index / max(1, count - 1),
    }


def may_ask(passage: Passage, odds: float) -> bool:
    """Whether a passage of these odds is looked into."""
    return odds >= FOREIGN.get(passage.section, THRESHOLD)


def probabilities(text: str, passages: list[Passage], table: Weights) -> list[float]:
    """For each passage the probability that it states a requirement."""
    vetoed = [bool(BOILERPLATE.search(text[p.start : p.end])) for p in passages]
    rows = features(text, passages)
    certain = certainties(text, passages, rows)
    odds = (probability(table, row) for row in rows)
    return [0.0 if veto else max(odd, sure) for odd, sure, veto in zip(odds, certain, vetoed, strict=True)]
