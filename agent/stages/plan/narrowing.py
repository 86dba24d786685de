"""What narrows a requirement beyond its term: "accounting working for a Prime Broker" is not shown by accounting."""

from __future__ import annotations

import re
from collections.abc import Iterable

from agent.domain.brief import Requirement
from agent.lexicon.plainness import marks
from agent.lexicon.terms import content, stem, words
from agent.lexicon.traits import traits
from agent.stages.plan.case import Case, Clue

MANY = 4
"""Words beside the terms, shown nowhere, from which a requirement asks for more than its terms."""

_SETTING = re.compile(r"\bexperience\b[^,;.()]*?\s(?:in|with|at|for|within) an? (?P<where>[^,;.()/]+?)(?=$|[,;.()/]| (?:or|and|is|preferred|required)\b)", re.I)
_OTHER_WAYS = re.compile(r"\b(?:or|such as|e\.?g\.?|including|like)\b|/|\(", re.I)
_NOISE = frozenset(
    stem(word)
    for word in ["years", "year", "experience", "experienced", "skill", "skills", "knowledge", "proficient", "proficiency", "strong", "excellent", "ability", "able", "working", "work", "solid", "proven", "required", "preferred", "plus", "must", "good", "demonstrated", "minimum", "understanding", "expertise", "familiarity", "familiar", "hands-on", "background", "degree", "exceptional", "outstanding", "advanced", "basic", "related", "relevant", "similar", "professional", "environment", "role", "position", "equivalent", "using", "use", "level", "deep", "great", "effective", "high", "highly", "desirable", "asset", "ideal", "candidate", "including"]
)


def is_narrower(case: Case, clues: Iterable[Clue]) -> bool:
    """Whether the quote asks for much that neither the terms nor the words of the clues name; alternatives do not narrow."""
    quote = case.requirement.quote
    shown = {w for clue in clues for w in content(clue.snippet.text)} | {w for term in (*case.core, *case.requirement.terms) for w in content(term)}
    setting = _setting(quote)
    if setting and not setting & shown:
        return True
    return not _OTHER_WAYS.search(quote) and sum(1 for word in _asked(case.requirement) if word not in shown) >= MANY


def _setting(quote: str) -> frozenset[str]:
    """The words that single out where the experience must come from: "with a production homebuilder"; none for a fast-paced setting."""
    found = _SETTING.search(quote)
    if not found or any(t.asked.search(found["where"]) for t in traits()):
        return frozenset()
    return marks(found["where"]) - _NOISE


def _asked(requirement: Requirement) -> list[str]:
    kept = set(content(requirement.quote)) - _NOISE
    return list(dict.fromkeys(w.stem for w in words(requirement.quote) if w.stem in kept and not w.lower.isdigit()))
