"""Contact data that takes more than one line."""

from __future__ import annotations

import io

import pymupdf
import pytest
from docx import Document

from agent.adapters.exporters import DocxExporter, PdfExporter
from agent.adapters.exporters.layout import in_lines
from agent.adapters.importers import read_resume
from agent.domain.corpus import Corpus, Link, Person
from agent.domain.look import designs
from agent.domain.rendered import Design
from tests.adapters.exporters.resumes import whole
from tests.adapters.importers.prose import read

PERSON = Person(
    name="Tessa Amsel-Kornblum", email="tessa.amsel-kornblum@kornblum-bakery.example", phone="+1 555 010 0199", location="Lindholm on the River, Oregon",
    links=tuple(Link(label=name, url=f"https://{name}.example/tessa-amsel-kornblum") for name in ("ovens", "rye-bread-and-more")),
)  # fmt: skip


def corpus() -> Corpus:
    """Somebody with more contact data than a line holds."""
    found = read("# Tessa Amsel\n\n## Experience\n\n### Head Baker\n\nKornblum Bakery\n\n2012 - 2014\n\n- Baked rye\n").corpus
    return found.model_copy(update={"person": PERSON})


def test_items_are_parted_where_a_line_is_full() -> None:
    """What parts them stands only between those of one line; an item that is too long by itself has a line of its own."""
    assert in_lines("Lindholm | 555 | a@b.example | c.example", lambda line: len(line) < 15) == ["Lindholm | 555", "a@b.example", "c.example"]
    assert in_lines("Lindholm | 555", lambda line: True) == ["Lindholm | 555"]


@pytest.mark.parametrize("name", [name for name, _ in designs()])
def test_no_line_of_a_pdf_begins_or_ends_with_what_parts_items(name: str) -> None:
    """All of it is there, links can be opened, and it comes back as it was."""
    content = PdfExporter().render(whole(corpus()), Design(name=name)).content
    page = pymupdf.open("pdf", content)[0]  # type: ignore[no-untyped-call]
    rows = [line.strip() for line in page.get_text().splitlines() if " | " in line or line.strip().startswith("|") or line.strip().endswith("|")]
    assert rows
    assert not [row for row in rows if row.startswith("|") or row.endswith("|")]
    assert {link["uri"] for link in page.get_links()} == {f"mailto:{PERSON.email}", *(link.url for link in PERSON.links)}
    person = read_resume(content, "cv.pdf").corpus.person
    assert (person.email, person.phone, person.location, [link.url for link in person.links]) == (PERSON.email, PERSON.phone, PERSON.location, [link.url.removeprefix("https://") for link in PERSON.links])


def test_a_word_document_has_a_paragraph_for_each_line() -> None:
    """Each within the width of the page, and read back as one."""
    content = DocxExporter().render(whole(corpus()), Design()).content
    texts = [paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs if paragraph.style is not None and "ontact" in str(paragraph.style.name)]
    assert len(texts) > 1
    assert not [text for text in texts if text.strip("|") != text]
    assert read_resume(content, "cv.docx").corpus.person.email == PERSON.email
