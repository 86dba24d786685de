"""The first line of a post, which as a rule is its title."""

from __future__ import annotations

import re

from agent.stages.extract.sections import Passage

_ASKS = re.compile(r"[.!?:]\s*$|\b(?:needs?|needed|musts?|requir\w+|want\w*|seek\w*|look\w*|experience|years?|prefer\w*|plus|able|ability|knowledge|skills?|you|your)\b", re.I)
TITLE_WORDS = 12
"""Words of the longest first line that may be a title."""


def names_the_job(text: str, passage: Passage) -> bool:
    """Whether a passage stands in a short first line that is no sentence and has no word of asking: "Registered Nurse, Surgical Intensive Care"."""
    first, _, rest = text.lstrip().partition("\n")
    short = bool(rest) and len(first.split()) <= TITLE_WORDS and not _ASKS.search(first)
    return short and passage.end <= text.index(first) + len(first)
