"""A reader that takes every text for a post."""

from __future__ import annotations

from agent.domain.posting import Posting


class PlainReader:
    """Counts how often it reads."""

    def __init__(self) -> None:
        self.read_texts: list[str] = []

    async def read(self, source: str) -> Posting:
        """The text as it stands."""
        self.read_texts.append(source)
        return Posting(text=source, read_by="test")
