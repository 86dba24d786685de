"""Our words as Slack takes them: escaped, split, and with commands as they are typed there."""

from __future__ import annotations

import re

from agent.domain.say import Say
from bot.channels.splitting import in_parts
from bot.showing import phrases
from bot.showing.menu import MENU

COMMAND = "/tailor"
"""The one command that Slack passes on to us; the others are words behind it."""
LONGEST = 3_000
"""Letters of one message, after escaping: what a section of a message holds."""

NAMES = frozenset(MENU) | frozenset(re.findall(r"(?<![\w/])/(\w+)", phrases.HELP))
"""The commands of the conversation."""

_SIGNS = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_TYPED = re.compile(rf"(?<![\w/.:])/({'|'.join(sorted(NAMES, key=len, reverse=True))})\b(?!/|\.\w)")


def escaped(text: str) -> str:
    """The text with the signs that Slack reads as its own made harmless."""
    return re.sub("[&<>]", lambda sign: _SIGNS[sign.group()], text)


def weight(text: str) -> int:
    """How long a text is once it is escaped."""
    return len(text) + sum(len(name) - 1 for sign, name in _SIGNS.items() for _ in range(text.count(sign)))


def parts(say: Say) -> tuple[Say, ...]:
    """A message as several that fit; the options go with the last."""
    return in_parts(say.model_copy(update={"text": typed(say.text)}), LONGEST, weight)


def typed(text: str) -> str:
    """The text with our commands as they are typed on Slack, which keeps every other word behind a slash to itself."""
    return _TYPED.sub(rf"{COMMAND} \1", text)


def command_in(text: str) -> str:
    """What was meant by the words behind the command: one of our commands, or the words as they are."""
    bare = text.strip()
    return f"/{bare}" if next(iter(bare.split()), "").lower() in NAMES else bare


def cut(text: str, most: int) -> str:
    """The text on one line, of at most so many letters once it is escaped; not escaped yet."""
    flat = " ".join(text.split()) or "…"
    if weight(flat) <= most:
        return flat
    while weight(flat) > most - 1:
        flat = flat[: max(1, len(flat) - max(1, weight(flat) - most))]
    whole = flat.rpartition(" ")[0].rstrip(" ,;:/–-")
    return f"{whole if 2 * len(whole) >= len(flat) else flat.rstrip()}…"
