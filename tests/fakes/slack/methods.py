"""The methods that an app calls, each with the checks and the names of errors of the real server."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tests.fakes.slack.kit import check_blocks, check_view
from tests.fakes.slack.refusing import Refusal
from tests.fakes.slack.rooms import Room, Shown

if TYPE_CHECKING:
    from tests.fakes.slack.server import FakeSlack

Body = dict[str, Any]
LONGEST_TEXT = 40_000
MOST_BLOCKS = 50


def auth_test(server: FakeSlack, body: Body) -> Body:
    """Who the app is."""
    return {"url": "https://kornblum.slack.example/", "team": "Kornblum", "user": "truecut", "team_id": server.caller, "user_id": server.bot_user, "bot_id": server.bot}


def api_test(server: FakeSlack, body: Body) -> Body:
    """Whether Slack is there."""
    return {"args": {}}


def oauth_access(server: FakeSlack, body: Body) -> Body:
    """A token for a code that Slack gave to a workspace, once."""
    if (body.get("client_id"), body.get("client_secret")) != server.client:
        raise Refusal("bad_client_secret")
    team, address = server.codes.pop(str(body.get("code")), ("", ""))
    if not team:
        raise Refusal("invalid_code")
    if address != body.get("redirect_uri"):
        raise Refusal("bad_redirect_uri")
    return {"access_token": server.issue(team), "token_type": "bot", "bot_user_id": server.bot_user, "app_id": "A0", "team": {"id": team, "name": "Other"}}


def connections_open(server: FakeSlack, body: Body) -> Body:
    """A fresh address for Socket Mode."""
    return {"url": server.ticket()}


def conversations_open(server: FakeSlack, body: Body) -> Body:
    """The direct messages with a user."""
    person = server.people.get(str(body.get("users", "")))
    if person is None or person.team != server.caller:
        raise Refusal("user_not_found")
    return {"channel": {"id": person.room.id}}


def history(server: FakeSlack, body: Body) -> Body:
    """What stands in a channel outside of threads, the newest first, in pages."""
    room = _room(server, body)
    return _page(server, body, [m for m in server.standing(room) if m.get("thread_ts", m["ts"]) == m["ts"]][::-1])


def replies(server: FakeSlack, body: Body) -> Body:
    """A thread from its head on, in pages; the head comes however old it is."""
    room, head = _room(server, body), str(body.get("ts", ""))
    standing = [m for m in server.standing(room) if head in (m["ts"], m.get("thread_ts"))]
    if not standing or standing[0]["ts"] != head:
        raise Refusal("thread_not_found")
    return _page(server, body, standing, head)


def post_message(server: FakeSlack, body: Body) -> Body:
    """A message."""
    room, text, blocks = _room(server, body), str(body.get("text", "")), _blocks(body)
    _text(text, blocks)
    thread = str(body.get("thread_ts", ""))
    if thread and not re.fullmatch(r"\d+\.\d{6}", thread):
        raise Refusal("invalid_thread_ts")
    server.count(room)
    unfurls = str(body.get("unfurl_links", "true")).lower() not in ("false", "0")
    shown = Shown(server.stamp(), source=text, thread=thread, blocks=blocks, unfurls=unfurls)
    room.shown.append(shown)
    return {"channel": room.id, "ts": shown.stamp, "message": {"text": text, "ts": shown.stamp}}


def update(server: FakeSlack, body: Body) -> Body:
    """Another text in a message of the app."""
    room, text, blocks = _room(server, body), str(body.get("text", "")), _blocks(body)
    shown = room.find(str(body.get("ts", "")))
    if shown is None:
        raise Refusal("cant_update_message" if any(m.get("ts") == body.get("ts") for m in room.said) else "message_not_found")
    _text(text, blocks)
    shown.edits.append(shown.source)
    shown.source, shown.blocks = text, blocks
    return {"channel": room.id, "ts": shown.stamp, "text": text}


def delete(server: FakeSlack, body: Body) -> Body:
    """A message of the app goes."""
    room = _room(server, body)
    shown = room.find(str(body.get("ts", "")))
    if shown is None:
        raise Refusal("message_not_found")
    shown.gone = True
    return {"channel": room.id, "ts": shown.stamp}


def post_ephemeral(server: FakeSlack, body: Body) -> Body:
    """A line for one user."""
    room, text = _room(server, body), str(body.get("text", ""))
    if str(body.get("user", "")) not in room.members:
        raise Refusal("user_not_in_channel")
    _text(text, _blocks(body))
    shown = Shown(server.stamp(), source=text, thread=str(body.get("thread_ts", "")), only_for=str(body["user"]))
    room.shown.append(shown)
    return {"message_ts": shown.stamp}


def set_status(server: FakeSlack, body: Body) -> Body:
    """The app is at work in a thread; it says nothing more as soon as it speaks there."""
    room = _room(server, body, "channel_id")
    if not re.fullmatch(r"\d+\.\d{6}", str(body.get("thread_ts", ""))):
        raise Refusal("invalid_thread_ts")
    room.signs.append((str(body["thread_ts"]), str(body.get("status", ""))))
    return {}


def views_open(server: FakeSlack, body: Body) -> Body:
    """A window, by a key that fits once and for three seconds."""
    user = server.use_trigger(str(body.get("trigger_id", "")))
    view = check_view(_parsed(body.get("view")))
    if view["type"] != "modal":
        raise Refusal("invalid_arguments")
    server.people[user].window = view | {"id": f"V{server.next():09d}"}
    return {"view": server.people[user].window}


def views_publish(server: FakeSlack, body: Body) -> Body:
    """The home tab of a user."""
    person = server.people.get(str(body.get("user_id", "")))
    if person is None:
        raise Refusal("invalid_arguments", ("[ERROR] user_id",))
    view = check_view(_parsed(body.get("view")))
    if view["type"] != "home":
        raise Refusal("invalid_arguments")
    person.home = view
    return {"view": view}


def file_info(server: FakeSlack, body: Body) -> Body:
    """A file of which a message told only the name."""
    file = server.told_of.get(str(body.get("file", "")))
    if file is None:
        raise Refusal("file_not_found")
    return {"file": file}


def upload_url(server: FakeSlack, body: Body) -> Body:
    """Where a file of that length is put."""
    if not body.get("filename"):
        raise Refusal("invalid_arguments")
    length = int(body.get("length") or 0)
    if length < 1:
        raise Refusal("invalid_arguments", ("[ERROR] must be greater than 0 [json-pointer:/length]",))
    name = server.expect(str(body["filename"]), length)
    return {"file_id": name, "upload_url": f"{server.url}/upload/v1/{name}"}


def complete_upload(server: FakeSlack, body: Body) -> Body:
    """The files stand in the channel; a file that did not come whole is none."""
    files = _parsed(body.get("files"), list)
    room = _room(server, body, "channel_id")
    server.count(room)
    for file in files:
        name, content = server.arrived(str(file["id"]))
        room.shown.append(Shown(server.stamp(), filename=name, content=content, thread=str(body.get("thread_ts", ""))))
    return {"files": files}


METHODS: dict[str, Callable[[FakeSlack, Body], Body]] = {
    "api.test": api_test,
    "auth.test": auth_test,
    "oauth.v2.access": oauth_access,
    "apps.connections.open": connections_open,
    "conversations.open": conversations_open,
    "conversations.history": history,
    "conversations.replies": replies,
    "chat.postMessage": post_message,
    "chat.update": update,
    "chat.delete": delete,
    "chat.postEphemeral": post_ephemeral,
    "assistant.threads.setStatus": set_status,
    "views.open": views_open,
    "views.publish": views_publish,
    "files.info": file_info,
    "files.getUploadURLExternal": upload_url,
    "files.completeUploadExternal": complete_upload,
}
SCOPES = {
    "conversations.open": "im:write", "chat.postMessage": "chat:write", "chat.update": "chat:write", "chat.delete": "chat:write", "chat.postEphemeral": "chat:write",
    "assistant.threads.setStatus": "chat:write",
    "conversations.history": "im:history", "conversations.replies": "im:history", "files.info": "files:read",
    "files.getUploadURLExternal": "files:write", "files.completeUploadExternal": "files:write",
}  # fmt: skip
"""What a method needs; those that are not named need nothing."""


def _room(server: FakeSlack, body: Body, name: str = "channel") -> Room:
    room = server.rooms.get(str(body.get(name, "")))
    if room is None or room.team != server.caller:
        raise Refusal("channel_not_found")
    if room.archived:
        raise Refusal("is_archived")
    if not room.with_app:
        raise Refusal("not_in_channel")
    return room


def _page(server: FakeSlack, body: Body, standing: list[Body], head: str = "") -> Body:
    """The part of it that was asked for; Slack gives at most 999 messages at once."""
    limit, oldest, start = int(body.get("limit") or 100), str(body.get("oldest") or "0"), int(body.get("cursor") or 0)
    if not 1 <= limit <= 999:
        raise Refusal("invalid_limit")
    found = [m for m in standing if m["ts"] == head or _moment(m["ts"]) > _moment(oldest)]
    more = len(found) > start + limit
    return {"messages": found[start : start + limit], "has_more": more, "response_metadata": {"next_cursor": str(start + limit) if more else ""}}


def _moment(stamp: str) -> tuple[int, int]:
    second, _, number = stamp.partition(".")
    return int(second), int(number or 0)


def _text(text: str, blocks: list[Body]) -> None:
    if not text.strip() and not blocks:
        raise Refusal("no_text")
    if len(text) > LONGEST_TEXT:
        raise Refusal("msg_too_long")
    if re.search(r"[<>]|&(?!(?:amp|lt|gt);)", text):
        raise AssertionError(f"a sign of Slack's own is not escaped: {text[:80]}")


def _blocks(body: Body) -> list[Body]:
    return check_blocks(_parsed(body["blocks"], list), MOST_BLOCKS) if body.get("blocks") else []


def _parsed(value: Any, kind: type = dict) -> Any:
    try:
        found = json.loads(value) if isinstance(value, str) else value
    except ValueError:
        raise Refusal("invalid_arguments") from None
    if not isinstance(found, kind):
        raise Refusal("invalid_arguments")
    return found
