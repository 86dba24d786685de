"""Telegram's HTML: which tags there are, what text remains, and its errors word by word."""

from __future__ import annotations

import html
import re

from tests.fakes.telegram.refusing import bad

TAGS = {"b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "a", "code", "pre", "tg-spoiler", "span", "blockquote", "tg-emoji"}
MOST_ENTITIES = 100

_MARK = re.compile(r"<(/?)([^\s>/]*)([^>]*)(>?)|&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")


def units(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def parsed(source: str) -> str:
    """The text without its tags. Raises `Refusal` in the words of the real parser."""
    text, opened, seen, at = "", [], 0, 0
    for mark in _MARK.finditer(source):
        text += source[at : mark.start()]
        at = mark.end()
        if mark.group(0).startswith("&"):
            text += html.unescape(mark.group(0))
            continue
        offset = len(source[: mark.start()].encode())
        closing, name, closed = mark.group(1), mark.group(2).lower(), mark.group(4)
        if not closed:
            raise bad(f"can't parse entities: Unclosed {'end' if closing else 'start'} tag at byte offset {offset}")
        if not closing:
            if name not in TAGS:
                raise bad(f'can\'t parse entities: Unsupported start tag "{name}" at byte offset {offset}')
            opened.append(name)
            seen += 1
        elif not opened:
            raise bad(f"can't parse entities: Unexpected end tag at byte offset {offset}")
        elif name and name != opened[-1]:
            raise bad(f'can\'t parse entities: Unmatched end tag at byte offset {offset}, expected "</{opened[-1]}>", found "</{name}>"')
        else:
            opened.pop()
    if opened:
        raise bad(f'can\'t parse entities: Can\'t find end tag corresponding to start tag "{opened[-1]}"')
    assert seen <= MOST_ENTITIES, "entities beyond the hundredth are lost"
    return text + source[at:]
