"""Tells what form a résumé has and has it read."""

from __future__ import annotations

import re

from agent.adapters.importers.jsonresume import JsonResume
from agent.adapters.importers.prose import Prose
from agent.adapters.plain import ensure_text
from agent.domain.corpus import Imported, SnippetKind
from agent.errors import UserCanAct

_JSON = re.compile(rb"\{\s*[\"}]|\[\s*[\[{\"\]]")
_UNREAD = {"a web page": re.compile(rb"<(?:!doctype|html|\?xml|head|body)\b", re.I), "rich text (RTF)": re.compile(rb"\{\\rtf")}


def read_resume(content: bytes, name: str) -> Imported:
    """What was understood of the file. Raises `UserCanAct` with one sentence when it is no résumé that can be read."""
    ensure_text(content, name)
    begin = content[:1_000].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t")
    form = next((form for form, pattern in _UNREAD.items() if pattern.match(begin)), None)
    if form:
        raise UserCanAct(f"{name} is {form}, which I cannot read as a résumé: please save it as text or paste the words.")
    looks_json = _JSON.match(begin) or (name.lower().endswith(".json") and content.strip())
    imported = (JsonResume() if looks_json else Prose()).read(content, name)
    _ensure_experience(imported, name)
    return imported


def _ensure_experience(imported: Imported, name: str) -> None:
    corpus = imported.corpus
    words = [s for s in corpus.snippets if s.kind in (SnippetKind.BULLET, SnippetKind.SKILL, SnippetKind.SUMMARY)]
    if not corpus.positions and not corpus.education and len(words) < 3:
        raise UserCanAct(f"I could not find any experience in {name}: please send a résumé with your jobs, education and skills.")
