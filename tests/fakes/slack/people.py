"""People who talk to the app from their clients."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from tests.fakes.slack.rooms import Room, Shown
from tests.fakes.slack.wire import Delivery
from tests.fakes.telegram.people import until

if TYPE_CHECKING:
    from tests.fakes.slack.server import FakeSlack

__all__ = ["Channel", "Person", "until"]

LONGEST = 12_000
"""Letters up to which a client sends a text as one message."""
_LINK = re.compile(r"https?://[^\s<>]+")


class Person:
    """Somebody with direct messages with the app; may speak in channels too."""

    def __init__(self, server: FakeSlack, id: str, name: str, team: str) -> None:
        self.server, self.id, self.name, self.team = server, id, name, team
        server.people[id] = self
        self.room = server.room(f"D{id[1:]}", id)
        self.home: dict[str, Any] | None = None
        self.window: dict[str, Any] | None = None
        self._read = 0

    def says(self, text: str, channel: Channel | None = None, thread: str = "") -> str:
        """Send a text, which the client cuts into messages that fit; the stamp of the last. What begins with a slash a client keeps to itself: see `commands`."""
        assert not text.startswith("/"), "Slack passes on no such message"
        stamp = ""
        for piece in _cut(text):
            stamp = self._message({"text": marked(piece), "blocks": _rich(piece)}, channel, thread)
        return stamp

    def sends(self, name: str, content: bytes, text: str = "", thread: str = "", mimetype: str = "", size: int | None = None, **more: Any) -> str:
        """Send a file, perhaps with a text beside it."""
        return self.sends_files({name: content}, text, thread, mimetype, size, **more)

    def sends_files(self, files: dict[str, bytes], text: str = "", thread: str = "", mimetype: str = "", size: int | None = None, **more: Any) -> str:
        """Send several files in one message."""
        told = [
            {
                "id": f"F{self.server.next()}", "name": name, "mimetype": mimetype or mimetypes.guess_type(name)[0] or "application/octet-stream",
                "size": len(content) if size is None else size, "url_private": self.server.upload(name, content), **more,
            } for name, content in files.items()
        ]  # fmt: skip
        return self._message({"subtype": "file_share", "text": marked(text), "files": told}, None, thread)

    def sends_unseen(self, name: str, content: bytes, mimetype: str = "") -> str:
        """Send a file of which the event tells only that it is to be asked for."""
        id_ = f"F{self.server.next()}"
        kind = mimetype or mimetypes.guess_type(name)[0] or "application/octet-stream"
        self.server.told_of[id_] = {"id": id_, "name": name, "mimetype": kind, "size": len(content), "url_private": self.server.upload(name, content)}
        return self._message({"subtype": "file_share", "text": "", "files": [{"id": id_, "mode": "file_access", "file_access": "check_file_info"}]}, None, "")

    def edits(self, stamp: str, text: str) -> None:
        """Change what was said in the direct messages."""
        before = next(m for m in self.room.said if m["ts"] == stamp)
        after = before | {"text": marked(text), "blocks": _rich(text), "edited": {"user": self.id, "ts": self.server.stamp()}}
        self.room.said[self.room.said.index(before)] = after
        self._changed(before, after)

    def unfurls(self, stamp: str) -> None:
        """The client shows what lies behind a link: nothing was said."""
        before = next(m for m in self.room.said if m["ts"] == stamp)
        self._changed(before, before | {"attachments": [{"title": "A post"}]})

    def _changed(self, before: dict[str, Any], after: dict[str, Any]) -> None:
        now = self.server.stamp()
        event = {"type": "message", "subtype": "message_changed", "hidden": True, "channel": self.room.id, "channel_type": "im", "ts": now, "event_ts": now}
        self.server.event(event | {"message": after, "previous_message": before}, self.team)

    def commands(self, text: str, channel: Channel | None = None) -> Delivery:
        """Type /tailor with some words."""
        room = channel.room if channel else self.room
        body = {
            "command": "/tailor", "text": text, "user_id": self.id, "user_name": self.name, "team_id": self.team, "channel_id": room.id,
            "channel_name": "general" if channel else "directmessage", "trigger_id": self.server.trigger(self.id), "response_url": f"{self.server.url}/response",
            "api_app_id": "A0",
        }  # fmt: skip

        def answered(told: dict[str, Any]) -> None:
            if told.get("text"):
                room.shown.append(Shown(self.server.stamp(), source=told["text"], only_for=self.id if told.get("response_type", "ephemeral") == "ephemeral" else ""))

        return self.server.wire.deliver(Delivery("command", body, answered))

    def taps(self, label: str) -> Delivery:
        """Tap the last button with that label in the direct messages."""
        shown = next(m for m in reversed(self.room.shown) if label in m.buttons and not m.gone)
        button = shown.buttons[label]
        return self.taps_value(button["value"], shown, button["action_id"])

    def taps_value(self, value: str, shown: Shown | None = None, action: str = "option:0", room: Room | None = None) -> Delivery:
        """Tap a button that carries this, whether it is still to be seen or not."""
        where = room or self.room
        stamp = shown.stamp if shown else self.server.stamp()
        message = {"type": "message", "ts": stamp, "text": shown.text if shown else "…", "user": self.server.bot_user, "bot_id": self.server.bot}
        if shown and shown.thread:
            message["thread_ts"] = shown.thread
        body = {
            "type": "block_actions", "user": {"id": self.id, "team_id": self.team}, "team": {"id": self.team}, "api_app_id": "A0",
            "channel": {"id": where.id}, "container": {"type": "message", "message_ts": stamp, "channel_id": where.id}, "message": message,
            "trigger_id": self.server.trigger(self.id),
            "actions": [{"type": "button", "action_id": action, "block_id": "b", "value": value, "action_ts": self.server.stamp()}],
        }  # fmt: skip
        return self.server.wire.deliver(Delivery("action", body))

    def submits(self, text: str) -> Delivery:
        """Type words into the open window and send it."""
        assert self.window is not None
        assert len(text) <= 3_000
        view, self.window = self.window, None
        field = next(block for block in view["blocks"] if block["type"] == "input")
        state = {"values": {field["block_id"]: {field["element"]["action_id"]: {"type": "plain_text_input", "value": text}}}}
        body = {"type": "view_submission", "user": {"id": self.id}, "team": {"id": self.team}, "view": view | {"state": state, "team_id": self.team}, "api_app_id": "A0"}
        return self.server.wire.deliver(Delivery("view", body))

    async def answers_in_words(self, text: str) -> Delivery:
        """Open the window beside the last question, type and send."""
        self.taps("Answer in words")
        await until(lambda: self.window is not None)
        return self.submits(text)

    def opens(self, tab: str) -> Delivery:
        """Look at a tab of the app."""
        return self.server.event({"type": "app_home_opened", "user": self.id, "channel": self.room.id, "tab": tab, "event_ts": self.server.stamp()}, self.team)

    @property
    def heard(self) -> list[Shown]:
        """What the app said in the direct messages that still stands there, since `forgets`."""
        return [m for m in self.room.shown[self._read :] if not m.gone]

    @property
    def text(self) -> str:
        """All of that, as text."""
        return "\n".join(m.text or m.filename for m in self.heard)

    def forgets(self) -> None:
        """Only what comes now counts."""
        self._read = len(self.room.shown)

    async def hears(self, words: str, seconds: float = 60) -> Shown:
        """Wait until the app says something with these words (or sends a file so named); it."""
        found: list[Shown] = []

        def said() -> bool:
            found[:] = [m for m in self.heard if words in m.text or words in m.filename]
            return bool(found)

        await until(said, seconds, lambda: f"{words!r} was not heard, but:\n{self.text}")
        return found[-1]

    def _message(self, body: dict[str, Any], channel: Channel | None, thread: str) -> str:
        room, stamp = channel.room if channel else self.room, self.server.stamp()
        named = f"<@{self.server.bot_user}>" in str(body.get("text"))
        message = {"type": "app_mention" if channel else "message", "user": self.id, "ts": stamp, "event_ts": stamp, "channel": room.id, "team": self.team, **body}
        if thread:
            message["thread_ts"] = thread
        if not channel:
            message["channel_type"] = "im"
        room.said.append(message)
        if channel is None or (named and room.with_app):
            self.server.event(message, self.team)
        return stamp


class Channel:
    """A channel with some members; the app is in it unless it is `foreign`."""

    def __init__(self, server: FakeSlack, id: str, members: tuple[Person, ...], foreign: bool = False) -> None:
        self.room = server.room(id, *(person.id for person in members))
        self.room.with_app = not foreign

    def seen_by(self, person: Person) -> list[Shown]:
        """What the app said there that this person sees."""
        return [m for m in self.room.shown if m.only_for in ("", person.id) and not m.gone]

    @property
    def open(self) -> list[Shown]:
        """What everybody sees."""
        return [m for m in self.room.shown if not m.only_for]


def marked(text: str) -> str:
    """As a client sends it: the signs escaped, the addresses marked; names of people in <@…> stay."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _LINK.sub(lambda link: f"<{link.group()}>", re.sub(r"&lt;(@\w+)&gt;", r"<\1>", escaped))


def _rich(text: str) -> list[dict[str, Any]]:
    return [{"type": "rich_text", "block_id": "r", "elements": [{"type": "rich_text_section", "elements": list(_pieces(text))}]}]


def _pieces(text: str) -> Iterator[dict[str, Any]]:
    at = 0
    for found in re.finditer(rf"<@(\w+)>|({_LINK.pattern})", text):
        if found.start() > at:
            yield {"type": "text", "text": text[at : found.start()]}
        yield {"type": "user", "user_id": found.group(1)} if found.group(1) else {"type": "link", "url": found.group(2)}
        at = found.end()
    if at < len(text):
        yield {"type": "text", "text": text[at:]}


def _cut(text: str) -> list[str]:
    """At a line or a word where there is one near the end."""
    pieces = []
    while len(text) > LONGEST:
        border = max(text.rfind("\n", LONGEST - 512, LONGEST), text.rfind(" ", LONGEST - 512, LONGEST))
        end = border if border > 0 else LONGEST
        pieces.append(text[:end].strip())
        text = text[end:].strip()
    return [*pieces, text]
