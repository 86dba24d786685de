"""XML that somebody sent, parsed without ever following it elsewhere. Runs in the sandbox."""

from __future__ import annotations

from typing import Any

from lxml import etree

from agent.adapters.importers.forms.archive import DAMAGED
from agent.errors import UserCanAct

ENTITIES = "This file takes part of its text from elsewhere, which I do not follow: please save it again or paste the text."
_TYPES = tuple("<!DOCTYPE".encode(form) for form in ("ascii", "utf-16-le", "utf-16-be"))


def parse(content: bytes) -> Any:
    """The root element. Raises `UserCanAct` when it is not well-formed or defines entities: their text would be lost without a word."""
    if any(mark in content for mark in _TYPES):
        raise UserCanAct(ENTITIES)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UserCanAct(DAMAGED) from error
    if root.getroottree().docinfo.doctype:
        raise UserCanAct(ENTITIES)
    return root
