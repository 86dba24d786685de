"""What a person would not see of a page: it is dropped, and what it said is kept apart."""

from __future__ import annotations

import re
from typing import Any

from agent.domain.posting import Dropped

MOST_DROPPED = 50
"""Hidden pieces that are shown; all are dropped."""
MOST_RULES = 2_000
"""Rules of a page's own style sheets that are looked at."""
LONGEST_SHEET = 300_000
"""Characters of them."""

_HIDES = (
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d]*[1-9])"
    r"|(?:left|top|right|text-indent)\s*:\s*-\d{3,}|(?<!-)color\s*:\s*transparent"
)
_HIDDEN = re.compile(_HIDES, re.I)
_WHITES = r"(?:#fff(?:fff)?\b|white\b|rgba?\(\s*255\s*,\s*255\s*,\s*255\b)"
_WHITE = re.compile(rf"(?<!-)color\s*:\s*{_WHITES}", re.I)
_GROUND = re.compile(rf"background(?:-color|-image)?\s*:\s*(?!{_WHITES}|transparent|none|inherit|initial|unset)\S", re.I)
_RULE = re.compile(r"(?:^|[{};])\s*([.#][\w-]{1,80})\s*\{([^{}]{1,400})\}")


def drop_hidden(tree: Any) -> tuple[Dropped, ...]:
    """Take out of the tree what is hidden, by attribute, by style or by a rule of the page's own style sheet; what it said."""
    found = []
    styled = [element for element in tree.xpath("//*[@style or @hidden]") if _is_hidden(element)]
    for element in [*styled, *_hidden_by_sheet(tree)]:
        if element.getparent() is not None:
            text = " ".join(element.text_content().split())
            element.drop_tree()
            found += [Dropped(reason="hidden text", text=text[:500])] if text else []
    return tuple(found[:MOST_DROPPED])


def _is_hidden(element: Any) -> bool:
    style = element.get("style") or ""
    return element.get("hidden") is not None or bool(_HIDDEN.search(style)) or bool(_WHITE.search(style) and not _on_colour(element))


def _on_colour(element: Any) -> bool:
    """Whether white words stand on a ground that shows them: the nearest one that is stated."""
    grounds = (e.get("style") or "" for e in (element, *element.iterancestors()))
    stated = next((style for style in grounds if "background" in style.lower()), "")
    return bool(_GROUND.search(stated))


def _hidden_by_sheet(tree: Any) -> list[Any]:
    """The elements that a rule like `.x {display:none}` hides. A page that hides most of itself shows it by script later: it stays."""
    sheet = "".join(style.text or "" for style in tree.iter("style"))[:LONGEST_SHEET]
    names = {name for name, body in _RULE.findall(sheet)[:MOST_RULES] if _HIDDEN.search(body)}
    if not names:
        return []
    hidden = [e for e in tree.iter() if isinstance(e.tag, str) and names & _names(e)]
    words = sum(len(e.text_content()) for e in hidden)
    return hidden if words * 3 <= len(tree.text_content()) - len(sheet) else []


def _names(element: Any) -> set[str]:
    return {f".{name}" for name in (element.get("class") or "").split()} | {f"#{element.get('id')}"}
