"""Tells what form a post has and has it read."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable

from lxml import etree

from agent.adapters.plain import decode, ensure_text
from agent.adapters.readers.html import has_markup, read_html
from agent.adapters.readers.saved import read_saved
from agent.adapters.readers.text import posting
from agent.domain.posting import Posting, Status
from agent.errors import UserCanAct

_LINK = re.compile(r"https?://\S+|www\.\S+", re.I)
_JSON = re.compile(r"\{\s*[\"}]|\[\s*[\[{\"\]]")
_HTML = re.compile(r"<!doctype html|<html[\s>]|<body[\s>]", re.I)

MOST_CHARACTERS = 200_000
"""Characters of a pasted post; the longest real one seen has 16,000."""

_SENTENCES = {
    Status.EXPIRED: "This post has expired, so there is nothing to tailor to; if you think it is open, paste its text.",
    Status.LISTING: "This is a list of jobs, not one post: please open the one you want and paste its text.",
    Status.COMPANY_PAGE: "This is a company's page, not a post: please open the job and paste its text.",
    Status.LOGIN_WALL: "This page wants a log-in, so I cannot read it: please paste the text of the post.",
    Status.NEEDS_JAVASCRIPT: "This page needs a browser to show its text: please paste the text of the post.",
    Status.NOT_A_POST: "I could not find a job post in this: please paste the whole text of the post.",
}


def refusal(status: Status) -> str:
    """The sentence for the user when a post cannot be used; empty for an open one."""
    return _SENTENCES.get(status, "")


def ensure_open(posting: Posting) -> Posting:
    """The same posting. Raises `UserCanAct` with the reason when one cannot apply to it."""
    if posting.status is not Status.OPEN:
        raise UserCanAct(refusal(posting.status))
    return posting


def read_file(name: str, content: bytes) -> Posting:
    """The posting in a file, by its content. Raises `UserCanAct` when it is empty, too large, no text, or JSON without a post."""
    ensure_text(content, name)
    return _read(decode(content, name))


class PostReader:
    """Reads pasted text, saved pages and saved posts."""

    async def read(self, source: str) -> Posting:
        """The posting in a text. Raises `UserCanAct` when there is none, or the post is not open."""
        return ensure_open(await asyncio.to_thread(self._read, source))

    def _read(self, source: str) -> Posting:
        without = _LINK.sub("", source).strip()
        if _LINK.search(source) and len(without) < 200:
            raise UserCanAct("I can't open links yet: please paste the text of the post.")
        return read_file("Your message", source.encode("utf-8", errors="replace"))


def _read(text: str) -> Posting:
    stripped = text.lstrip()
    if _JSON.match(stripped):
        return _marked_up(lambda: read_saved(_json(stripped)))
    if stripped.startswith("{\\rtf"):
        raise UserCanAct("This is rich text (RTF), which I cannot read: please save it as plain text or paste the words.")
    if _HTML.search(stripped[:5_000]) or has_markup(stripped):
        return _marked_up(lambda: read_html(text))
    if len(text) > MOST_CHARACTERS:
        raise UserCanAct("This is far too long for a job post: please paste the text of the post alone.")
    link = _LINK.search(text[:500])
    return posting(text, "text", link=link.group().rstrip(".,)") if link else None)


def _marked_up(read: Callable[[], Posting]) -> Posting:
    """What is read. Raises `UserCanAct` when its HTML cannot be parsed."""
    try:
        return read()
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UserCanAct("I could not read this page: please paste the text of the post.") from error


def _json(text: str) -> dict[str, object]:
    """The one saved post; a list of one counts as that one."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UserCanAct("This is no valid JSON: please save the post again, or paste its text.") from error
    if isinstance(value, list) and len(value) > 1:
        raise UserCanAct(refusal(Status.LISTING))
    only = value[0] if isinstance(value, list) and value else value
    return only if isinstance(only, dict) else {}
