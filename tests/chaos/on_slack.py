"""Slack for the fault run, by Socket Mode.

An event that is not acknowledged comes again; a tap does not: the person sees that the app did not answer, and taps again.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from agent.domain.say import Say, SayKind
from bot.channels.slack.place import place_of
from bot.channels.slack.wording import parts
from tests.chaos.platforms import PATIENCE, Talker
from tests.fakes.slack import APP_TOKEN, BOT_TOKEN, TEAM, FakeSlack, Fault, Kind, Person
from tests.fakes.slack.wire import Delivery

METHODS = ("chat.postMessage", "chat.postMessage", "chat.postMessage", "files.getUploadURLExternal", "files.completeUploadExternal", "files.completeUploadExternal", "file", "auth.test", "conversations.open", "assistant.threads.setStatus")
PAUSES = (0.05, 10.0, 50.0)
"""Seconds before each repetition of an event: a sixth of Slack's own, and longer than the process is away."""
RECENT = 30
"""Deliveries that may come again."""


class Tapper:
    """Somebody who taps again where nothing came of it."""

    def __init__(self, person: Person, number: int) -> None:
        self._person = person
        self.number = number
        self._tapping: set[asyncio.Task[None]] = set()

    def says(self, text: str) -> Any:
        """Send a text."""
        return self._person.says(text)

    def sends(self, name: str, content: bytes) -> Any:
        """Send a file."""
        return self._person.sends(name, content)

    def taps(self, label: str) -> Any:
        """Tap until Slack says that it was taken."""
        task = asyncio.create_task(self._insist(label))
        self._tapping.add(task)
        task.add_done_callback(self._tapping.discard)

    def forgets(self) -> None:
        """Only what comes now is heard."""
        self._person.forgets()

    async def hears(self, words: str, seconds: float = PATIENCE) -> Any:
        """Wait for it."""
        return await self._person.hears(words, seconds)

    async def _insist(self, label: str) -> None:
        shown = next(m for m in reversed(self._person.room.shown) if label in m.buttons and not m.gone)
        button = shown.buttons[label]
        while True:
            delivery = self._person.taps_value(button["value"], shown, button["action_id"])
            while not delivery.acked and delivery in self._person.server.wire.open:
                await asyncio.sleep(0.05)
            if delivery.acked:
                return


class OnSlack:
    """The strict fake of Slack's servers; `limits` holds the bot to Slack's pace."""

    name = "slack"

    def __init__(self, limits: bool = False) -> None:
        self.server = FakeSlack(limits=limits)
        self.server.wire.doubles, self.server.wire.pauses = True, PAUSES
        self._people: list[Tapper] = []
        self._dice = random.Random(0)

    async def __aenter__(self) -> OnSlack:
        await self.server.__aenter__()
        return self

    async def __aexit__(self, *problem: object) -> None:
        await self.server.__aexit__(*problem)

    @property
    def settings(self) -> Mapping[str, str]:
        """Tokens, address and owners."""
        owners = ",".join(self._id(talker) for talker in self._people)
        return {"TRUECUT_SLACK_BOT_TOKEN": BOT_TOKEN, "TRUECUT_SLACK_APP_TOKEN": APP_TOKEN, "TRUECUT_SLACK_API": self.server.url, "TRUECUT_SLACK_OWNERS": owners}

    def hasty(self, folder: Path) -> list[str]:
        """The service with fast stand-ins."""
        return ["-m", "tests.chaos.slack_child", str(folder), self.server.url, self.settings["TRUECUT_SLACK_OWNERS"]]

    def crowd(self, count: int) -> list[Tapper]:
        """People with numbers in a row."""
        self._people = [Tapper(self.server.person(f"U{1_000 + n}", f"P{n}"), 1_000 + n) for n in range(count)]
        return self._people

    def go_wrong(self, times: int, calls: int, dice: random.Random) -> None:
        """Faults of all kinds among the calls of each method."""
        each = max(1, calls // len(set(METHODS)))
        self.server.faults = [Fault(dice.choice(METHODS), dice.choice(list(Kind)), seconds=dice.choice((1, 1, 2)), after=dice.randrange(each)) for _ in range(times)]
        self._dice = dice

    def again(self) -> None:
        """Once more what was acknowledged of late, in any order."""
        recent = [delivery for delivery in self.server.wire.deliveries if delivery.acked][-RECENT:]
        for delivery in self._dice.sample(recent, len(recent) // 3):
            self.server.wire.deliver(Delivery(delivery.kind, delivery.body))

    @property
    def delivered(self) -> int:
        """What Slack was told was taken, each counted once."""
        return len(self._acknowledged())

    @property
    def unconfirmed(self) -> int:
        """Deliveries under way."""
        return self.server.wire.under_way

    @property
    def struck(self) -> Counter[str]:
        """By kind."""
        return Counter(str(fault.kind) for fault in self.server.faults if fault.times == 0)

    @property
    def unsure(self) -> Counter[tuple[str, str]]:
        """What was accepted before the line broke."""
        return Counter((f"{TEAM}:U{room[1:]}" + (f":{thread}" if thread else ""), name) for room, thread, name in self.server.dropped)

    def missing(self, kept: set[str]) -> int:
        """Of what was acknowledged."""
        return len(self._acknowledged() - kept)

    def user(self, talker: Talker) -> str:
        """With the workspace."""
        return f"{self.name}:{TEAM}:{self._id(talker)}"

    def with_him(self, talker: Talker, conversation: str) -> bool:
        """The direct messages and the threads in them."""
        return place_of(conversation).user == self._id(talker)

    def pieces(self, say: Say) -> list[str]:
        """Its parts."""
        return [part.filename if part.kind is SayKind.FILE else " ".join(part.text.split()) for part in parts(say)]

    def shown(self, conversation: str) -> list[str]:
        """What stands in the thread, or outside of all threads."""
        place = place_of(conversation)
        room = self.server.people[place.user].room
        return [message.filename or " ".join(message.text.split()) for message in room.shown if message.thread == place.thread and not message.gone]

    def _id(self, talker: Talker) -> str:
        return f"U{talker.number}"

    def _acknowledged(self) -> set[str]:
        return {_name(delivery) for delivery in self.server.wire.deliveries if delivery.acked}


def _name(delivery: Delivery) -> str:
    """Under which an inbox keeps it."""
    if delivery.kind == "event":
        return f"{TEAM}:{delivery.body['event']['channel']}:{delivery.body['event']['ts']}"
    action = delivery.body["actions"][0]
    return f"{TEAM}:{action['action_ts']}:{delivery.body['user']['id']}:{action['action_id']}"
