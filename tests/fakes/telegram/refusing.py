"""How the server says no."""

from __future__ import annotations


class Refusal(Exception):
    """An error in Telegram's words."""

    def __init__(self, code: int, words: str, retry_after: int = 0) -> None:
        super().__init__(words)
        self.code, self.words, self.retry_after = code, words, retry_after

    @property
    def body(self) -> dict[str, object]:
        """The answer."""
        said: dict[str, object] = {"ok": False, "error_code": self.code, "description": self.words}
        return said | ({"parameters": {"retry_after": self.retry_after}} if self.retry_after else {})


def bad(words: str) -> Refusal:
    """The request is wrong."""
    return Refusal(400, f"Bad Request: {words}")


def forbidden(words: str) -> Refusal:
    """The bot may not."""
    return Refusal(403, f"Forbidden: {words}")


def flooded(seconds: int) -> Refusal:
    """Too much was sent."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", seconds)
