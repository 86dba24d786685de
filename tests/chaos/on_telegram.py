"""Telegram for the fault run."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from agent.domain.say import Say, SayKind
from bot.channels.telegram.wording import parts
from tests.chaos.platforms import Talker
from tests.fakes.telegram import BOT, TOKEN, FakeTelegram, Fault, Kind, Person

FIRST = 1_000
"""The number of the first of the crowd."""
METHODS = ("getUpdates", "sendMessage", "sendMessage", "sendMessage", "sendDocument", "sendDocument", "sendPhoto", "getFile", "file", "answerCallbackQuery", "sendChatAction", "deleteMessage")


class OnTelegram:
    """The strict fake of Telegram's server; `limits` holds the bot to Telegram's pace."""

    name = "telegram"

    def __init__(self, limits: bool = False) -> None:
        self.server = FakeTelegram(limits=limits)
        self._people: list[Person] = []
        self._planned = 0

    async def __aenter__(self) -> OnTelegram:
        await self.server.__aenter__()
        return self

    async def __aexit__(self, *problem: object) -> None:
        await self.server.__aexit__(*problem)

    @property
    def settings(self) -> Mapping[str, str]:
        """Token, address and owners."""
        owners = ",".join(str(person.number) for person in self._people)
        return {"TRUECUT_TELEGRAM_TOKEN": TOKEN, "TRUECUT_TELEGRAM_API": self.server.url, "TRUECUT_TELEGRAM_OWNERS": owners}

    def hasty(self, folder: Path) -> list[str]:
        """The service with fast stand-ins."""
        return ["-m", "tests.chaos.telegram_child", str(folder), self.server.url, self.settings["TRUECUT_TELEGRAM_OWNERS"]]

    def crowd(self, count: int) -> list[Person]:
        """People with numbers in a row."""
        self._people = [self.server.person(FIRST + n, f"P{n}") for n in range(count)]
        return self._people

    def go_wrong(self, times: int, calls: int, dice: random.Random) -> None:
        """Faults of all kinds among the calls of each method; updates of one answer come in any order."""
        each = max(1, calls // len(set(METHODS)))
        self.server.faults = [Fault(dice.choice(METHODS), dice.choice(list(Kind)), seconds=dice.choice((1, 1, 2)), after=dice.randrange(each)) for _ in range(times)]
        self.server.shuffle = dice
        self._planned = times

    def again(self) -> None:
        """Once more what was confirmed."""
        self.server.deliver_again()

    @property
    def delivered(self) -> int:
        """Updates made."""
        return len(self.server.numbers)

    @property
    def unconfirmed(self) -> int:
        """Updates not confirmed."""
        return self.server.unconfirmed

    @property
    def struck(self) -> Counter[str]:
        """By kind."""
        return Counter(str(fault.kind) for fault in self.server.faults if fault.times == 0)

    @property
    def unsure(self) -> Counter[tuple[str, str]]:
        """What was accepted before the line broke."""
        return Counter((str(chat), name) for chat, name in self.server.dropped)

    def missing(self, kept: set[str]) -> int:
        """Of all updates."""
        return len({f"{BOT}:{number}" for number in self.server.numbers} - kept)

    def user(self, talker: Talker) -> str:
        """With the name of the channel."""
        return f"{self.name}:{talker.number}"

    def with_him(self, talker: Talker, conversation: str) -> bool:
        """The private chat."""
        return conversation == str(talker.number)

    def pieces(self, say: Say) -> list[str]:
        """Its parts, without the blanks at the ends that Telegram takes away."""
        return [part.filename if part.kind is SayKind.FILE else part.text.strip() for part in parts(say)]

    def shown(self, conversation: str) -> list[str]:
        """Without what was deleted."""
        return [message.filename or message.text for message in self.server.chats[int(conversation)].shown if not message.gone]
