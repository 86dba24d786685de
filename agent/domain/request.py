"""What the user wants tailored."""

from __future__ import annotations

from agent.domain.value import Value


class Request(Value):
    """One wish: the post as a link, a file's text or pasted text."""

    user: str
    post: str
    anew: bool = False
    """Tailor although the user has a version for this very post."""
