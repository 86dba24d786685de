"""A channel with what its platform demands of whoever sends through it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from agent.domain.say import Say
from agent.ports import Channel
from bot.channels.pace import Pace


def whole(say: Say) -> tuple[Say, ...]:
    """The message in one part."""
    return (say,)


@dataclass(frozen=True)
class Line:
    """The channel, how a message comes apart into what the platform takes at once, how fast it takes them, and whether it can take the buttons of a settled
    question away: others are not told of that."""

    channel: Channel
    parts: Callable[[Say], tuple[Say, ...]] = whole
    pace: Pace = field(default_factory=Pace)
    settles: bool = False
