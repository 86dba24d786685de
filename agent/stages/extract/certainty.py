"""Passages of which it is plain that they ask, whatever the weights say: enumerations, lists under their heading, "must have"."""

from __future__ import annotations

import re

from agent.stages.extract.sections import Passage

KSA = re.compile(r"knowledge of:?[^;]{3,400};[^;]{3,400};", re.I)
"""The enumeration of public bulletins ("… including knowledge of: a; b; and the ability to c; d"), wherever it stands."""

COMPETENCIES = re.compile(r"\b(?:competenc(?:y|ies)|abilities|factors|qualities) (?:may|will|shall) be (?:evaluated|assessed|tested|measured)\s*[:,]\s*(?=[A-Za-z])", re.I)
"""What precedes the qualities that a public examination looks for."""

LISTED = 0.95
"""How sure a line of a list is."""
LISTED_LENGTH = 120
"""Characters of the longest line of a list."""
FEW = 3
"""So many lines, or so many names in one line, make a list."""

_OUTRIGHT = re.compile(
    r"(?:(?:you|(?:the )?(?:successful |ideal )?(?:candidates?|applicants?|incumbents?)) )?must (?:also )?(?:have|possess|hold|know|speak)\b", re.I
)
_ASKING = ("req", "pref")
_OTHER = ("company", "benefit", "apply")


def certainties(text: str, passages: list[Passage], rows: list[dict[str, float]]) -> list[float]:
    """For each passage how sure it is that it asks, 0 where nothing makes it sure; `rows` are the features."""
    lists = {section: _asks(passages, rows, section) for section in _ASKING}
    return [_certainty(text[p.start : p.end], p, row, lists) for p, row in zip(passages, rows, strict=True)]


def _certainty(passage: str, at: Passage, row: dict[str, float], lists: dict[str, bool]) -> float:
    if KSA.search(passage) or COMPETENCIES.search(passage):
        return 1.0
    if repels(row):
        return 0.0
    if _OUTRIGHT.match(passage) and at.section not in _OTHER:
        return LISTED
    listed = at.line and len(passage) <= LISTED_LENGTH and lists.get(at.section, False)
    return LISTED if listed or row["lists names"] else 0.0


def _asks(passages: list[Passage], rows: list[dict[str, float]], section: str) -> bool:
    """Whether half of the lines under a heading of requirements ask outright or name a tool: then the others ask too."""
    fellows = [row for row, p in zip(rows, passages, strict=True) if p.section == section and p.line]
    asking = sum(1.0 - row["silent"] * (1.0 - row["names"]) for row in fellows)
    return len(fellows) >= FEW and asking * 2 >= len(fellows)


def repels(features: dict[str, float]) -> bool:
    """Whether the passage speaks of the company, its benefits or the way to apply."""
    return any(f"cue {name}" in features for name in ("equal", "benefit", "apply", "company"))
