"""Where something is said on Slack, as the name of a conversation."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

CHANNEL = "slack"
DIRECT = "im:"
"""Begins the name of the mark that says which channel the direct messages with somebody are."""
READ = "read:"
"""Begins the name of the mark that says up to which message they were looked through."""
AFRESH = "~"
"""Begins the name of a thread that the first message in it opens."""

_NAME = re.compile(r"(?P<team>\w+):(?P<user>\w+)(?::(?P<thread>[~\w.]+))?(?:@(?P<channel>\w+))?")


@dataclass(frozen=True)
class Place:
    """The direct messages of a user of a workspace, or a thread in them; with a `channel`, a word there that only this user sees."""

    team: str
    user: str
    thread: str = ""
    channel: str = ""

    def __str__(self) -> str:
        return f"{self.team}:{self.user}" + (f":{self.thread}" if self.thread else "") + (f"@{self.channel}" if self.channel else "")

    @property
    def key(self) -> str:
        """Who it is, apart from people of other channels and workspaces."""
        return f"{CHANNEL}:{self.team}:{self.user}"

    @property
    def top(self) -> Place:
        """The direct messages outside of any thread."""
        return Place(self.team, self.user)

    def within(self, thread: str) -> Place:
        """The same in a thread."""
        return replace(self, thread=thread)

    def aside(self, channel: str, thread: str = "") -> Place:
        """A word to the same user in a channel."""
        return Place(self.team, self.user, thread, channel)


def place_of(conversation: str) -> Place:
    """The place that a conversation names. Raises `ValueError` when it names none."""
    found = _NAME.fullmatch(conversation)
    if found is None:
        raise ValueError("no conversation of Slack")
    return Place(**{name: value or "" for name, value in found.groupdict().items()})


def counted_as(conversation: str) -> str:
    """What Slack counts messages by: the direct messages with all their threads, or the channel."""
    place = place_of(conversation)
    return f"{place.team}@{place.channel}" if place.channel else str(place.top)
