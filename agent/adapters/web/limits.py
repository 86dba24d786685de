"""What one fetch may cost."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """The most of everything in one fetch, over all its redirects.

    `wire` and `decoded` are bytes: as received, and of the page once unpacked. `seconds` runs from the look-up of the name to the last byte,
    `waiting` (seconds) while other fetches from the same host are under way.
    """

    wire: int = 5_000_000
    decoded: int = 10_000_000
    seconds: float = 15.0
    redirects: int = 5
    waiting: float = 30.0


USUAL = Limits()
"""For pages of users."""
