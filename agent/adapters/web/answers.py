"""What an answer means: a page, a redirect, or a reason why not."""

from __future__ import annotations

from datetime import UTC, datetime

import httpcore

from agent.adapters.web.charsets import charset_of
from agent.adapters.web.delays import delay_in_words
from agent.adapters.web.exchange import header
from agent.adapters.web.forms import seen_form, stated_form
from agent.adapters.web.limits import Limits
from agent.adapters.web.links import Link
from agent.adapters.web.refusals import EMPTY, NOWHERE, TOO_LARGE, come_back, trouble
from agent.adapters.web.unpacking import unpacking
from agent.domain.page import Form, Page
from agent.errors import UserCanAct

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TOO_OFTEN = 429


def redirection(answer: httpcore.Response) -> str | None:
    """Where the answer says to look instead, as it is written there."""
    return header(answer, "location").strip() or None if answer.status in _REDIRECTS else None


async def page_of(answer: httpcore.Response, link: Link, limits: Limits) -> Page:
    """The page. Raises `UserCanAct` when there is none, or none that may be read; but what came with a refusal of the site may be anything."""
    _ensure_answered(answer)
    try:
        return await _page(answer, link, limits)
    except UserCanAct:
        if answer.status < 400:
            raise
        return Page(link=str(link), code=answer.status, form=Form.TEXT, content=b"")


def _ensure_answered(answer: httpcore.Response) -> None:
    if answer.status == _TOO_OFTEN:
        raise UserCanAct(come_back(delay_in_words(header(answer, "retry-after"), datetime.now(UTC))))
    if 500 <= answer.status < 600:
        raise UserCanAct(trouble(answer.status))
    if not 200 <= answer.status < 300 and answer.status < 400:
        raise UserCanAct(NOWHERE)


async def _page(answer: httpcore.Response, link: Link, limits: Limits) -> Page:
    content_type = header(answer, "content-type")
    stated = stated_form(content_type)
    content = await _content(answer, limits)
    if not content.strip() and answer.status < 400:
        raise UserCanAct(EMPTY)
    form = stated or seen_form(content)
    return Page(link=str(link), code=answer.status, form=form, content=content, charset=charset_of(content_type, content, form))


async def _content(answer: httpcore.Response, limits: Limits) -> bytes:
    stated = header(answer, "content-length")
    if stated.isdigit() and len(stated) < 20 and int(stated) > limits.wire:
        raise UserCanAct(TOO_LARGE)
    unpacked = unpacking(header(answer, "content-encoding"), limits.decoded)
    async for piece in answer.aiter_stream():
        unpacked.take(piece)
    return unpacked.content
