"""A page as a posting: by its structured data, by the board's own places, by what is called a description, by its main text, or all of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import trafilatura
from lxml import etree
from lxml import html as lxml_html

from agent.adapters.pages.hidden import drop_hidden
from agent.adapters.pages.visible import visible
from agent.adapters.readers import structured
from agent.adapters.readers.naming import Named, named_by
from agent.adapters.readers.rules import by_rule, described, host_of
from agent.adapters.readers.text import SHORTEST, posting, unescaped
from agent.adapters.readers.values import string
from agent.adapters.readers.walls import ASKS, wall
from agent.domain.posting import Dropped, Posting, Status

MOST_ELEMENTS = 20_000
"""Elements of a page in which the main text is looked for; of a larger one all that is visible is taken."""

_MARKUP = re.compile(r"</(?:p|li|ul|ol|h[1-6]|div|span|section|article|strong|em|b|i|a|td)\s*>|<br\s*/?>", re.I)
_BEGINS = re.compile(r"\s*(?:<!--.{0,500}?-->\s*)?<(?:p|div|ul|ol|h[1-6]|section|article|main|span|table)\b[^<>]{0,500}>", re.I | re.S)


@dataclass(frozen=True)
class _Opened:
    """A parsed page without what is hidden, and what is known of it."""

    tree: Any
    page: str
    link: str | None
    host: str
    named: Named
    dropped: tuple[Dropped, ...]
    stated: str


def read_html(page: str, link: str | None = None) -> Posting:
    """The posting of a page. `status` says why when it is none."""
    opened = _open(page, link)
    for read in (_structured, _ruled, _described):
        found = read(opened)
        if found:
            return found
    return _judged(opened, _main_text(opened))


def _open(page: str, link: str | None) -> _Opened:
    tree = lxml_html.fromstring(page.encode("utf-8", errors="replace"), parser=lxml_html.HTMLParser(encoding="utf-8", huge_tree=False))
    host = host_of(tree, link)
    named = named_by(tree, host)
    dropped = drop_hidden(tree)
    return _Opened(tree, page, link, host, named, dropped, visible(tree))


def _structured(opened: _Opened) -> Posting | None:
    item = structured.job_posting(opened.tree)
    if item is None:
        return None
    text, hidden = read_fragment(string(item, "description"))
    if len(text) < SHORTEST:
        return None
    found = posting(
        text, "json-ld", title=string(item, "title"), employer=structured.employer(item), location=structured.place(item), link=opened.link,
        confidence=0.95, dropped=(*opened.dropped, *hidden), work_mode=structured.work_mode(item), salary=structured.pay(item), closes_on=structured.closes_on(item),
    )  # fmt: skip
    closed = wall(opened.tree, opened.page, found.text, opened.stated) is Status.EXPIRED
    return found.model_copy(update={"status": Status.EXPIRED}) if closed else found


def _ruled(opened: _Opened) -> Posting | None:
    found = by_rule(opened.tree, opened.host)
    if found is None:
        return None
    read = _posting(opened, found.text, f"page rule: {found.board}", 0.9, Named(found.title, found.employer, found.location))
    closed = found.closed or wall(opened.tree, opened.page, read.text, opened.stated) is Status.EXPIRED
    return read.model_copy(update={"status": Status.EXPIRED}) if closed else read


def _described(opened: _Opened) -> Posting | None:
    text = described(opened.tree)
    if not text or len(ASKS.findall(text)) < 3:
        return None
    return _judged(opened, _posting(opened, text, "description", 0.8))


def _main_text(opened: _Opened) -> Posting:
    small = sum(1 for _ in opened.tree.iter()) <= MOST_ELEMENTS
    main = (small and trafilatura.extract(etree.tostring(opened.tree, encoding="unicode"), favor_recall=True, include_comments=False)) or ""
    if len(main) >= 300:
        return _posting(opened, main, "main text", 0.7)
    return _posting(opened, opened.stated, "whole page", 0.5)


def _posting(opened: _Opened, text: str, read_by: str, confidence: float, found: Named | None = None) -> Posting:
    """A posting with the names that the place of the text has, else those of the page's title."""
    own = found or Named()
    return posting(
        text, read_by, title=own.title or opened.named.title, employer=own.employer or opened.named.employer,
        location=own.location or opened.named.location, link=opened.link, confidence=confidence, dropped=opened.dropped,
    )  # fmt: skip


def _judged(opened: _Opened, found: Posting) -> Posting:
    """The same with what the page around the text says of it."""
    barrier = wall(opened.tree, opened.page, found.text, opened.stated, title=opened.named.title, link=opened.link)
    if barrier:
        return found.model_copy(update={"status": barrier})
    asks = found.language not in _READ or len(ASKS.findall(found.text)) >= 2
    return found if asks else found.model_copy(update={"status": Status.NOT_A_POST})


_READ = frozenset({"en", "de", "fr", "es", "cs", "sk", "it", "pl", "nl"})
"""Languages of which `ASKS` knows the words of a post."""


def has_markup(text: str) -> bool:
    """Whether a text is a piece of HTML: it begins with a tag, or has several in it."""
    return bool(_BEGINS.match(text)) or len(_MARKUP.findall(text[:20_000])) >= 3


def read_fragment(text: str) -> tuple[str, tuple[Dropped, ...]]:
    """The words of a piece of HTML, also one that is escaped once more, a line for each block, and what was hidden in it."""
    if not has_markup(text):
        inner = unescaped(text)
        if not has_markup(inner):
            return text, ()
        text = inner
    tree = lxml_html.fromstring(f"<div>{text}</div>")
    dropped = drop_hidden(tree)
    return visible(tree), dropped
