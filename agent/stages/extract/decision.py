"""Decides which passages state requirements: cues, section and neighbours are weighed, none of them decides alone.

The weights are those of a logistic regression on annotated posts (`python -m tests.bench.train_decision` makes them
anew from a folder of annotations); the threshold favours recall a little, since a clause too many is seen by the user.
"""

from __future__ import annotations

import math
import re

from agent.lexicon.aliases import known_things
from agent.lexicon.cues import patterns, weights
from agent.stages.extract.certainty import FEW, LISTED_LENGTH, certainties, repels
from agent.stages.extract.sections import Passage

THRESHOLD = 0.5

BOILERPLATE = re.compile(r"without regard to|equal (?:employment )?opportunity employer|all qualified applicants|reasonable accommodation|discriminat", re.I)
"""What the law makes every employer say; never a requirement."""


def features(text: str, passages: list[Passage]) -> list[dict[str, float]]:
    """For each passage its features by name, 0..1."""
    own = [_own(text[p.start : p.end], p) for p in passages]
    return [own[i] | _neighbours(own, i, len(own)) for i in range(len(own))]


def _own(passage: str, at: Passage) -> dict[str, float]:
    found = {f"cue {name}": 1.0 for name, pattern in patterns("sentence-cues").items() if pattern.search(passage)}
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


def probabilities(text: str, passages: list[Passage], table: dict[str, float] | None = None) -> list[float]:
    """For each passage the probability that it states a requirement."""
    table = table or weights("decision-weights")
    vetoed = [bool(BOILERPLATE.search(text[p.start : p.end])) for p in passages]
    rows = features(text, passages)
    certain = certainties(text, passages, rows)
    scores = (table["bias"] + sum(table.get(f, 0.0) * v for f, v in row.items()) for row in rows)
    odds = (1 / (1 + math.exp(-max(-30.0, min(30.0, score)))) for score in scores)
    return [0.0 if veto else max(odd, sure) for odd, sure, veto in zip(odds, certain, vetoed, strict=True)]
