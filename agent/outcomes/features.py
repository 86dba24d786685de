"""The features by which résumés are told apart. Their levels are fixed beforehand, never by what came of them."""

from __future__ import annotations

from agent.domain.application import Variant

MANY_LINES, MANY_SKILLS = 13, 13
FEATURES = ("design", "pages", "headline", "summary", "lines", "skills", "first skill", "wishes")


def levels(variant: Variant) -> dict[str, str]:
    """The level of each feature."""
    return {
        "design": variant.design,
        "pages": "one page" if variant.pages <= 1 else "more pages",
        "headline": "with a headline" if variant.headline else "no headline",
        "summary": "with a summary" if variant.summary else "no summary",
        "lines": f"{MANY_LINES} lines or more" if variant.bullets >= MANY_LINES else f"up to {MANY_LINES - 1} lines",
        "skills": f"{MANY_SKILLS} skills or more" if len(variant.skills) >= MANY_SKILLS else f"up to {MANY_SKILLS - 1} skills",
        "first skill": variant.skills[0] if variant.skills else "none",
        "wishes": "with wishes of yours" if variant.wishes else "as it came",
    }
