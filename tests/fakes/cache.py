"""A cache in memory."""

from __future__ import annotations

from collections.abc import Sequence


class MemoryCache:
    """Keeps bytes in a dictionary."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def get_many(self, keys: Sequence[str]) -> dict[str, bytes]:
        """The values known of these keys."""
        return {key: self.kept[key] for key in keys if key in self.kept}

    def put_many(self, values: dict[str, bytes]) -> None:
        """Keep these."""
        self.kept |= values
