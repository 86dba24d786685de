"""How the server says no."""

from __future__ import annotations

from typing import Any


class Refusal(Exception):
    """An error by Slack's name; `more` says where."""

    def __init__(self, name: str, more: tuple[str, ...] = (), status: int = 200, retry_after: int = 0) -> None:
        super().__init__(name)
        self.name, self.more, self.status, self.retry_after = name, more, status, retry_after

    @property
    def body(self) -> dict[str, Any]:
        """The answer."""
        return {"ok": False, "error": self.name} | ({"response_metadata": {"messages": list(self.more)}} if self.more else {})


def flooded(seconds: int) -> Refusal:
    """Too much was sent."""
    return Refusal("ratelimited", status=429, retry_after=seconds)
