"""Why a message could not be delivered, where trying again as usual would be wrong."""

from __future__ import annotations


class NotNow(Exception):
    """The platform wants it `seconds` later."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"not before {seconds:g} s")
        self.seconds = seconds


class Gone(Exception):
    """Nobody listens in this conversation any more: the user blocked us or left."""


class Refused(Exception):
    """The platform will not take this message, however often it is sent."""
