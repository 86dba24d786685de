"""A post in a file, whatever its form: text, a saved page, a PDF, a saved post or a raw answer of an applicant-tracking system."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from lxml import etree

from agent.adapters.importers.router import words_of
from agent.adapters.pdf import is_pdf, read_pdf
from agent.adapters.plain import decode, ensure_text
from agent.adapters.readers.boards import Listing, read_answer
from agent.adapters.readers.html import has_markup, read_html
from agent.adapters.readers.links import links_in
from agent.adapters.readers.refusals import refusal
from agent.adapters.readers.saved import read_saved
from agent.adapters.readers.text import posting
from agent.domain.page import Form
from agent.domain.posting import Dropped, Posting, Status
from agent.errors import UserCanAct

MOST_CHARACTERS = 200_000
"""Characters of a pasted post; the longest real one seen has 16,000."""

_JSON = re.compile(r"\{\s*[\"}]|\[\s*[\[{\"\]]")
_XML = re.compile(r"<\?xml|<[A-Za-z:]*(?:ShowPositionOpening|PositionOpening|workzag-jobs)\b")
_HTML = re.compile(r"<!doctype html|<html[\s>]|<body[\s>]", re.I)
_LONE_LINK = re.compile(r"\s*(?:https?://|www\.)\S+\s*\n")


def read_file(name: str, content: bytes, number: int | None = None) -> Posting:
    """The posting in a file, by its content; `number` picks one of several jobs in a raw answer, from 1.

    Raises `UserCanAct` when it is empty, too large, unreadable, or holds no post or several.
    """
    if is_pdf(content):
        return read_pdf_post(content, name)
    words = words_of(content, name)
    if words is not None:
        return posting(words, "document", link=next(iter(links_in(words[:500])), None), confidence=0.8)
    ensure_text(content, name)
    return read_text(decode(content, name), number=number)


def read_pdf_post(content: bytes, name: str, link: str | None = None) -> Posting:
    """The posting in a text PDF. Blocks up to 20 s. Raises `UserCanAct` when the file is refused."""
    words, dropped = read_pdf(content, name)
    return pdf_posting(words, dropped, link)


def pdf_posting(words: str, dropped: tuple[Dropped, ...], link: str | None = None) -> Posting:
    """The posting in the words of a PDF, and what was hidden in it."""
    return posting(words, "pdf", link=link or next(iter(links_in(words[:500])), None), confidence=0.8, dropped=dropped)


def read_text(text: str, link: str | None = None, form: Form | None = None, number: int | None = None) -> Posting:
    """The posting in a decoded text; `form` is what the server called it, else the text itself tells. Raises `UserCanAct` as `read_file` does."""
    stripped = text.lstrip("\ufeff \t\r\n")
    if _JSON.match(stripped) or form is Form.JSON:
        return _parsed(lambda: _json(stripped, link, number))
    if _XML.match(stripped) and not _HTML.search(stripped[:1_000]):
        return _parsed(lambda: _answered(stripped, link, number) or read_html(text, link))
    if stripped.startswith("{\\rtf"):
        raise UserCanAct("This is rich text (RTF): please send it as a file or paste the words.")
    if form is not Form.TEXT and (_HTML.search(stripped[:5_000]) or has_markup(stripped)):
        return _parsed(lambda: read_html(text, link))
    if len(text) > MOST_CHARACTERS:
        raise UserCanAct("This is far too long for a job post: please paste the text of the post alone.")
    return posting(_LONE_LINK.sub("", text, count=1) if _LONE_LINK.match(text) else text, "text", link=link or next(iter(links_in(text[:500])), None))


def _parsed(read: Callable[[], Posting]) -> Posting:
    """What is read. Raises `UserCanAct` when its markup cannot be parsed."""
    try:
        return read()
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UserCanAct("I could not read this page: please paste the text of the post.") from error


def _json(text: str, link: str | None, number: int | None) -> Posting:
    """A raw answer of a known system, else a saved post; a list of one counts as that one."""
    try:
        value: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UserCanAct("This is no valid JSON: please save the post again, or paste its text.") from error
    known = _answered(text, link, number)
    if known:
        return known
    if isinstance(value, list) and len(value) > 1:
        raise UserCanAct(refusal(Status.LISTING))
    only = value[0] if isinstance(value, list) and value else value
    return read_saved(only if isinstance(only, dict) else {})


def _answered(text: str, link: str | None, number: int | None) -> Posting | None:
    found = read_answer(text, link, number=number)
    if isinstance(found, Listing):
        shown = "; ".join(f"{i} {title[:60]}" for i, title in enumerate(found.titles[:5], 1))
        raise UserCanAct(f"This file holds {len(found.titles)} jobs ({shown}{' …' if len(found.titles) > 5 else ''}): say which one with --job NUMBER, or send one post alone.")
    return found
