"""Sentences that say who is sought: "we are looking for a nurse with two years of experience" asks for the years, without them for nothing."""

from __future__ import annotations

import re

from agent.lexicon.cues import patterns
from agent.stages.extract.decision import ASKED
from agent.stages.extract.short import is_role

_PAPERED = re.compile(r"(?:fully |suitably )?licen[cs]ed\s+[a-z]", re.I)
"""Who must hold a paper to be what is sought: "a licensed electrician"; a registered nurse is what the job is called."""


def asking_part(text: str, start: int, end: int) -> tuple[int, bool] | None:
    """Where the asking begins in a passage, and whether a condition of the role stands there; None where the passage names a role alone.

    Without a role it begins behind the words of looking, if there are any.
    """
    cues = patterns("short-posts")
    found = cues["sought"].match(text[start:end])
    if found is None:
        return start, False
    kept = start + found.start("role"), _PAPERED.match(found["role"]) is not None
    known = is_role(found["role"])
    if _asks(found["role"]) or not (known or cues["placed"].match(found["rest"])):
        return kept
    condition = cues["condition"].match(found["rest"])
    if condition and known:
        return start + found.start("rest") + condition.end(), True
    return kept if _asks(found["rest"]) else None


def _asks(said: str) -> bool:
    cues = patterns("sentence-cues")
    return any(cues[name].search(said) for name in ASKED)
