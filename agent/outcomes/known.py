"""An application of which it is known what came of it."""

from __future__ import annotations

from agent.domain.value import Value


class Known(Value):
    """Whether it came to an interview or an offer, and the level of each feature of the résumé that was sent (where it is known)."""

    good: bool
    levels: dict[str, str] = {}
