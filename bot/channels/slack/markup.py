"""What somebody wrote on Slack, freed of its markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from html import unescape
from typing import Any

SHORT = 600
"""Letters of a text up to which the links behind its words are written out."""

_MARK = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")
_SAID_SO = re.compile(r"https?://|mailto:|tel:")


def plain(text: str, me: str = "") -> str:
    """The text as it was typed; our own name (`me`) goes."""
    links: list[str] = []
    bare = unescape(_MARK.sub(lambda mark: _word(mark, me, links), text)).strip()
    hidden = [unescape(link) for link in dict.fromkeys(links) if unescape(link) not in bare]
    return "\n".join([bare, *hidden]) if hidden and len(bare) <= SHORT else bare


def _word(mark: re.Match[str], me: str, links: list[str]) -> str:
    """What stands for a mark: the words of a link or the link, the name of a channel or a person."""
    target, label = mark.group(1), mark.group(2) or ""
    if target.startswith(("http://", "https://")):
        links.append(target)
        return target if not label or _SAID_SO.sub("", target).rstrip("/") == _SAID_SO.sub("", label).rstrip("/") else label
    if target.startswith(("mailto:", "tel:")):
        return label or _SAID_SO.sub("", target)
    if target.startswith("@"):
        return "" if target == f"@{me}" else f"@{label or target[1:]}"
    return f"{target[:1]}{label}" if target.startswith("#") and label else f"@{label or target[1:]}" if target.startswith("!") else label or target


def has_link(text: str) -> bool:
    """Whether Slack marked an address in the text."""
    return any(mark.group(1).startswith(("http://", "https://")) for mark in _MARK.finditer(text))


def written(event: Mapping[str, Any]) -> str:
    """The words of a message: from its rich text where there is one, since the plain field dresses them in stars and lines."""
    blocks = event.get("blocks") or ()
    rich = [block for block in blocks if isinstance(block, Mapping) and block.get("type") == "rich_text"]
    return "\n".join(_rich(block.get("elements") or ()) for block in rich) if rich and len(rich) == len(blocks) else str(event.get("text") or "")


def _rich(elements: Sequence[Mapping[str, Any]]) -> str:
    return "\n".join(_line(element) for element in elements).strip("\n")


def _line(element: Mapping[str, Any]) -> str:
    """A section, a quote or preformatted words as one text; a list as lines with dots or numbers."""
    inner = element.get("elements") or ()
    if element.get("type") != "rich_text_list":
        return "".join(_pieces(inner)).rstrip("\n")
    numbered = element.get("style") == "ordered"
    return "\n".join(f"{f'{n}.' if numbered else '•'} {_line(item)}" for n, item in enumerate(inner, int(element.get("offset") or 0) + 1))


def _pieces(elements: Iterable[Mapping[str, Any]]) -> Iterable[str]:
    """The pieces in the markup of the plain field, which `plain` reads."""
    for piece in elements:
        kind, text = piece.get("type"), str(piece.get("text") or "")
        if kind == "link":
            label = _escaped(text)
            yield f"<{_escaped(str(piece.get('url') or ''))}{f'|{label}' if label else ''}>"
        elif kind == "user":
            yield f"<@{piece.get('user_id')}>"
        elif kind == "channel":
            yield f"<#{piece.get('channel_id')}>"
        elif kind == "broadcast":
            yield f"<!{piece.get('range')}>"
        elif kind == "emoji":
            yield _emoji(piece)
        else:
            yield _escaped(text)


def _emoji(piece: Mapping[str, Any]) -> str:
    try:
        return "".join(chr(int(code, 16)) for code in str(piece["unicode"]).split("-"))
    except (KeyError, ValueError, OverflowError):
        return f":{piece.get('name')}:"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("|", "&#124;")
