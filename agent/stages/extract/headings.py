"""Tells the headings of posts."""

from __future__ import annotations

from agent.lexicon.cues import patterns
from agent.lexicon.kept import kept


@kept(10_000)
def section_of(heading: str) -> str | None:
    """The section that a heading opens (req, pref, duty, benefit, company, apply), or None when it is none."""
    bare = heading.strip(" :.-–—*#\"”“")
    if not 3 <= len(bare) <= 80:
        return None
    return next((section for section, pattern in patterns("headings").items() if pattern.fullmatch(bare)), None)
