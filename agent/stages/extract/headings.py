"""Tells the headings of posts."""

from __future__ import annotations

from functools import lru_cache

from agent.lexicon.cues import patterns


@lru_cache(maxsize=10_000)
def section_of(heading: str) -> str | None:
    """The section that a heading opens (req, pref, duty, benefit, company, apply), or None when it is none."""
    bare = heading.strip(" :.-–—*#\"”“")
    if not 3 <= len(bare) <= 80:
        return None
    return next((section for section, pattern in patterns("headings").items() if pattern.fullmatch(bare)), None)
