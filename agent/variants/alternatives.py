"""Which variants of a version there may be: one feature, each of its styles."""

from __future__ import annotations

from collections.abc import Mapping

from agent.domain.resume import Resume
from agent.domain.style import STYLES, Feature
from agent.domain.trial import Difference
from agent.domain.value import Value
from agent.domain.wish import Length, Styled, Wish, Without, length_of, style_of
from agent.stages.fit import SHORT

OFFERED = (Feature.SUMMARY, Feature.SKILLS, Feature.LEAD, Feature.WORDING, Feature.LENGTH)
"""What is compared; a spelling is wished for, not compared."""
FEWEST = 4
"""Bullets from which one can be shorter."""


class Alternative(Value):
    """A style of a feature, and the wishes that lead to it; none: the version is written so, or nobody can wish for it."""

    feature: Difference
    style: str
    wishes: tuple[Wish, ...] = ()


def alternatives(resume: Resume, feature: Feature, pages: int = 1) -> tuple[Alternative, ...]:
    """Every style of the feature for a résumé of at most so many pages, the one in which it is written among them."""
    now = style_of(resume.wishes, feature)
    made = (Alternative(feature=feature, style=style, wishes=() if style == now else _wishes(resume, feature, style, pages)) for style in STYLES[feature])
    return tuple(one for one in made if one.wishes or one.style == now)


def _wishes(resume: Resume, feature: Feature, style: str, pages: int) -> tuple[Wish, ...]:
    if feature is Feature.LENGTH:
        return _length(resume, style, pages)
    return as_wishes(feature, style)


def as_wishes(feature: Feature, style: str) -> tuple[Wish, ...]:
    """The wishes for that style of a feature which need no résumé to be understood."""
    if feature is Feature.LENGTH:
        return ()
    return (Without(section="summary"),) if (feature, style) == (Feature.SUMMARY, "none") else (Styled(feature=feature, style=style),)


def _length(resume: Resume, style: str, pages: int) -> tuple[Wish, ...]:
    count = sum(len(e.bullets) for e in resume.experiences)
    allowed = length_of(resume.wishes).pages or pages
    if style == "whole":
        return (Length(pages=allowed, more=True),)
    return (Length(pages=allowed, bullets=int(SHORT * count)),) if count >= FEWEST else ()


def fewest_first(answered: Mapping[Difference, int]) -> tuple[Feature, ...]:
    """The features in the order in which they are tried: of those that were answered least often the first."""
    return tuple(sorted(OFFERED, key=lambda feature: answered.get(feature, 0)))
