"""What the user wants tailored or revised."""

from __future__ import annotations

from agent.domain.trial import Difference
from agent.domain.value import Value
from agent.domain.wish import Wish


class Revision(Value):
    """The version (its hash) that is to be revised, and the wishes. Where it was shown as a variant: the run in which, and the name of its steps there, so that it
    becomes what was shown; `retold`: as a model worded it anew."""

    version: str
    wishes: tuple[Wish, ...]
    shown_in: int = 0
    branch: str = ""
    retold: bool = False


class Request(Value):
    """One wish: the post as a link, a file's text or pasted text; or, without a post, a revision, or a version to be shown in every design, or in variants."""

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
    vary: str = ""
    """The version (its hash) of which variants are to be shown."""
    features: tuple[Difference, ...] = ()
    """In what they may differ: the first of these that gives at least two."""
