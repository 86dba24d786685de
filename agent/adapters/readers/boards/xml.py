"""XML answers, opened without trust: no document type, no entities, no network."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from agent.errors import UserCanAct

_OURS = re.compile(r"<(?:[\w.-]+:)?(?:workzag-jobs|(?:Show)?PositionOpening)\b")
_TYPED = "This XML brings a document type of its own, which I do not open: please paste the text of the post."


def parsed(content: str) -> Any:
    """The root of an XML answer of a form that we read; None for all else. Raises `UserCanAct` when it has a document type."""
    if not _OURS.search(content):
        return None
    if "<!doctype" in content[: _root(content)].lower():
        raise UserCanAct(_TYPED)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False, encoding="utf-8")
    try:
        root = etree.fromstring(content.encode("utf-8", errors="replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root.getroottree().docinfo.internalDTD is not None:
        raise UserCanAct(_TYPED)
    return root


def _root(content: str) -> int:
    first = re.search(r"<[A-Za-z]", content)
    return first.start() if first else len(content)


def is_element(value: object) -> bool:
    """Whether a value is a parsed element."""
    return isinstance(value, etree._Element)


def name(element: Any) -> str:
    """The name of an element without its namespace; "" for comments and instructions."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def every(element: Any, *path: str) -> list[Any]:
    """The elements below by names without namespaces, in their order: children of children; "**" before a name looks at any depth."""
    found = [element]
    for step in path:
        wanted = step.removeprefix("**")
        below = (e for one in found for e in (one.iterdescendants() if step.startswith("**") else one))
        found = [e for e in below if name(e) == wanted]
    return found


def words(element: Any, *path: str) -> str:
    """The text of the first element at a path, with all that lies in it; ""."""
    first = next(iter(every(element, *path)), None)
    return "" if first is None else "".join(first.itertext(etree.Element)).strip()
