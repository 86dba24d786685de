"""How a model is asked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Manner:
    """The name of the model; its context and the most it may answer, in tokens; seconds to connect, to the next piece of an answer, and for all of it.

    `context` is one number for all questions: with another one the server loads the model anew.
    """

    model: str
    context: int = 8_192
    answer: int = 3_072
    connect: float = 5.0
    read: float = 60.0
    deadline: float = 180.0
    temperature: float = 0.1
    keep_alive: str = "30m"

    @property
    def room(self) -> int:
        """Tokens that a question may have."""
        return self.context - self.answer

    @property
    def think(self) -> bool | str:
        """How much it may think before it answers: not at all, or as little as it can do with."""
        return "low" if "gpt-oss" in self.model.lower() else False


def is_called(name: str, listed: str) -> bool:
    """Whether the model of that name is the one which a host lists; without a tag the latest is meant."""
    return listed in (name, f"{name}:latest")
