"""Tells a job post that was given as a résumé."""

from __future__ import annotations

import re

_CUES = re.compile(
    r"\b(?:(?P<seek>we(?:['’]re| are)? (?:currently )?(?:looking for|seeking|hiring)|is (?:looking for|seeking|hiring)|join our team|the (?:ideal|successful) candidate)"
    r"|(?P<will>you(?:['’]ll| will)|what you(?:['’]ll| will) do|you have|you are|about the (?:role|job|position)|(?:key |main )?responsibilities)"
    r"|(?P<need>(?:minimum |job |preferred )?requirements|qualifications|must have|what we(?:['’]re| are) looking for|nice to have)"
    r"|(?P<apply>apply(?: (?:now|today|online|at|with|by|here))|to apply|please apply|applicants?|send (?:us )?your (?:resume|résumé|cv)|equal opportunity|we offer|benefits|salary|pay range))\b",
    re.I,
)
ENOUGH = 3
"""Kinds of cues out of four that make a post."""


def looks_like_post(text: str) -> bool:
    """Whether a text looks for somebody, says what he will do, asks for something, and how to apply: three of these."""
    return len({match.lastgroup for match in _CUES.finditer(text[:20_000])}) >= ENOUGH
