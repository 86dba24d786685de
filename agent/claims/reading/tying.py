"""The words by which a text itself ties an effect to its cause."""

from __future__ import annotations

import re
from functools import cache

from agent.lexicon.files import lines


@cache
def because() -> re.Pattern[str]:
    """The pattern of "so", "because of", "by caching", "which cut" and the like."""
    return re.compile("|".join(lines("because")), re.I)
