"""Wishes that come with a post, or while its questions are open: they are about a résumé that is still to be made."""

from __future__ import annotations

from collections.abc import Sequence

from agent.adapters.readers.links import links_in
from agent.adapters.readers.message import COMMENT, link_in
from agent.domain.wish import Length, Stress, Wish, Without, settled
from bot.meaning import Desire, Told, parted, told
from bot.showing import phrases

SHORT = 160
"""Characters of a first paragraph that may be a comment."""


def absolute(asked: Sequence[Told]) -> tuple[tuple[Wish, ...], list[str]]:
    """The wishes that need no résumé to be understood, and what they do in words."""
    found = [made for one in asked if (made := _absolute(one))]
    return settled(tuple(wish for wish, _ in found)), [does for _, does in found]


def _absolute(one: Told) -> tuple[Wish, str] | None:
    if one.desire in (Desire.SHORTER, Desire.PAGES):
        pages = one.number or 1
        return Length(pages=pages, more=pages > 1), phrases.on_pages(pages)
    if one.desire is Desire.LONGER:
        return Length(pages=2, more=True), phrases.on_pages(2)
    if one.desire is Desire.STRESS:
        return Stress(words=one.words), phrases.leads(one.words)
    if one.desire is Desire.WITHOUT:
        return Without(section=one.words), phrases.leaves_out({"skill": "skills"}.get(one.words, one.words))
    return None


def comment_of(post: str) -> tuple[str, list[Told], str]:
    """The post without the comment before it, the wishes in the comment (beside a link, or in a first paragraph of its own), and what else is in it."""
    if link_in(post) and len(post) < COMMENT + 2_000:
        asked, other = parted(post)
        return post, asked, ", ".join(other)
    first, _, rest = post.partition("\n\n") if "\n\n" in post else post.partition("\n")
    if rest.strip() and len(first) <= SHORT and not links_in(first) and (wishes := told(first)):
        return rest.strip(), wishes, ""
    return post, [], ""


def too_early(asked: Sequence[Told]) -> list[str]:
    """A sentence for each wish that can only be done once the résumé is there."""
    return [phrases.once_made(one.said) for one in asked if one.needs_version]
