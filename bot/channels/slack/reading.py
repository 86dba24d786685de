"""What Slack delivers, read as what somebody said or tapped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from bot.channels.slack.markup import has_link, plain, written
from bot.channels.slack.place import CHANNEL, Place
from bot.channels.slack.wording import command_in
from bot.incoming import Arrival, Unread

Body = Mapping[str, Any]

LARGEST = 10_000_000
"""Bytes of a file that is fetched."""
ASK = "file:"
"""Begins what is to be fetched of a file of which only the name is known: where it lies is to be asked."""
FULL = 3_000
"""Letters from which on a message may be the beginning of a text that a client cut."""
SAID = (None, "file_share", "thread_broadcast")
"""Kinds of messages that a person wrote; the others only tell that something happened."""
CHANGED = "message_changed"
TAP, WORDS, FEEDBACK = "option", "words", "feedback"
"""What the buttons of ours are called: an option, the window for an answer in words, a word on the result."""


@dataclass(frozen=True)
class Sender:
    """Who it was, on which workspace, and in which channel; `private` says whether that is a conversation of two."""

    team: str
    user: str
    channel: str = ""
    private: bool = True

    @property
    def place(self) -> Place:
        """The direct messages with him."""
        return Place(self.team, self.user)


@dataclass(frozen=True)
class Message:
    """Something said, under the name of its delivery; `opens` tells that it begins a piece of work of its own."""

    delivery: str
    sender: Sender
    arrivals: tuple[Arrival, ...]
    stamp: str = ""
    thread: str = ""
    opens: bool = False
    text: str = ""


@dataclass(frozen=True)
class Tap:
    """A tap on a button: the kind of button, what it carries, the message and thread it stands in, and the key that opens a window."""

    delivery: str
    sender: Sender
    kind: str
    value: str
    stamp: str
    thread: str
    trigger: str
    question: str


@dataclass(frozen=True)
class Words:
    """An answer typed in a window, for the question for which it was opened."""

    delivery: str
    sender: Sender
    text: str
    about: str


def message_of(body: Body, me: str) -> Message | None:
    """A message in the direct messages, or one in a channel that names us; None for what no person said. It is named by its stamp, by which Slack
    tells of it later too, so that what was heard is known again."""
    event = body.get("event") or {}
    if event.get("subtype") == CHANGED:
        return _changed(body, event, me)
    if event.get("type") not in ("message", "app_mention") or event.get("subtype") not in SAID or event.get("bot_id") or not event.get("user"):
        return None
    private = event.get("type") == "message"
    if private != (event.get("channel_type") == "im" or (not event.get("channel_type") and str(event.get("channel", "")).startswith("D"))):
        return None
    sender = Sender(team_of(body), str(event["user"]), str(event.get("channel") or ""), private)
    raw, stamp = written(event), str(event.get("ts") or event.get("event_ts") or "0")
    text, files = plain(raw, me), event.get("files") or ()
    bare = Arrival(channel=CHANNEL, conversation=str(sender.place), user=sender.place.key, message=_number(stamp), at=int(stamp.partition(".")[0] or 0))
    said: list[Arrival] = [_file(bare, file, sender.team, stamp if len(files) > 1 else "") for file in files]
    if text and (not files or has_link(raw) or text.startswith("/")):
        said.append(bare.model_copy(update={"text": text, "full": len(text) >= FULL}))
    opens = not private or (has_link(raw) and len(text) < FULL)
    return Message(f"{sender.team}:{sender.channel}:{stamp}", sender, tuple(said), stamp, str(event.get("thread_ts") or ""), opens, text)


def _changed(body: Body, event: Body, me: str) -> Message | None:
    """What somebody changed of his words, where he said it; None where only its looks changed."""
    now, before = event.get("message") or {}, event.get("previous_message") or {}
    edited = now.get("edited") or {}
    if not edited or written(now) == written(before):
        return None
    where = {name: event.get(name) for name in ("channel", "channel_type")}
    heard = message_of({**body, "event": {**now, "type": "message", **where}}, me)
    said = next((arrival for arrival in heard.arrivals if arrival.text), None) if heard else None
    if heard is None or said is None:
        return None
    edit = said.model_copy(update={"edited": True})
    return replace(heard, delivery=f"{heard.delivery}:{edited.get('ts')}", arrivals=(edit,), thread=heard.thread or heard.stamp, opens=False)


def command_of(body: Body) -> Message:
    """A slash command: one of ours behind its name, or a post to begin with."""
    private = str(body.get("channel_id") or "").startswith("D")
    sender = Sender(team_of(body), str(body.get("user_id")), str(body.get("channel_id") or ""), private)
    text = command_in(plain(str(body.get("text") or ""))) or "/start"
    said = Arrival(channel=CHANNEL, conversation=str(sender.place), user=sender.place.key, text=text)
    return Message(f"{sender.team}:{body.get('trigger_id')}", sender, (said,), opens=not text.startswith("/"), text=text)


def tap_of(body: Body) -> Tap | None:
    """A tap on one of our buttons under a message; None for any other."""
    actions: Sequence[Body] = body.get("actions") or ({},)
    action, message, container = actions[0], body.get("message") or {}, body.get("container") or {}
    channel = str((body.get("channel") or {}).get("id") or container.get("channel_id") or "")
    if not action or not channel:
        return None
    sender = Sender(team_of(body), str((body.get("user") or {}).get("id")), channel, channel.startswith("D"))
    stamp = str(message.get("ts") or container.get("message_ts") or "")
    return Tap(
        f"{sender.team}:{action.get('action_ts')}:{sender.user}:{action.get('action_id')}", sender,
        str(action.get("action_id") or "").partition(":")[0], str(action.get("value") or "-"), stamp,
        str(message.get("thread_ts") or container.get("thread_ts") or ""), str(body.get("trigger_id") or ""), plain(str(message.get("text") or "")),
    )  # fmt: skip


def words_of(body: Body) -> Words:
    """What was typed in a window."""
    view = body.get("view") or {}
    fields = [field for block in (view.get("state") or {}).get("values", {}).values() for field in block.values()]
    sender = Sender(team_of(body), str((body.get("user") or {}).get("id")))
    text = next((str(field["value"]) for field in fields if field.get("value")), "").strip()
    return Words(f"{sender.team}:{view.get('id')}", sender, text, str(view.get("private_metadata") or ""))


def team_of(body: Body) -> str:
    """The workspace on which we are installed and hear this."""
    team = body.get("team")
    inner = team.get("id") if isinstance(team, Mapping) else None
    enterprise = body.get("enterprise")
    return str(inner or body.get("team_id") or (enterprise.get("id") if isinstance(enterprise, Mapping) else None) or body.get("enterprise_id") or "")


def _number(stamp: str) -> int:
    digits = stamp.replace(".", "")
    return int(digits) if digits.isdigit() else 0


def _file(bare: Arrival, file: Body, team: str, album: str) -> Arrival:
    """A file that can be fetched, or why it is not."""
    kind, link = str(file.get("mimetype") or ""), str(file.get("url_private_download") or file.get("url_private") or "")
    unread = {"image": Unread.PICTURE, "audio": Unread.SOUND, "video": Unread.FILM}.get(kind.partition("/")[0])
    unread = Unread.SOUND if file.get("subtype") == "slack_audio" else unread
    unread = Unread.LARGE if not unread and int(file.get("size") or 0) > LARGEST else unread
    asked = "" if link else str(file.get("id") or "")
    unread = unread or (None if link or asked else Unread.LOST)
    if unread:
        return bare.model_copy(update={"unread": unread, "album": album})
    return bare.model_copy(update={"remote": f"{team} {link or ASK + asked}", "filename": _filename(file), "album": album})


def _filename(file: Body) -> str:
    """The name with its ending; a snippet has none."""
    name = str(file.get("name") or file.get("title") or "file")
    ending = {"text": "txt", "markdown": "md"}.get(str(file.get("filetype") or ""), str(file.get("filetype") or ""))
    return name if PurePath(name).suffix or not ending.isalnum() else f"{name}.{ending}"
