"""Tells what form a résumé has and has it read."""

from __future__ import annotations

import re

from agent.adapters.importers.data.jsonresume import JsonResume
from agent.adapters.importers.forms.pdf import lines_of_pdf
from agent.adapters.importers.forms.text import lines_of
from agent.adapters.importers.posts import looks_like_post
from agent.adapters.importers.prose import read_lines
from agent.adapters.pdf import PdfText, is_pdf, open_pdf
from agent.adapters.plain import clean, decode, ensure_text
from agent.domain.corpus import Imported, SnippetKind
from agent.errors import UserCanAct

_JSON = re.compile(rb"\{\s*[\"}]|\[\s*[\[{\"\]]")
_UNREAD = {"a web page": re.compile(rb"<(?:!doctype|html|\?xml|head|body)\b", re.I), "rich text (RTF)": re.compile(rb"\{\\rtf")}


def read_resume(content: bytes, name: str) -> Imported:
    """What was understood of the file. Raises `UserCanAct` with one sentence when it is no résumé that can be read."""
    if is_pdf(content):
        return read_pdf_lines(open_pdf(content, name, resume=True), name)
    ensure_text(content, name)
    begin = content[:1_000].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t")
    form = next((form for form, pattern in _UNREAD.items() if pattern.match(begin)), None)
    if form:
        raise UserCanAct(f"{name} is {form}, which I cannot read as a résumé: please save it as text or paste the words.")
    looks_json = _JSON.match(begin) or (name.lower().endswith(".json") and content.strip())
    if looks_json:
        return _ensured(JsonResume().read(content, name), "", name)
    text = clean(decode(content, name))
    return _ensured(read_lines(lines_of(text, name), name), text, name)


def read_pdf_lines(found: PdfText, name: str) -> Imported:
    """What was understood of a PDF that was opened as a résumé. Raises `UserCanAct` as `read_resume` does."""
    return _ensured(read_lines(lines_of_pdf(found.lines), name), found.text, name)


def _ensured(imported: Imported, text: str, name: str) -> Imported:
    """What was imported. Raises `UserCanAct` when it says nothing of a person, or is rather a job post."""
    corpus = imported.corpus
    told = [s for s in corpus.snippets if s.kind in (SnippetKind.BULLET, SnippetKind.SKILL)]
    bare = not (corpus.positions or corpus.education or told)
    periods = [*(position.period for position in corpus.positions), *(study.period for study in corpus.education)]
    dated = any(period.start or period.end for period in periods)
    if not dated and looks_like_post(text):
        raise UserCanAct("This looks like a job post, not a résumé: please send your résumé first, and the post after it.")
    if bare:
        raise UserCanAct(f"I could not find any experience in {name}: please send a résumé with your jobs, education and skills.")
    return imported
