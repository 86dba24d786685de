"""The methods that a bot calls, each with the checks and the words of the real server."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tests.fakes.telegram.chats import Chat, Shown
from tests.fakes.telegram.markup import parsed, units
from tests.fakes.telegram.refusing import bad, forbidden

if TYPE_CHECKING:
    from tests.fakes.telegram.server import FakeTelegram

Body = dict[str, Any]
LONGEST_TEXT, LONGEST_CAPTION, LONGEST_ANSWER = 4_096, 1_024, 200
ACTIONS = {"typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document", "choose_sticker", "find_location"}
SAME = "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message"


def get_me(server: FakeTelegram, body: Body) -> Any:
    """Who the bot is."""
    return server.me


def set_webhook(server: FakeTelegram, body: Body) -> Any:
    """Updates are pushed from now on."""
    token = str(body.get("secret_token", ""))
    if not body.get("url", "").startswith("https://"):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if not re.fullmatch(r"[\w-]{0,256}", token, re.A):
        raise bad("secret token contains unallowed characters")
    server.webhook, server.secret = body["url"], token
    return True


def delete_webhook(server: FakeTelegram, body: Body) -> Any:
    """Updates are asked for from now on."""
    server.webhook = ""
    return True


def set_my_commands(server: FakeTelegram, body: Body) -> Any:
    """The menu."""
    commands = json.loads(body["commands"])
    if len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        name, text = command["command"], command["description"]
        if not (1 <= len(name) <= 32 and name == name.lower() and name.replace("_", "a").isalnum()):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(text) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    server.commands = commands
    return True


def send_message(server: FakeTelegram, body: Body) -> Any:
    """A text."""
    chat = _chat(server, body)
    text = _text(body)
    keyboard = _keyboard(body)
    return _shown(server, chat, Shown(chat.next(), text=text, keyboard=keyboard))


def edit_message_text(server: FakeTelegram, body: Body) -> Any:
    """Another text in a message of the bot."""
    chat = _chat(server, body, counts=False)
    shown = chat.find(int(body["message_id"]))
    if shown is None:
        raise bad("message can't be edited" if int(body["message_id"]) in chat.said else "message to edit not found")
    text = _text(body)
    if text == shown.text:
        raise bad(SAME)
    shown.edits.append(shown.text)
    shown.text = text
    return _told(server, chat, shown)


def edit_message_reply_markup(server: FakeTelegram, body: Body) -> Any:
    """Other buttons under a message of the bot, or none."""
    chat = _chat(server, body, counts=False)
    shown = chat.find(int(body["message_id"]))
    if shown is None:
        raise bad("message to edit not found")
    keyboard = _keyboard(body)
    if keyboard == shown.keyboard:
        raise bad(SAME)
    shown.keyboard = keyboard
    return _told(server, chat, shown)


def delete_message(server: FakeTelegram, body: Body) -> Any:
    """A message of the bot goes."""
    chat = _chat(server, body, counts=False)
    shown = chat.find(int(body["message_id"]))
    if shown is None:
        raise bad("message to delete not found")
    shown.gone = True
    return True


def send_chat_action(server: FakeTelegram, body: Body) -> Any:
    """The bot is at work."""
    chat = _chat(server, body, counts=False)
    if body.get("action") not in ACTIONS:
        raise bad("wrong parameter action in request")
    chat.actions.append(body["action"])
    return True


def send_document(server: FakeTelegram, body: Body) -> Any:
    """A file."""
    return _file(server, body, "document", 50_000_000)


def send_photo(server: FakeTelegram, body: Body) -> Any:
    """A picture."""
    content = body.get("photo", ("", b""))[1]
    if not content.startswith((b"\x89PNG", b"\xff\xd8")):
        raise bad("IMAGE_PROCESS_FAILED")
    return _file(server, body, "photo", 10_000_000)


def answer_callback_query(server: FakeTelegram, body: Body) -> Any:
    """A tap is acknowledged."""
    text = body.get("text", "")
    if units(text) > LONGEST_ANSWER:
        raise bad("MESSAGE_TOO_LONG")
    server.answer(body["callback_query_id"], text)
    return True


def get_file(server: FakeTelegram, body: Body) -> Any:
    """Where a file can be had."""
    return server.file(body["file_id"])


METHODS: dict[str, Callable[[FakeTelegram, Body], Any]] = {
    "getMe": get_me,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "setMyCommands": set_my_commands,
    "sendMessage": send_message,
    "editMessageText": edit_message_text,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "sendChatAction": send_chat_action,
    "sendDocument": send_document,
    "sendPhoto": send_photo,
    "answerCallbackQuery": answer_callback_query,
    "getFile": get_file,
}


def _chat(server: FakeTelegram, body: Body, counts: bool = True) -> Chat:
    number = body.get("chat_id")
    if number in (None, ""):
        raise bad("chat_id is empty")
    chat = server.chats.get(int(str(number)))
    if chat is None:
        raise bad("chat not found")
    if chat.blocked:
        raise forbidden("bot was blocked by the user" if chat.kind == "private" else "bot was kicked from the supergroup chat")
    if not chat.started:
        raise forbidden("bot can't initiate conversation with a user")
    if counts and server.flood:
        server.flood.count(chat.number)
    return chat


def _text(body: Body) -> str:
    source = str(body.get("text", ""))
    mode = body.get("parse_mode", "")
    if mode not in ("", "HTML"):
        raise bad("unsupported parse_mode")
    text = (parsed(source) if mode == "HTML" else source).strip()
    if not text:
        raise bad("message text is empty")
    if units(text) > LONGEST_TEXT:
        raise bad("message is too long")
    return text


def _keyboard(body: Body) -> list[list[dict[str, Any]]]:
    if "reply_markup" not in body:
        return []
    rows: list[list[dict[str, Any]]] = json.loads(body["reply_markup"])["inline_keyboard"]
    if sum(map(len, rows)) > 100 or any(len(row) > 8 for row in rows):
        raise bad("reply markup is too long")
    for button in (button for row in rows for button in row):
        if not button.get("text"):
            raise bad("can't parse inline keyboard button: Field \"text\" must be non-empty")
        if not 1 <= len(str(button.get("callback_data", "")).encode()) <= 64:
            raise bad("BUTTON_DATA_INVALID")
    return rows


def _file(server: FakeTelegram, body: Body, kind: str, most: int) -> Any:
    chat = _chat(server, body)
    if not isinstance(body.get(kind), tuple):
        raise bad(f"there is no {kind} in the request")
    name, content = body[kind]
    if not content:
        raise bad("file must be non-empty")
    if len(content) > most:
        raise bad("file is too big")
    caption = str(body.get("caption", ""))
    if units(caption) > LONGEST_CAPTION:
        raise bad("message caption is too long")
    return _shown(server, chat, Shown(chat.next(), filename=name, content=content, photo=kind == "photo"))


def _shown(server: FakeTelegram, chat: Chat, shown: Shown) -> Any:
    chat.shown.append(shown)
    return _told(server, chat, shown)


def _told(server: FakeTelegram, chat: Chat, shown: Shown) -> Any:
    """The message as the bot gets it back."""
    body: Body = {"message_id": shown.number, "from": server.me, "chat": chat.json, "date": server.today()}
    if not shown.filename:
        return body | {"text": shown.text}
    file = {"file_id": f"sent-{shown.number}", "file_unique_id": str(shown.number), "file_size": len(shown.content)}
    return body | ({"photo": [file | {"width": 9, "height": 9}]} if shown.photo else {"document": file | {"file_name": shown.filename}})
