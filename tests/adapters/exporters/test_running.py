"""The line above the text of every page but the first, in PDF."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable

import pikepdf
import pymupdf
import pytest
from pypdf import PdfReader

from agent.adapters.exporters import PdfExporter
from agent.adapters.exporters.pdf.outlines import outlined
from agent.adapters.exporters.pdf.reading import READERS
from agent.adapters.exporters.pdf.running import DOT, SIZE
from agent.adapters.exporters.pdf.typesetting import Frame
from agent.adapters.importers import read_resume
from agent.domain.corpus import SnippetKind
from agent.domain.look import LOOKS
from agent.domain.rendered import Design
from tests.adapters.exporters.gallery import CJK, CYRILLIC, FORTY_YEARS, SHORT, career, job, person
from tests.adapters.exporters.resumes import released

NAMES = [look.name for look in LOOKS]


def heads(content: bytes, design: Design) -> list[bytes]:
    """What is seen above the text of each page; empty where that is blank."""
    frame = Frame.of(design)
    with pymupdf.open("pdf", content) as document:
        seen = [page.get_pixmap(dpi=144, clip=pymupdf.Rect(0, 0, page.rect.width, 0.8 * frame.top), colorspace=pymupdf.csGRAY) for page in document]
    return [b"" if min(picture.samples) > 250 else bytes(picture.samples) for picture in seen]


@pytest.mark.parametrize("name", NAMES)
def test_every_page_but_the_first_says_whose_it_is_and_which(name: str) -> None:
    """It stands in the margin, differs from page to page, and is the one of that person."""
    design = Design(name=name)
    first, *more = heads(PdfExporter().render(released(FORTY_YEARS), design).content, design)
    other = heads(PdfExporter().render(released(FORTY_YEARS.model_copy(update={"person": person("Ida Fink")})), design).content, design)
    assert not first
    assert more
    assert all(more)
    assert len(set(more)) == len(more)
    assert not set(more) & set(other)


def test_a_single_page_has_none() -> None:
    """One sheet needs no number."""
    assert heads(PdfExporter().render(released(SHORT), Design()).content, Design()) == [b""]


@pytest.mark.parametrize("read", READERS)
def test_it_is_no_text_but_for_its_dot(read: Callable[[bytes], str]) -> None:
    """A parser finds the name once, and above the first words of a page a dot alone, on a line of its own."""
    rendered = PdfExporter().render(released(FORTY_YEARS), Design())
    text = read(rendered.content)
    assert text.count(FORTY_YEARS.person.name) == 1
    assert f"2/{rendered.pages}" not in text
    pages = [page.extract_text().split("\n") for page in PdfReader(io.BytesIO(rendered.content)).pages]
    assert all(lines[0].strip() == DOT for lines in pages[1:])
    assert pages[0][0] == FORTY_YEARS.person.name


def test_it_is_an_artifact_of_paging() -> None:
    """Screen readers pass over it."""
    rendered = PdfExporter().render(released(FORTY_YEARS), Design())
    with pikepdf.open(io.BytesIO(rendered.content)) as pdf:
        for number, page in enumerate(pdf.pages):
            found = [step.operands for step in pikepdf.parse_content_stream(page) if str(step.operator) == "BDC" and step.operands[0] == "/Artifact"]
            assert [(str(told.Type), str(told.Subtype)) for _, told in found] == [("/Pagination", "/Header")] * (number > 0)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("whose", [FORTY_YEARS.person.name, "Žofie Łęcka", CYRILLIC.person.name, CJK.person.name])
def test_every_letter_of_a_name_has_its_shape(whose: str, name: str) -> None:
    """In any script that is printed, one behind the other, with ink of about the size of letters."""
    letters = outlined(f"{whose} {DOT} 2/3", Design(name=name), SIZE)
    assert unicodedata.normalize("NFKC", "".join(letter.text for letter in letters)) == f"{whose} {DOT} 2/3"
    assert all(bool(letter.shape) is bool(letter.text.strip()) for letter in letters)
    assert [letter.x for letter in letters] == sorted(letter.x for letter in letters)
    assert all(letter.x - 1 < float(x) < letter.x + 1.5 * SIZE for letter in letters for operands, _ in letter.shape for x in operands[::2])
    assert all(-1.3 * SIZE < float(y) < 0.5 * SIZE for letter in letters for operands, _ in letter.shape for y in operands[1::2])


@pytest.mark.parametrize("name", ["", "Robin " + "Amsel-Lindgren " * 12])
def test_without_a_name_that_fits_the_page_is_counted_alone(name: str) -> None:
    """No name, or one that is longer than a line."""
    nameless = FORTY_YEARS.model_copy(update={"person": FORTY_YEARS.person.model_copy(update={"name": name})})
    _, second, *_ = heads(PdfExporter().render(released(nameless), Design()).content, Design())
    named = heads(PdfExporter().render(released(FORTY_YEARS), Design()).content, Design())[1]
    assert second
    assert sum(value < 200 for value in second) < sum(value < 200 for value in named)


def test_a_page_that_begins_within_a_line_has_no_dot_in_it() -> None:
    """A line longer than a page is read as it was written."""
    long = "Baked " + "rye and spelt " * 700
    made = career(person("Robin Amsel"), job(1, "Baker", "Kornblum", "2018", "present", 1))
    made = made.model_copy(update={"snippets": tuple(s.model_copy(update={"text": long.strip()}) if s.position else s for s in made.snippets)})
    rendered = PdfExporter().render(released(made), Design())
    assert rendered.pages > 1
    assert all(heads(rendered.content, Design())[1:])
    assert " ".join(long.split()) in " ".join(rendered.text.split())


def bare(content: bytes) -> bytes:
    """The file as a program leaves it that knows nothing of what our marks say."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        del pdf.Root.StructTreeRoot
        for page in pdf.pages:
            steps = [step for step in pikepdf.parse_content_stream(page) if str(step.operator) not in ("BDC", "BMC", "EMC")]
            page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(steps))
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("through", [bytes, bare])
def test_it_is_not_imported(through: Callable[[bytes], bytes], name: str) -> None:
    """Read again, no line, name or skill has come of it, whether or not the file still says what its texts are."""
    content = through(PdfExporter().render(released(FORTY_YEARS), Design(name=name)).content)
    read = read_resume(content, "own.pdf").corpus
    printed = [s.text for s in FORTY_YEARS.snippets if s.kind is SnippetKind.BULLET]
    assert [s.text for s in read.snippets if s.kind is SnippetKind.BULLET] == printed
    assert not [s for s in read.snippets if DOT in s.text]
    assert read.person.name == FORTY_YEARS.person.name
    assert len(read.positions) == len(FORTY_YEARS.positions)
