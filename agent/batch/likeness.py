"""Posts that are one post, and posts that are nearly one."""

from __future__ import annotations

from collections.abc import Sequence

from agent.domain.brief import Brief
from agent.domain.posting import Posting, alike, shingles
from agent.domain.value import Value
from agent.stages.plan import subject_of


class Like(Value):
    """The place (from 0) of an earlier post; `same`: it is that very post again, else its words are nearly those."""

    place: int
    same: bool


def likeness(posts: Sequence[Posting]) -> list[Like | None]:
    """For each post the first before it that is the same, or nearly; None where there is none."""
    texts = [shingles(post.text) for post in posts]
    firsts: list[int] = []
    found: list[Like | None] = []
    for place, post in enumerate(posts):
        like = next((Like(place=first, same=_same(post, posts[first])) for first in firsts if alike(texts[place], texts[first])), None)
        if like is None:
            firsts.append(place)
        found.append(like)
    return found


def _same(one: Posting, other: Posting) -> bool:
    """The very words, unless two employers say them."""
    return one.digest == other.digest and (not one.employer or not other.employer or _bare(one.employer) == _bare(other.employer))


def wants(brief: Brief) -> frozenset[tuple[str, ...]]:
    """What a post asks for, so that two posts can be compared: with the role, for which a résumé is headed, and without the wording."""
    asked = {(r.need.value, r.kind.value, subject_of(r, brief).casefold(), f"{r.min_years or 0:g}") for r in brief.requirements}
    return frozenset({("role", _bare(brief.role)), *asked})


def _bare(text: str) -> str:
    return " ".join(text.casefold().split())
