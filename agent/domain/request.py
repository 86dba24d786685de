"""What the user wants tailored or revised."""

from __future__ import annotations

from agent.domain.value import Value
from agent.domain.wish import Wish


class Revision(Value):
    """The version (its hash) that is to be revised, and the wishes."""

    version: str
    wishes: tuple[Wish, ...]


class Request(Value):
    """One wish: the post as a link, a file's text or pasted text; or, without a post, a revision, or a version to be shown in every design."""

    user: str
    post: str = ""
    link: str = ""
    """Where a pasted post stands, which could not be read there."""
    anew: bool = False
    """Tailor although the user has a version for this very post."""
    revision: Revision | None = None
    wishes: tuple[Wish, ...] = ()
    """What the user wished beside the post."""
    show: str = ""
    """The version (its hash) that is to be shown in every design."""
    batch: bool = False
    """Many posts: this run leads theirs."""
