"""Tells what form a résumé has and has it read."""

from __future__ import annotations

from agent.adapters.importers.jsonresume import JsonResume
from agent.adapters.importers.prose import Prose
from agent.adapters.plain import LARGEST
from agent.domain.corpus import Imported, SnippetKind
from agent.errors import UserCanAct

_MAGIC = {b"%PDF": "PDF", b"PK\x03\x04": "Word", b"\xd0\xcf\x11\xe0": "old Word", b"\xff\xd8\xff": "a photo", b"\x89PNG": "a picture"}


def read_resume(content: bytes, name: str) -> Imported:
    """What was understood of the file. Raises `UserCanAct` with one sentence when it is no résumé that can be read."""
    form = next((form for magic, form in _MAGIC.items() if content.startswith(magic)), None)
    if form:
        raise UserCanAct(f"{name} is {form}; I read JSON Resume, Markdown and plain text so far: please send one of these or paste the text.")
    if len(content) > LARGEST:
        raise UserCanAct(f"{name} is larger than {LARGEST // 1_000_000} MB: please send a shorter text file.")
    looks_json = content.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] in (b"{", b"[") or name.lower().endswith(".json")
    imported = (JsonResume() if looks_json else Prose()).read(content, name)
    _ensure_experience(imported, name)
    return imported


def _ensure_experience(imported: Imported, name: str) -> None:
    corpus = imported.corpus
    words = [s for s in corpus.snippets if s.kind in (SnippetKind.BULLET, SnippetKind.SKILL, SnippetKind.SUMMARY)]
    if not corpus.positions and not corpus.education and len(words) < 3:
        raise UserCanAct(f"I could not find any experience in {name}: please send a résumé with your jobs, education and skills.")
