"""What sounds like asking but is not: the pay, the rank of the employer, who may file, what is not needed."""

from __future__ import annotations

import re

from agent.lexicon.cues import patterns
from agent.lexicon.verbs import verb_of

LONGEST = 300
"""Characters of the longest passage that one such phrase speaks for; a longer one is a flattened post, which says other things too."""
_INCUMBENT = re.compile(r"\W*An? (?:[A-Z][\w/&’'-]{0,30},? (?:(?:of|and|or|the|in|for) )?){1,7}(?:[a-z]+ly )?(?!is\b|has\b|needs\b|requires\b|holds\b)([a-z]+s)\b")
DENIED, WANTED = "denied", "wanted"


def is_lure(passage: str) -> bool:
    """Whether the passage is about something else than what the candidate must bring."""
    if len(passage) > LONGEST or patterns("lures")[WANTED].search(passage):
        return False
    return any(pattern.search(passage) for name, pattern in patterns("lures").items() if name not in (DENIED, WANTED))


def describes_the_job(passage: str) -> bool:
    """Whether the passage tells what one in the job does, as public bulletins begin: "A Welder Supervisor assigns and reviews …"."""
    match = _INCUMBENT.match(passage)
    verb = verb_of(match[1]) if match else None
    return verb is not None and match is not None and verb.third == match[1]


def denials(text: str, clause: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """Where the clause says that something is not needed: "no degree required"."""
    return tuple(match.span() for match in patterns("lures")[DENIED].finditer(text, *clause))
