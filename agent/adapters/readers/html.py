"""A saved page as a posting: its structured data when it has some, else its main text, else all that is visible."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from typing import Any

import trafilatura
from lxml import etree
from lxml import html as lxml_html

from agent.adapters.readers.text import SHORTEST, posting, status_of, unescaped
from agent.domain.posting import Dropped, Posting, Status

_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d]*[1-9])"
    r"|(?:left|top|right|text-indent)\s*:\s*-\d{3,}|(?<!-)color\s*:\s*transparent", re.I
)  # fmt: skip
_WHITES = r"(?:#fff(?:fff)?\b|white\b|rgba?\(\s*255\s*,\s*255\s*,\s*255\b)"
_WHITE = re.compile(rf"(?<!-)color\s*:\s*{_WHITES}", re.I)
_GROUND = re.compile(rf"background(?:-color|-image)?\s*:\s*(?!{_WHITES}|transparent|none|inherit|initial|unset)\S", re.I)
_MARKUP = re.compile(r"</(?:p|li|ul|ol|h[1-6]|div|span|section|article|strong|em|b|i|a|td)\s*>|<br\s*/?>", re.I)
_BEGINS = re.compile(r"\s*(?:<!--.{0,500}?-->\s*)?<(?:p|div|ul|ol|h[1-6]|section|article|main|span|table)\b[^<>]{0,500}>", re.I | re.S)
MOST_ELEMENTS = 20_000
"""Elements of a page in which the main text is looked for; of a larger one all that is visible is taken."""

MOST_DROPPED = 50
"""Hidden pieces that are shown; all are dropped."""

_SILENT = ("script", "style", "noscript", "template", "svg", "iframe", "head")


def read_html(page: str, link: str | None = None) -> Posting:
    """The posting of a page. `status` says why when it is none."""
    tree = lxml_html.fromstring(page.encode("utf-8", errors="replace"), parser=lxml_html.HTMLParser(encoding="utf-8", huge_tree=False))
    data = _job_posting(tree)
    dropped = tuple(list(_drop_hidden(tree))[:MOST_DROPPED])
    visible = _visible(tree)
    found = _structured(data, link, dropped) if data else _main_text(tree, link, dropped, visible)
    status = _page_status(page, visible, data, found)
    return found.model_copy(update={"status": status})


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
    dropped = tuple(list(_drop_hidden(tree))[:MOST_DROPPED])
    return _visible(tree), dropped


def _job_posting(tree: Any) -> dict[str, Any] | None:
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text_content())
        except (ValueError, RecursionError):
            continue
        for item in _flat(data):
            kinds = item.get("@type")
            if kinds == "JobPosting" or (isinstance(kinds, list) and "JobPosting" in kinds):
                return item
    return None


def _flat(data: Any) -> Iterator[dict[str, Any]]:
    """All objects of lists and graphs, in their order, however deep they lie."""
    waiting = [data]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item))
        elif isinstance(item, dict):
            yield item
            waiting.append(item.get("@graph"))


def _drop_hidden(tree: Any) -> Iterator[Dropped]:
    for element in list(tree.xpath("//*[@style or @hidden or @aria-hidden='true']")):
        style = element.get("style") or ""
        hidden = element.get("hidden") is not None or _HIDDEN.search(style) or (_WHITE.search(style) and not _on_colour(element))
        if hidden and element.getparent() is not None:
            text = " ".join(element.text_content().split())
            element.drop_tree()
            if text:
                yield Dropped(reason="hidden text", text=text[:500])


def _on_colour(element: Any) -> bool:
    """Whether white words stand on a ground that shows them: the nearest one that is stated."""
    grounds = (e.get("style") or "" for e in (element, *element.iterancestors()))
    stated = next((style for style in grounds if "background" in style.lower()), "")
    return bool(_GROUND.search(stated))


def _visible(tree: Any) -> str:
    shown = copy.deepcopy(tree)
    for element in shown.xpath("|".join(f"//{tag}" for tag in _SILENT)):
        if element.getparent() is not None:
            element.drop_tree()
    return _lines(shown)


def _lines(element: Any) -> str:
    """The text with a line for each block."""
    for block in element.iter("p", "li", "div", "br", "h1", "h2", "h3", "h4", "tr", "section", "ul"):
        block.tail = "\n" + (block.tail or "")
        if block.tag == "li":
            block.text = "• " + (block.text or "")
    return re.sub(r"\n\s*\n+", "\n\n", "\n".join(line.strip() for line in element.text_content().splitlines()))


def _structured(data: dict[str, Any], link: str | None, dropped: tuple[Dropped, ...]) -> Posting:
    text, hidden = read_fragment(_text(data.get("description")))
    dropped = (*dropped, *hidden)
    return posting(
        text, "json-ld", title=_text(data.get("title")), employer=_name(data.get("hiringOrganization")), location=_place(data.get("jobLocation")),
        link=link, confidence=0.95, dropped=dropped,
    )  # fmt: skip


def _text(value: Any) -> str:
    """A string; "" for anything else."""
    return value if isinstance(value, str) else ""


def _first_of(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value


def _name(value: Any) -> str:
    named = _first_of(value)
    return _text(named.get("name") if isinstance(named, dict) else named)


def _place(value: Any) -> str:
    first = _first_of(value)
    address = _first_of(first.get("address")) if isinstance(first, dict) else first
    if isinstance(address, dict):
        return ", ".join(part for key in ("addressLocality", "addressRegion") if (part := _text(_first_of(address.get(key)))))
    return _text(address)


def _main_text(tree: Any, link: str | None, dropped: tuple[Dropped, ...], visible: str) -> Posting:
    title = _first(tree, "//h1") or _first(tree, "//title")
    small = sum(1 for _ in tree.iter()) <= MOST_ELEMENTS
    main = (small and trafilatura.extract(etree.tostring(tree, encoding="unicode"), favor_recall=True, include_comments=False)) or ""
    if len(main) >= 300:
        return posting(main, "main text", title=title, link=link, confidence=0.7, dropped=dropped)
    return posting(visible, "whole page", title=title, link=link, confidence=0.5, dropped=dropped)


def _first(tree: Any, path: str) -> str:
    found = tree.xpath(path)
    return " ".join(found[0].text_content().split())[:150] if found else ""


def _wall(page: str, visible: str) -> Status | None:
    """What stands between us and the text, if the page shows hardly any."""
    status = status_of(visible)
    if status in (Status.LOGIN_WALL, Status.NEEDS_JAVASCRIPT):
        return status
    if len(visible.strip()) >= SHORTEST:
        return None
    silent = " ".join(re.findall(r"<noscript\b[^<>]{0,200}>([^<]{0,500})", page, re.I))
    scripted = status_of(silent) is Status.NEEDS_JAVASCRIPT or re.search(r"<script\b[^<>]{0,300}\bsrc\s*=", page, re.I)
    return Status.NEEDS_JAVASCRIPT if scripted else None


_TIMES = re.compile(r"\b\d+ (?:days?|hours?|weeks?|months?|minutes?) ago\b", re.I)
_ASKS = re.compile(r"\b(?:responsibilit|requirement|qualification|experience|you will|your role|we offer|apply)\w*", re.I)


def _page_status(page: str, visible: str, data: dict[str, Any] | None, found: Posting) -> Status:
    if found.status is Status.EXPIRED or status_of(visible) is Status.EXPIRED:
        return Status.EXPIRED
    if data and found.status is Status.OPEN:
        return Status.OPEN
    if re.search(r"\bjs-job-company\b|og:type\"? content=\"(?:profile|company)|/company/[^\"]+\" rel=\"canonical|rel=\"canonical\" href=\"[^\"]*/(?:company|organization)s?/", page) and len(_ASKS.findall(visible)) < 6:
        return Status.COMPANY_PAGE
    wall = _wall(page, visible)
    if wall:
        return wall
    asks = len(_ASKS.findall(found.text))
    if len(_TIMES.findall(visible)) >= 8 and asks < 5:
        return Status.LISTING
    return Status.NOT_A_POST if found.language == "en" and asks < 2 else found.status
