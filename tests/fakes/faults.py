"""What goes wrong between the bot and a platform, on a schedule."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What happens: the rate limit, an error of the server, a line that breaks before or after the request was taken."""

    FLOOD = "flood"
    BROKEN = "broken"
    LOST = "lost"
    DROPPED = "dropped"


@dataclass
class Fault:
    """Happens, `after` so many that go well, to the next `times` calls of a method ("*": of any) that concern a place (None: any); `seconds` are those of a flood."""

    method: str
    kind: Kind
    times: int = 1
    seconds: int = 1
    place: str | int | None = None
    after: int = 0

    def strikes(self, method: str, place: str | int | None) -> bool:
        """Whether it happens to this call; if so, it has happened once more."""
        if self.times < 1 or self.method not in ("*", method) or self.place not in (None, place):
            return False
        if self.after:
            self.after -= 1
            return False
        self.times -= 1
        return True
