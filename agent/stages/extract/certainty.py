"""Passages of which it is plain that they ask, whatever the weights say: enumerations, lists under their heading, "must have"."""

from __future__ import annotations

import re

from agent.lexicon.aliases import known_things
from agent.stages.extract.sections import Passage

KSA = re.compile(r"knowledge of:?[^;]{3,400};[^;]{3,400};", re.I)
"""The enumeration of public bulletins ("… including knowledge of: a; b; and the ability to c; d"), wherever it stands."""

COMPETENCIES = re.compile(r"\b(?:competenc(?:y|ies)|abilities|factors|qualities) (?:may|will|shall) be (?:evaluated|assessed|tested|measured)\s*[:,]\s*(?=[A-Za-z])", re.I)
"""What precedes the qualities that a public examination looks for."""

LISTED = 0.95
"""How sure a line of a list is."""
LISTED_LENGTH = 120
"""Characters of the longest line of a list."""
BARE_LENGTH = 45
"""Characters of the longest line of a list of bare names ("HACCP", "Right to work")."""
FEW = 3
"""So many lines, or so many names in one line, make a list."""

_OUTRIGHT = re.compile(
    r"(?:(?:you|(?:the )?(?:successful |ideal )?(?:candidates?|applicants?|incumbents?)) )?must (?:also )?(?:have|possess|hold|know|speak)\b", re.I
)
_ASKING = ("req", "pref")
_OTHER = ("company", "benefit", "apply")


def certainties(text: str, passages: list[Passage], rows: list[dict[str, float]]) -> list[float]:
    """For each passage how sure it is that it asks, 0 where nothing makes it sure; `rows` are the features."""
    named = [len(known_things(text[p.start : p.end][:LISTED_LENGTH])) if p.section in _ASKING else 0 for p in passages]
    asks = ["silent" not in row or names > 0 for row, names in zip(rows, named, strict=True)]
    lists = {section: _is_list(passages, asks, section) for section in _ASKING}
    return [
        _certainty(text[p.start : p.end], p, row, listed=lists.get(p.section, False), names=names) for p, row, names in zip(passages, rows, named, strict=True)
    ]


def _certainty(passage: str, at: Passage, row: dict[str, float], *, listed: bool, names: int) -> float:
    """`listed`: its section is a list that asks. `names`: how many things of the lexicon it names."""
    if KSA.search(passage) or COMPETENCIES.search(passage):
        return 1.0
    if repels(row):
        return 0.0
    if at.opened or (_OUTRIGHT.match(passage) and at.section not in _OTHER):
        return LISTED
    return LISTED if (listed and at.line and len(passage) <= LISTED_LENGTH) or names >= FEW else 0.0


def _is_list(passages: list[Passage], asks: list[bool], section: str) -> bool:
    """Whether half of the lines under a heading of requirements ask outright or name a tool: then the others ask too. So do a few bare names."""
    fellows = [(asking, p) for asking, p in zip(asks, passages, strict=True) if p.section == section and p.line]
    bare = len(fellows) > 1 and all(p.end - p.start <= BARE_LENGTH for _, p in fellows)
    return bare or (len(fellows) >= FEW and sum(asking for asking, _ in fellows) * 2 >= len(fellows))


def repels(features: dict[str, float]) -> bool:
    """Whether the passage speaks of the company, its benefits or the way to apply."""
    return any(f"cue {name}" in features for name in ("equal", "benefit", "apply", "company"))
