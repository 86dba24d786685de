"""The post in a message: behind the link in it, or the text itself."""

from __future__ import annotations

import asyncio
import re

from agent.adapters.readers.files import read_file
from agent.adapters.readers.links import links_in, without_links
from agent.adapters.readers.refusals import ensure_open
from agent.domain.posting import Posting
from agent.ports import Reader

_MARKED_UP = re.compile(r"\s*(?:\{|\[\s*[{\"\[]|<(?!https?:|www\.))", re.I)
"""JSON or HTML; Slack writes a link between angle brackets, Markdown its words between square ones."""

COMMENT = 400
"""Characters up to which the words around a link are a comment; a post is longer."""


def link_in(message: str) -> str | None:
    """The link that a message is about, or None when its words are the post themselves. Of several links the first counts."""
    links = [] if _MARKED_UP.match(message) else links_in(message)
    return links[0] if links and len(without_links(message)) < COMMENT else None


class MessageReader:
    """A `Reader` of whatever the user sent: a link with a comment, a pasted text, the content of a file."""

    def __init__(self, links: Reader) -> None:
        self._links = links

    async def read(self, source: str) -> Posting:
        """The open posting. Raises `UserCanAct` when there is none, or one cannot apply to it."""
        link = link_in(source)
        if link:
            return ensure_open(await self._links.read(link))
        return ensure_open(await asyncio.to_thread(read_file, "Your message", source.encode("utf-8", errors="replace")))
