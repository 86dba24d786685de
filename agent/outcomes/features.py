"""The features by which résumés are told apart. Their levels are fixed beforehand, never by what came of them."""

from __future__ import annotations

from agent.domain.application import Variant
from agent.domain.style import STYLES, Feature

MANY_LINES, MANY_SKILLS = 13, 13
FEATURES = ("design", "pages", "headline", "summary", "lines", "skills", "first skill", "wishes", "summary style", "order of skills", "lines first", "wording")
_STYLED = {
    "order of skills": (Feature.SKILLS, {"post": "as the post asks", "own": "your own order"}),
    "lines first": (Feature.LEAD, {"post": "what the post asks for", "numbers": "lines with numbers"}),
    "wording": (Feature.WORDING, {"tidied": "tidied", "own": "your own words"}),
}
"""Features that are styles, and what their levels are called."""


def levels(variant: Variant) -> dict[str, str]:
    """The level of each feature that is known. A version of before there were styles is written in the usual ones."""
    return {
        "design": variant.design,
        "pages": "one page" if variant.pages <= 1 else "more pages",
        "headline": "with a headline" if variant.headline else "no headline",
        "summary": "with a summary" if variant.summary else "no summary",
        "lines": f"{MANY_LINES} lines or more" if variant.bullets >= MANY_LINES else f"up to {MANY_LINES - 1} lines",
        "skills": f"{MANY_SKILLS} skills or more" if len(variant.skills) >= MANY_SKILLS else f"up to {MANY_SKILLS - 1} skills",
        "first skill": variant.skills[0] if variant.skills else "none",
        "wishes": "with wishes of yours" if variant.wishes else "as it came",
        **_summary(variant),
        **{name: called[variant.styles.get(feature, STYLES[feature][0])] for name, (feature, called) in _STYLED.items()},
    }


def _summary(variant: Variant) -> dict[str, str]:
    """How long the summary is, where there is one whose sentences were counted."""
    return {"summary style": "one sentence" if variant.sentences == 1 else "several sentences"} if variant.sentences else {}
