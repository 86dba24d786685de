"""What sounds like asking but is not: the pay, the rank of the employer, who may file, what is not needed."""

from __future__ import annotations

from agent.lexicon.cues import patterns

LONGEST = 300
"""Characters of the longest passage that one such phrase speaks for; a longer one is a flattened post, which says other things too."""
DENIED, WANTED = "denied", "wanted"


def is_lure(passage: str) -> bool:
    """Whether the passage is about something else than what the candidate must bring."""
    if len(passage) > LONGEST or patterns("lures")[WANTED].search(passage):
        return False
    return any(pattern.search(passage) for name, pattern in patterns("lures").items() if name not in (DENIED, WANTED))


def denials(text: str, clause: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """Where the clause says that something is not needed: "no degree required"."""
    return tuple(match.span() for match in patterns("lures")[DENIED].finditer(text, *clause))
