"""Messages, windows and the home tab as Block Kit, within its limits."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from agent.domain.say import Option
from bot.channels.shelf import Shelf, carried
from bot.channels.slack.reading import FEEDBACK, TAP, WORDS
from bot.channels.slack.wording import cut, escaped
from bot.showing import phrases
from storage.tables import LedgerRow

Block = dict[str, Any]

VALUE = 2_000
"""Bytes that a button carries."""
LABEL = 75
IN_ROW = 25
MOST = 100
"""Options that are shown."""
ROOM = 8_500
"""Letters of labels and values under a text of 3,000, so that all of it stays below 12,000."""
LONGEST_ANSWER = 3_000
SHOWN = 30
"""Versions on the home tab."""


def question(text: str, options: Sequence[Option], shelf: Shelf, words: bool) -> list[Block]:
    """A text with its options as buttons; `words` adds one that opens a window for an answer in words."""
    buttons = list(_fitting(_buttons(options, shelf)))
    if words:
        buttons.append(_button(WORDS, phrases.IN_WORDS, "-"))
    rows = [{"type": "actions", "elements": buttons[at : at + IN_ROW]} for at in range(0, len(buttons), IN_ROW)]
    return [_section(text), *rows]


def feedback() -> Block:
    """Two thumbs under a result."""
    thumbs = {name: {"text": _plain(label), "value": f"{FEEDBACK}:{value}"} for name, label, value in (("positive_button", phrases.GOOD, "good"), ("negative_button", phrases.BAD, "bad"))}
    return {"type": "context_actions", "elements": [{"type": "feedback_buttons", "action_id": FEEDBACK, **thumbs}]}


def window(asked: str, about: str) -> dict[str, Any]:
    """A window for an answer in words to what was asked; `about` comes back with it."""
    field = {"type": "plain_text_input", "action_id": "text", "multiline": True, "max_length": LONGEST_ANSWER}
    blocks = [_section(cut(asked, 2_900)), {"type": "input", "block_id": WORDS, "label": _plain(phrases.YOUR_WORDS), "element": field}]
    return {"type": "modal", "callback_id": WORDS, "title": _plain(phrases.IN_WORDS), "submit": _plain(phrases.SEND), "close": _plain(phrases.CLOSE), "private_metadata": about, "blocks": blocks}


def about(conversation: str, stamp: str) -> str:
    """What a window keeps of the question for which it was opened."""
    return json.dumps([conversation, stamp])


def asked_about(kept: str) -> tuple[str, str]:
    """The conversation and the message that a window was opened for; empty where it says neither."""
    try:
        conversation, stamp = json.loads(kept)
    except (ValueError, TypeError):
        return "", ""
    return str(conversation), str(stamp)


def home(made: Sequence[LedgerRow], member: bool) -> dict[str, Any]:
    """The home tab: which versions there are, newest first; no line of any."""
    if not member:
        return {"type": "home", "blocks": [_section(phrases.HOME_PRIVATE)]}
    lines = [f"{entry.created:%Y-%m-%d}  {entry.role or 'a post'}{f' at {entry.company}' if entry.company else ''}  ({entry.version[:8]})" for entry in reversed(made)]
    told = [_section(cut(line, 500)) for line in lines[:SHOWN]]
    head = {"type": "header", "text": _plain(phrases.HOME_TITLE)}
    return {"type": "home", "blocks": [head, *(told or [_section(phrases.HOME_EMPTY)]), {"type": "divider"}, _section(phrases.HOME_HOW)]}


def _buttons(options: Sequence[Option], shelf: Shelf) -> Iterator[Block]:
    for number, option in enumerate(options[:MOST]):
        yield _button(f"{TAP}:{number}", option.label, carried(option.data, shelf, VALUE))


def _fitting(buttons: Iterator[Block]) -> Iterator[Block]:
    """As many as there is room for; the others can be chosen by number."""
    left = ROOM
    for button in buttons:
        left -= len(button["text"]["text"]) + len(button["value"]) + len(button["action_id"])
        if left < 0:
            return
        yield button


def _button(name: str, label: str, value: str) -> Block:
    return {"type": "button", "action_id": name, "text": _plain(cut(label, LABEL)), "value": value}


def _section(text: str) -> Block:
    return {"type": "section", "text": _plain(text)}


def _plain(text: str) -> Block:
    """A text that is shown letter by letter."""
    return {"type": "plain_text", "text": escaped(text), "emoji": False}
