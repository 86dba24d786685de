"""In what a résumé can be written one way or another, with the same right: a closed set. None of the ways can add a word."""

from __future__ import annotations

from enum import StrEnum


class Feature(StrEnum):
    """What can be written in several ways."""

    SUMMARY = "summary"
    SKILLS = "skills"
    LEAD = "lead"
    WORDING = "wording"
    LENGTH = "length"
    SPELLING = "spelling"


STYLES: dict[Feature, tuple[str, ...]] = {
    Feature.SUMMARY: ("whole", "one", "none"),
    Feature.SKILLS: ("post", "own"),
    Feature.LEAD: ("post", "numbers"),
    Feature.WORDING: ("tidied", "own"),
    Feature.LENGTH: ("whole", "short"),
    Feature.SPELLING: ("as told", "british"),
}
"""The styles of each feature, the one in which a résumé is written unasked first."""
