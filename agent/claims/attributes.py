"""Attributes that travel with the evidence: helped, planned, not, in training. What the source limits stays limited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.domain.draft import Finding, LineKind, Severity

_ATTRIBUTES = {
    "helped": r"\b(?:help|assist|support|contribut|participat|took part|shadow|observ)\w*|\bpart of\b|\bmember of\b|\bunder (?:the )?supervision\b",
    "negated": r"\b(?:not|never|no longer|without|cancel\w*|didn't|wasn't|isn't)\b",
    "planned": r"\b(?:plan(?:ned|s)? to|will be|would|propos\w+|intend\w*|aims? to|may|might)\b",
    "in training": r"\b(?:in training|trainee|studying|coursework|learning|pursuing|candidate for|in progress)\b",
}


def judge(claim: Claim) -> Iterator[Finding]:
    """A limit that all cited words carry and the line has dropped is hard; names of skills carry none."""
    if claim.kind not in (LineKind.BULLET, LineKind.SUMMARY):
        return
    for name, pattern in _ATTRIBUTES.items():
        limited = claim.cited and all(re.search(pattern, s.text, re.I) for s in claim.cited)
        if limited and not re.search(pattern, claim.text, re.I):
            yield Finding(
                rule=f"attribute: {name}", severity=Severity.HARD, start=0, end=len(claim.text),
                message=f"the cited words say it only as {name}", hint="keep that word",
            )  # fmt: skip
