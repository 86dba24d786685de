"""Where the big boards keep title, employer, place and text on their pages (`page-rules.toml`), and where other pages usually do."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from cssselect import HTMLTranslator

from agent.adapters.pages.visible import visible

SHORTEST_BODY = 250
"""Characters below which an element holds no post; the shortest real post seen has 714."""

_DESCRIBES = re.compile(
    r"(?:job|position|vacancy|posting|offer|role|stellen|anzeige|oferta|offre|inzerat|nabidk)[\w-]*?(?:desc|detail|content|body|text|inhalt|beschreibung|detalle|contenu|popis)|^(?:desc|description)(?:$|[_-])",
    re.I,
)


@dataclass(frozen=True)
class Found:
    """What a page's rule found."""

    board: str
    text: str
    title: str = ""
    employer: str = ""
    location: str = ""
    closed: bool = False


@dataclass(frozen=True)
class Rule:
    """The places of one board, as XPaths; `hosts` are the ends of its host names."""

    board: str
    hosts: tuple[str, ...]
    body: str
    title: str = ""
    employer: str = ""
    location: str = ""
    closed: str = ""

    def covers(self, host: str) -> bool:
        """Whether pages of the host are of this board."""
        return any(host == own or host.endswith(f".{own}") for own in self.hosts)


@cache
def rules() -> tuple[Rule, ...]:
    """All rules of the data file."""
    table = tomllib.loads((files(__package__) / "page-rules.toml").read_text(encoding="utf-8"))
    return tuple(_rule(board, entry) for board, entry in table.items())


def _rule(board: str, entry: dict[str, Any]) -> Rule:
    paths = {key: _xpath(entry[key]) for key in ("body", "title", "employer", "location", "closed") if key in entry}
    return Rule(board=board, hosts=tuple(entry["hosts"]), **paths)


def _xpath(selectors: str) -> str:
    return HTMLTranslator().css_to_xpath(selectors)


def by_rule(tree: Any, host: str) -> Found | None:
    """What the board's own places hold; None when the page is of no known board, or holds no text there."""
    for rule in rules():
        if rule.covers(host) and len(text := _all(tree, rule.body)) >= SHORTEST_BODY:
            one = {name: _one(tree, getattr(rule, name)) for name in ("title", "employer", "location")}
            return Found(rule.board, text, **one, closed=bool(rule.closed and tree.xpath(rule.closed)))
    return None


def described(tree: Any) -> str:
    """The text of the element that is called a job's description, the largest of them that holds no other; "" when there is none."""
    named = [e for e in tree.iter("div", "section", "article", "main") if _DESCRIBES.search(e.get("id") or "") or any(map(_DESCRIBES.search, (e.get("class") or "").split()))]
    inmost = [e for e in named if not any(inner is not e and len(inner.text_content()) > 0.8 * len(e.text_content()) for inner in _within(e, named))]
    texts = sorted((visible(e) for e in inmost[:40]), key=len, reverse=True)
    return texts[0] if texts and len(texts[0]) >= 2 * SHORTEST_BODY else ""


def _within(element: Any, others: list[Any]) -> list[Any]:
    return [other for other in others[:200] if element in other.iterancestors()] if len(others) < 200 else []


def _all(tree: Any, path: str) -> str:
    """The texts of all places that are not inside one another."""
    found = tree.xpath(path)
    outer = [e for e in found if not any(a in found for a in e.iterancestors())]
    return "\n\n".join(dict.fromkeys(visible(e) for e in outer))


def _one(tree: Any, path: str) -> str:
    found = tree.xpath(path) if path else []
    return next((text for e in found if (text := " ".join((e.get("content") or e.text_content()).split()))), "")[:150]


def host_of(tree: Any, link: str | None) -> str:
    """The host a page is of: its link's, else the one that it names itself."""
    stated = [link or "", *tree.xpath("//link[@rel='canonical']/@href"), *tree.xpath("//meta[@property='og:url']/@content"), *tree.xpath("//base/@href")]
    return next((match.group(1).lower() for link in stated if (match := re.match(r"https?://([^/:?#]+)", str(link).strip()))), "")
