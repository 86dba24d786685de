"""The words of a page as a person reads them: a line for each block, a bullet for each item of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_SILENT = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "head", "object", "select", "dialog"})
_BLOCKS = frozenset(
    {"p", "li", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "section", "article", "ul", "ol", "dl", "dt", "dd", "table", "main", "header", "footer", "nav", "aside", "blockquote", "pre", "figure", "form"}
)  # fmt: skip
_CELLS = frozenset({"td", "th"})


def visible(tree: Any) -> str:
    """The text below an element. Scripts, styles and dialogues say nothing; blocks end a line."""
    lines = (" ".join(line.split()) for line in "".join(_pieces(tree)).split("\n"))
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
    return re.sub(r"•\s*\n+(?=\S)", "• ", text)


def _pieces(root: Any) -> Iterator[str]:
    """Text and line ends in the order of the page, without recursion: pages may be nested deeply."""
    waiting: list[tuple[str, Any]] = [("open", root)]
    while waiting:
        step, it = waiting.pop()
        if step == "text":
            yield it
            continue
        silent = not isinstance(it.tag, str) or it.tag in _SILENT
        if not silent:
            yield "\n• " if it.tag == "li" else "\n" if it.tag in _BLOCKS else " " if it.tag in _CELLS else ""
            yield _flat(it.text) if it.tag != "pre" else it.text or ""
        if it is not root and it.tail:
            waiting.append(("text", _flat(it.tail)))
        if not silent:
            waiting.append(("text", "\n" if it.tag in _BLOCKS - {"br"} else ""))
            waiting.extend(("open", child) for child in reversed(it))


def _flat(text: str | None) -> str:
    """Line ends of the source are blanks to a reader."""
    return re.sub(r"\s+", " ", text) if text else ""
