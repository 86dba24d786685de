"""Which form a file has is told by what is in it."""

from __future__ import annotations

import pytest

from agent.adapters.importers.forms.boxed import read_boxed
from agent.adapters.importers.router import FORMS, form_of, open_file, words_of
from agent.adapters.sandbox import Limits, Overrun
from tests.adapters.importers.forms.documents import NAME, styled
from tests.adapters.importers.forms.hostile import EVIL
from tests.adapters.importers.forms.samples import linkedin, odt, page, positions, rendercv, rtf, saved_page, zipped

KNOWN = {
    "a PDF": b"%PDF-1.7", "a Word document": styled(), "an OpenDocument text": odt(), "LinkedIn's export": linkedin(), "a spreadsheet or slides": EVIL["a spreadsheet"](),
    "a document of Pages": zipped({"Index/Document.iwa": b"x"}), "an archive": EVIL["an archive of a résumé"](), "a locked document": EVIL["a locked Word file"](), "an old Office file": EVIL["an old Word file"](), "a picture": EVIL["a photo"](),
    "a photo of a phone": EVIL["a photo of a phone"](), "rich text": rtf(), "a web page": page(), "another kind of XML": EVIL["another XML"](), "JSON Resume, or a list of experiences": b'{"basics": {}}',
    "RenderCV": rendercv(), "one of LinkedIn's tables": positions().encode(), "text or Markdown": b"Robin Amsel",
}  # fmt: skip


@pytest.mark.parametrize("called", [form.called for form in FORMS])
def test_every_form_is_known_by_its_content(called: str) -> None:
    """Each row of the table has a file that it knows, whatever its name."""
    assert form_of(KNOWN[called]).called == called


@pytest.mark.parametrize(
    "content, called",
    [
        (saved_page(), "a web page"), (b"\xef\xbb\xbf\r\n <!DOCTYPE html><p>", "a web page"), (page().decode().encode("utf-16"), "a web page"), (b"<div><h1>Robin", "a web page"), (b"<h1>", "a web page"),
        (b'<?xml version="1.0"?>\n<!-- x --><html>', "a web page"), (b"[{", "JSON Resume, or a list of experiences"), (b"{", "JSON Resume, or a list of experiences"), (b"[Robin Amsel]", "text or Markdown"),
        (b"BMW Group, Munich", "text or Markdown"), (b"BM" + bytes(60), "a picture"), (b"PK\x05\x06" + bytes(18), "an archive"), (b"---\n# mine\ncv: # all of it\n\n  # first\n  name: Robin\n", "RenderCV"), (b"Name: Robin\ncv: yes\n", "text or Markdown"),
        (b"Name\nRobin Amsel\nExperience\n2019 - 2021\n", "text or Markdown"), (b"Name,Proficiency\nDanish,good\n", "one of LinkedIn's tables"), (b"Title, Employer\n", "text or Markdown"), (b"", "text or Markdown"),
        (b"GIF89a" + styled(), "a picture"), (b"%PDF-1.4\n" + styled(), "a PDF"), (b"<html>" + styled(), "a web page"),
    ],
)  # fmt: skip
def test_odd_beginnings_are_told_apart(content: bytes, called: str) -> None:
    """Marks of coding, pieces of pages, words that begin like a form, and files that are two things at once: the first sign counts."""
    assert form_of(content).called == called


def test_words_of_documents_may_be_a_post() -> None:
    """Of a word processor's files the words are given, of pages and data they are not: these have readers of their own."""
    assert NAME in (words_of(styled(), "x") or "")
    assert words_of(page(), "x") is None
    assert open_file(rendercv(), "x").text == ""


@pytest.mark.parametrize("limits", [Limits(wall=0.1), Limits(output=1_000)])
def test_a_document_is_read_within_limits(limits: Limits) -> None:
    """Time and output hold for documents as for all that is hostile."""
    with pytest.raises(Overrun):
        read_boxed("docx", EVIL["a million cells"]() if limits.output > 1_000 else styled(), limits)
