"""The text of a post out of the parts that a system keeps it in."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from lxml import etree

from agent.adapters.readers.html import read_fragment
from agent.domain.posting import Dropped
from agent.errors import UserCanAct

_TAG = re.compile(r"<[a-zA-Z/!][^<>]{0,5000}>")


def joined(parts: Iterable[tuple[str, str]]) -> tuple[str, tuple[Dropped, ...]]:
    """The text of parts in their order, each its heading as a line and its HTML or plain text below, and what was hidden in them.

    A part without text is left out with its heading. Raises `UserCanAct` when one cannot be parsed.
    """
    read = [(heading, *fragment(part)) for heading, part in parts]
    texts = ["\n".join(line for line in (" ".join(heading.split()), text) if line) for heading, text, _ in read if text]
    return "\n\n".join(texts), tuple(one for _, _, dropped in read for one in dropped)


def fragment(part: str) -> tuple[str, tuple[Dropped, ...]]:
    """The words of a piece of HTML, also of one that is escaped once or twice more, and what was hidden; plain text stays as it is."""
    for _ in range(2):
        part = part if _TAG.search(part) else html.unescape(part)
    if not _TAG.search(part):
        return part.strip(), ()
    try:
        text, dropped = read_fragment(f"<div>{part}</div>")
    except (etree.LxmlError, ValueError) as error:
        raise UserCanAct("I could not read the description in this answer: please paste the text of the post.") from error
    return text.strip(), dropped
