"""A post behind a link: the public answer of its applicant-tracking system where the link is of one, else the page itself."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from datetime import date
from urllib.parse import parse_qs, urlsplit

from agent.adapters.readers.boards import Listing, read_answer, source_of
from agent.adapters.readers.files import read_pdf_post, read_text
from agent.adapters.readers.links import normal
from agent.domain.page import Form, Page
from agent.domain.posting import Posting, Status
from agent.errors import UserCanAct
from agent.ports import Fetcher

GONE = frozenset({404, 410})
WALLED = frozenset({401, 403, 407, 451, 999})
"""Codes by which sites say that they want a log-in or no machines; 999 is LinkedIn's."""

_FRAME = re.compile(r"<iframe\b[^<>]{0,800}?\bsrc\s*=\s*[\"']([^\"'<>\s]{10,500})", re.I)
_GREENHOUSE = re.compile(r"greenhouse\.io/embed/job_board(?:/js)?\?(?:[\w=&;]*&(?:amp;)?)?for=(\w+)", re.I)


class LinkReader:
    """A `Reader` of links. Gives a posting of any status; `text` is empty where there is none."""

    def __init__(self, fetcher: Fetcher, today: Callable[[], date] = date.today) -> None:
        self._fetcher = fetcher
        self._today = today

    async def read(self, source: str) -> Posting:
        """The posting behind a link. Raises `UserCanAct` when nothing came that could be read."""
        link = normal(source)
        if not link:
            raise UserCanAct("This is no link that I can open: check it, or paste the text of the post.")
        found = await self._of_board(link) or await self._of_page(link)
        return self._still_open(found if found.link else found.model_copy(update={"link": link}))

    def _still_open(self, found: Posting) -> Posting:
        """A post that was fetched today and closed before today has expired; a saved page may be old itself."""
        closed = found.closes_on is not None and found.closes_on < self._today()
        return found.model_copy(update={"status": Status.EXPIRED}) if closed and found.status is Status.OPEN else found

    async def _of_board(self, link: str) -> Posting | None:
        """The posting in the system's public answer; None when the link is of no known system, or it does not answer as documented."""
        known = source_of(link)
        if known is None:
            return None
        board, address = known
        try:
            page = await self._fetcher.fetch(address)
            answer = await asyncio.to_thread(read_answer, page.text, link, board) if page.code == 200 else None
        except UserCanAct:
            return None
        return None if isinstance(answer, Listing) else answer

    async def _of_page(self, link: str) -> Posting:
        page = await self._fetcher.fetch(link)
        if page.code in GONE:
            return _nothing(link, Status.EXPIRED)
        if page.code in WALLED:
            return _nothing(link, Status.LOGIN_WALL)
        if page.code >= 400:
            raise UserCanAct(f"The site answered with an error ({page.code}): check the link, or paste the text of the post.")
        found = await asyncio.to_thread(_read, page)
        if found.status is not Status.OPEN and page.form is Form.HTML:
            embedded = _embedded(page.text, link)
            found = (await self._of_board(embedded) if embedded else None) or found
        return _sent_away(found, link, page.link)


def _read(page: Page) -> Posting:
    if page.form is Form.PDF:
        return read_pdf_post(page.content, "This PDF", page.link)
    return read_text(page.text, page.link, page.form)


def _embedded(page: str, link: str) -> str | None:
    """The post of a known system that the page shows in a frame or by script."""
    asked = parse_qs(urlsplit(link).query)
    board, number = _GREENHOUSE.search(page), asked.get("gh_jid", [""])[0]
    if board and number.isdigit():
        return f"https://boards.greenhouse.io/embed/job_app?for={board.group(1)}&token={number}"
    frames = (normal(source.replace("&amp;", "&")) for source in _FRAME.findall(page[:500_000])[:20])
    return next((frame for frame in frames if frame and source_of(frame)), None)


def _sent_away(found: Posting, asked: str, ended: str) -> Posting:
    """A link to a post that ends at a list or at the front page led to a post that is no more."""
    moved = urlsplit(asked).path.rstrip("/") != urlsplit(ended).path.rstrip("/")
    front = urlsplit(ended).path in ("", "/") and urlsplit(asked).path not in ("", "/")
    gone = moved and (found.status is Status.LISTING or (front and found.status is not Status.OPEN and found.status is not Status.LOGIN_WALL))
    return found.model_copy(update={"status": Status.EXPIRED}) if gone else found


def _nothing(link: str, status: Status) -> Posting:
    return Posting(link=link, text="", status=status, read_by="page", confidence=0.9)
