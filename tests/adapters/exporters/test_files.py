"""PDF, Word and Markdown files, read back."""

from __future__ import annotations

import io
import random
import re

import pytest
from docx import Document
from markdown_it import MarkdownIt
from pypdf import PdfReader

from agent.adapters.exporters import DocxExporter, MarkdownExporter, PdfExporter
from agent.adapters.exporters.markdown import to_markdown
from agent.domain.corpus import Corpus, Person
from agent.domain.rendered import Design, Rendered
from agent.domain.resume import Resume
from tests.adapters.exporters.resumes import FULL, HOSTILE, LINES, bullets, released
from tests.adapters.exporters.test_layout import earlier
from tests.people import BAKER, corpus

FOREIGN = Corpus(
    person=Person(name="🥐 Renée Müßig-Øster"),
    positions=(BAKER,),
    snippets=bullets("Служила хлеб и соль", "東京でパンを焼いた", "Servi crème brûlée à Škoda – “fine” … ½ €5", "Baked 🍞 for\x07 300\u0000 guests\u200b", "Έψησε ψωμί"),
)


def squeezed(text: str) -> str:
    """Without blanks, as lines may be broken anywhere."""
    return re.sub(r"\s", "", text)


@pytest.fixture(scope="module")
def full() -> Rendered:
    """The full résumé as PDF."""
    return PdfExporter().render(released(FULL), Design())


@pytest.fixture(scope="module")
def hostile() -> Resume:
    """A résumé whose every line is a trap, and whose name is one too."""
    person = Person(name="Robin <b>Whitfield</b> & **Co**", location="a_b_c", email="r_b@example.org")
    return released(corpus(*bullets(*HOSTILE)).model_copy(update={"person": person}))


def test_every_line_is_read_back_from_the_pdf_in_order(full: Rendered) -> None:
    """A parser gets each line whole, one below the other; only headings are set in capitals."""
    read, begin = squeezed("\n".join(p.extract_text() for p in PdfReader(io.BytesIO(full.content)).pages)).casefold(), 0
    for line in LINES:
        found = read.find(squeezed(line).casefold(), begin)
        assert found >= 0, line
        begin = found + len(squeezed(line))


def test_no_ligature_is_left_in_the_text_of_the_pdf(full: Rendered) -> None:
    """"Whitfield", "affluent", "offices", "staff" and "first" are read as letters."""
    assert not re.search("[\ufb00-\ufb06]", full.text)
    for word in ("Whitfield", "affluent", "offices", "staff", "first-class finish", "muffins", "waffle"):
        assert word in full.text


def test_heads_of_positions_are_lines_of_their_own_in_the_pdf(full: Rendered) -> None:
    """Title, employer, dates and bullets each begin a line."""
    lines = [line.strip(" •●▪") for line in full.text.splitlines()]
    place = lines.index("Kornblum Bakery")
    assert (lines[place - 1], lines[place + 1]) == ("Head Baker", "Mar 2021 – Present")


def test_the_pdf_is_the_same_for_the_same_resume(full: Rendered) -> None:
    """Byte for byte, so that a version is one file; its title is the person's, and no clock or machine is in it."""
    assert PdfExporter().render(released(FULL), Design()).content == full.content
    details = PdfReader(io.BytesIO(full.content)).metadata
    assert details is not None
    assert details.title == "Robin Whitfield – Resume"
    assert details.creation_date is None


def test_outside_words_are_read_back_verbatim_from_the_pdf(hostile: Resume) -> None:
    """Tags, emphasis, hashes, numbers and dashes are words; nothing is drawn, loaded or lost."""
    rendered = PdfExporter().render(hostile, Design())
    read = squeezed(rendered.text)
    for text in (*HOSTILE, "Robin <b>Whitfield</b> & **Co**", "a_b_c | r_b@example.org"):
        assert squeezed(text) in read, text
    assert not [image for page in PdfReader(io.BytesIO(rendered.content)).pages for image in page.images]


def test_many_bullets_fill_pages_and_a_denser_setting_takes_fewer() -> None:
    """The pages are counted; a dense résumé loses no line."""
    chance = random.Random(5)
    texts = ["Baked " + " ".join("".join(chance.choices("abdegiklmnoprstu", k=6)) for _ in range(14)) for _ in range(64)]
    many = released(corpus(*bullets(*texts)))
    loose, dense = (PdfExporter().render(made, Design()) for made in (many, many.model_copy(update={"dense": True})))
    assert loose.pages > dense.pages >= 2
    assert all(squeezed(text) in squeezed(dense.text) for text in texts)


def test_foreign_letters_and_emoji_are_read_back() -> None:
    """Cyrillic, Greek, Japanese, accents and signs arrive in the PDF and in the document; control characters are dropped."""
    made = released(FOREIGN)
    for exporter in (PdfExporter(), DocxExporter()):
        read = squeezed(exporter.render(made, Design(paper="a4", typeface="serif")).text)
        for text in ("Служила хлеб и соль", "東京でパンを焼いた", "Servi crème brûlée à Škoda – “fine” … ½ €5", "Έψησε ψωμί", "Renée Müßig-Øster", "300"):
            assert squeezed(text) in read, (exporter.extension, text)
        assert "\x07" not in read


def test_the_document_has_the_same_lines() -> None:
    """Opened with python-docx, each paragraph is a line, in order."""
    rendered = DocxExporter().render(released(FULL), Design())
    assert [p.text for p in Document(io.BytesIO(rendered.content)).paragraphs] == LINES
    assert rendered.text.splitlines() == LINES


def test_the_document_is_the_same_for_the_same_resume() -> None:
    """Byte for byte."""
    assert DocxExporter().render(released(FULL), Design()).content == DocxExporter().render(released(FULL), Design()).content


def test_outside_words_are_verbatim_in_the_document(hostile: Resume) -> None:
    """A document knows no Markdown and no tags."""
    lines = [p.text for p in Document(io.BytesIO(DocxExporter().render(hostile, Design()).content)).paragraphs]
    assert [text for text in HOSTILE if text not in lines] == []


def test_earlier_positions_are_in_every_file() -> None:
    """No format loses a position."""
    made = earlier(released(FULL), "Sales Clerk", "Oven Assistant")
    for exporter in (PdfExporter(), DocxExporter(), MarkdownExporter()):
        read = " ".join(exporter.render(made, Design()).text.split()).casefold()
        assert "earlier experience" in read
        for experience in made.experiences:
            assert (experience.position.employer or experience.position.title or "").casefold() in read


def test_markdown_holds_no_tag_and_no_trap(hostile: Resume) -> None:
    """Rendered as CommonMark, every outside line is one list item with its words; no tag, link, picture or emphasis comes of it."""
    html = MarkdownIt("commonmark").render(to_markdown(hostile))
    assert not re.search(r"<(?:img|script|a|strong|code|blockquote|ol|hr|h[2-6])\b", html.split("<ul>")[1].split("</ul>")[0])
    assert html.count("<li>") == len(HOSTILE)
    assert squeezed(MarkdownExporter().render(hostile, Design()).text).count("Baked") >= len(HOSTILE)
