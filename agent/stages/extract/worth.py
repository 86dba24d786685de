"""Whether what was cut out of an asking passage is itself asked for: "Excel" is, "the right person for us" is not.

The second, finer decision: a logistic regression over the words of the item and how sure its passage is to ask.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from agent.domain.brief import Requirement
from agent.lexicon.aliases import is_known
from agent.lexicon.cues import patterns
from agent.stages.extract.certainty import LISTED
from agent.stages.extract.learned import Weights, probability
from agent.stages.extract.lists import Item
from agent.stages.extract.sections import Passage

THRESHOLD = 0.35
_WORD = re.compile(r"[a-z][a-z'+#]*")
_LENGTHS = (1, 2, 4, 7, 12, 20)
_SUREST = 4.0


@dataclass(frozen=True)
class Candidate:
    """A requirement, the item and passage it was cut from, the passage's odds (0..1), and its place among `of` items."""

    requirement: Requirement
    item: Item
    passage: Passage
    odds: float
    place: int
    of: int


def worth(candidate: Candidate, table: Weights) -> bool:
    """Whether the candidate is asked for."""
    return odds_of(candidate, table) >= THRESHOLD


def odds_of(candidate: Candidate, table: Weights) -> float:
    """The probability that the candidate is asked for; what a plainly asking line asks for alone is as sure as its line."""
    learned = probability(table, features(candidate))
    return max(learned, candidate.odds) if candidate.odds >= LISTED and candidate.of == 1 else learned


def features(candidate: Candidate) -> dict[str, float]:
    """The features of a candidate by name."""
    quote, kind = candidate.requirement.quote, candidate.requirement.kind.value
    words = _WORD.findall(quote.lower())
    size = sum(len(words) > length for length in _LENGTHS)
    place = "only" if candidate.of == 1 else "first" if candidate.place == 0 else "later"
    cues = [f"cue {name}" for name, pattern in patterns("sentence-cues").items() if pattern.search(quote)]
    named = [f"size {size}", f"{place} of its clause", f"{place} size {size}", f"section {candidate.passage.section}", f"kind {kind}", f"kind {kind} {place}", *cues]
    named += [f"word {word}" for word in words] + [f"first {word}" for word in words[:1]] + [f"last {word}" for word in words[-1:]]
    named += ["known"] if is_known(quote) else []
    named += ["capital"] if quote[:1].isupper() else []
    named += ["long list"] if candidate.of > 4 else []
    named += ["headed"] if candidate.item.head else []
    named += ["alternative"] if candidate.item.group is not None else []
    named += ["line"] if candidate.passage.line else []
    sure = math.log(max(candidate.odds, 1e-3) / max(1 - candidate.odds, 1e-3))
    return dict.fromkeys(named, 1.0) | {"passage asks": max(-_SUREST, min(_SUREST, sure))}
