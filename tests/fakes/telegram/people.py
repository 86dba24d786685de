"""People who talk to the bot from their clients."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tests.fakes.telegram.chats import Chat, Shown
from tests.fakes.telegram.markup import units

if TYPE_CHECKING:
    from tests.fakes.telegram.server import FakeTelegram

LONGEST = 4_096
_ENTITIES = {"url": re.compile(r"https?://\S+"), "bot_command": re.compile(r"(?<!\S)/\w+(?:@\w+)?"), "mention": re.compile(r"(?<!\w)@\w{3,}")}


class Person:
    """Somebody with a private chat; may speak in groups too."""

    def __init__(self, server: FakeTelegram, number: int, name: str) -> None:
        self.server, self.number, self.name = server, number, name
        self.chat = server.chat(number)
        self._read = 0

    @property
    def json(self) -> dict[str, Any]:
        """The person in an update."""
        return {"id": self.number, "is_bot": False, "first_name": self.name}

    def says(self, text: str, group: Group | None = None, reply_to: Shown | None = None) -> int:
        """Send a text, which the client cuts into messages that fit; the number of the last."""
        for piece in _cut(text):
            number = self._message({"text": piece, "entities": _entities(piece)}, group, reply_to)
        return number

    def hides(self, text: str, words: str, link: str) -> int:
        """Send a text in which some words are a link."""
        entity = {"type": "text_link", "offset": units(text[: text.index(words)]), "length": units(words), "url": link}
        return self._message({"text": text, "entities": [entity]})

    def sends(self, name: str, content: bytes, caption: str = "", album: str = "", size: int | None = None) -> int:
        """Send a file as a document."""
        file = self.server.upload(content)
        body: dict[str, Any] = {"document": {"file_id": file, "file_unique_id": file[-8:], "file_name": name, "file_size": len(content) if size is None else size}}
        return self._message(body | _captioned(caption) | ({"media_group_id": album} if album else {}))

    def shows(self, kind: str, caption: str = "", album: str = "") -> int:
        """Send a picture, a voice message, a sticker, a film or a place."""
        file = {"file_id": self.server.upload(b"x"), "file_unique_id": "u", "file_size": 1}
        sized = file | {"width": 9, "height": 9}
        bodies: dict[str, Any] = {
            "photo": [sized], "voice": file | {"duration": 3}, "video": sized | {"duration": 3}, "video_note": file | {"duration": 3, "length": 9},
            "sticker": sized | {"type": "regular", "is_animated": False, "is_video": False}, "location": {"latitude": 1.0, "longitude": 2.0},
            "animation": sized | {"duration": 3},
        }  # fmt: skip
        extra = {"document": file | {"file_name": "cat.mp4"}} if kind == "animation" else {}
        return self._message({kind: bodies[kind]} | extra | _captioned(caption) | ({"media_group_id": album} if album else {}))

    def edits(self, number: int, text: str) -> None:
        """Change what was said."""
        message = self.chat.said[number] | {"text": text, "entities": _entities(text), "edit_date": self.server.today()}
        self.server.update({"edited_message": message})

    def taps(self, label: str) -> str:
        """Tap the last button with that label in the private chat; the number of the query."""
        shown = next(m for m in reversed(self.chat.shown) if label in m.buttons)
        return self.taps_data(shown.buttons[label], shown)

    def taps_data(self, data: str, shown: Shown | None = None, group: Group | None = None) -> str:
        """Tap a button that carries this, whether it is still to be seen or not."""
        chat = group.chat if group else self.chat
        message = {"message_id": shown.number if shown else 1, "date": self.server.today(), "chat": chat.json, "from": self.server.me, "text": "…"}
        query = self.server.query()
        self.server.update({"callback_query": {"id": query, "from": self.json, "chat_instance": "c", "data": data, "message": message}})
        return query

    def blocks(self) -> None:
        """Let the bot talk to the wall."""
        self.chat.blocked = True

    def unblocks(self) -> None:
        """Listen again."""
        self.chat.blocked = False

    @property
    def heard(self) -> list[Shown]:
        """What the bot said that still stands there, since `forgets`."""
        return [m for m in self.chat.shown[self._read :] if not m.gone]

    @property
    def text(self) -> str:
        """All of that, as text."""
        return "\n".join(m.text or m.filename for m in self.heard)

    def forgets(self) -> None:
        """Only what comes now counts."""
        self._read = len(self.chat.shown)

    async def hears(self, words: str, seconds: float = 60) -> Shown:
        """Wait until the bot says something with these words (or sends a file so named); it."""
        found: list[Shown] = []

        def said() -> bool:
            found[:] = [m for m in self.heard if words in m.text or words in m.filename]
            return bool(found)

        await until(said, seconds, lambda: f"{words!r} was not heard, but:\n{self.text}")
        return found[-1]

    def _message(self, body: dict[str, Any], group: Group | None = None, reply_to: Shown | None = None) -> int:
        chat = group.chat if group else self.chat
        chat.started = True
        number = chat.next()
        message = {"message_id": number, "from": self.json, "chat": chat.json, "date": self.server.today(), **body}
        if reply_to:
            message["reply_to_message"] = {"message_id": reply_to.number, "from": self.server.me, "chat": chat.json, "date": self.server.today(), "text": reply_to.text}
        chat.said[number] = message
        self.server.update({"message": message})
        return number


class Group:
    """A group with the bot in it."""

    def __init__(self, server: FakeTelegram, number: int, title: str) -> None:
        self.chat: Chat = server.chat(number, "supergroup", title)
        self.chat.started = True


async def until(true: Callable[[], bool], seconds: float = 60, why: Callable[[], str] = lambda: "it did not come to pass") -> None:
    """Wait for it."""
    end = asyncio.get_running_loop().time() + seconds
    while not true():
        assert asyncio.get_running_loop().time() < end, why()
        await asyncio.sleep(0.02)


def _captioned(caption: str) -> dict[str, Any]:
    return {"caption": caption, "caption_entities": _entities(caption)} if caption else {}


def _entities(text: str) -> list[dict[str, Any]]:
    return [
        {"type": kind, "offset": units(text[: found.start()]), "length": units(found.group())}
        for kind, pattern in _ENTITIES.items() for found in pattern.finditer(text)
    ]  # fmt: skip


def _cut(text: str) -> list[str]:
    """As clients do: at most 4096 units, at a line or a word where there is one near the end."""
    pieces = []
    while units(text) > LONGEST:
        end = LONGEST
        while units(text[:end]) > LONGEST:
            end -= 1
        border = max(text.rfind("\n", end - 512, end), text.rfind(" ", end - 512, end))
        end = border if border > 0 else end
        pieces.append(text[:end].strip())
        text = text[end:].strip()
    return [*pieces, text]
