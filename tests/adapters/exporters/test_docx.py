"""The Word document: styles, links, language, and what is read back from it."""

from __future__ import annotations

import io
import re
import zipfile
from itertools import pairwise
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from agent.adapters.exporters import DocxExporter
from agent.adapters.exporters.docx import _ensure_complete
from agent.adapters.exporters.layout import Block, blocks
from agent.domain.blocks import BlockKind
from agent.domain.corpus import Corpus, Link, Person
from agent.domain.rendered import Design
from agent.domain.resume import Resume
from agent.errors import Bug
from tests.adapters.exporters.resumes import FULL, LINES, bullets, released
from tests.adapters.exporters.test_layout import earlier
from tests.people import corpus


def document(resume: Resume, typeface: str = "sans") -> Any:
    """The document, opened again."""
    return Document(io.BytesIO(DocxExporter().render(resume, Design(typeface=typeface)).content))


def source(resume: Resume) -> str:
    """Its bare XML."""
    with zipfile.ZipFile(io.BytesIO(DocxExporter().render(resume, Design()).content)) as archive:
        return archive.read("word/document.xml").decode()


def kept(paragraph: Any) -> bool:
    """Whether it stays on the page of the next paragraph, by itself or by its style."""
    own = paragraph.paragraph_format.keep_with_next
    return bool(paragraph.style.paragraph_format.keep_with_next if own is None else own)


def links(person: Person) -> dict[str, str]:
    """What can be opened in the document of that person: words → address."""
    made = document(released(Corpus(person=person)))
    return {link.text: link.url for p in made.paragraphs for link in p.hyperlinks}


def test_every_paragraph_has_a_style_that_says_what_it_is() -> None:
    """Parsers and screen readers find title, headings, lists, and the paragraphs that only a résumé has."""
    styles = {p.text: p.style.name for p in document(released(FULL)).paragraphs}
    told = ("Robin Whitfield", "Experience", "Sales Clerk", "Kornblum Bakery", "Mar 2021 – Present", "Mapped 40 starters", LINES[2])
    assert [styles[t] for t in told] == ["Title", "Heading 1", "Heading 2", "Entry Subheading", "Dates", "List Bullet", "Contact"]


def test_looks_stand_in_the_styles_alone() -> None:
    """No table, box or picture, and no run or paragraph that brings a look of its own."""
    written = source(released(FULL))
    assert not re.search(r"<w:(?:tbl|txbxContent|drawing|pict|object|sectPrChange)\b", written)
    assert not re.findall(r"<w:rPr>(?!<w:rStyle w:val=\"Hyperlink\"/></w:rPr>)", written)
    assert set(re.findall(r"<w:pPr>(.*?)</w:pPr>", written)) <= {f'<w:pStyle w:val="{s}"/>{k}' for s in re.findall(r'w:pStyle w:val="(\w+)"', written) for k in ("", '<w:keepNext w:val="0"/>')}


def test_no_heading_and_no_head_of_a_position_ends_a_page() -> None:
    """What stands above the words of an entry is kept with them; the end of an entry is not kept with the next one."""
    made = earlier(released(FULL.model_copy(update={"snippets": tuple(s for s in FULL.snippets if "guests" not in s.text)})), "Oven Assistant")
    paragraphs = document(made).paragraphs
    heads = ("Title", "Headline", "Heading 1", "Heading 2", "Entry Subheading", "Dates")
    for paragraph, following in pairwise(paragraphs):
        expected = paragraph.style.name in ("Heading 1", "Heading 2") or (paragraph.style.name in heads and following.style.name not in ("Heading 1", "Heading 2"))
        assert kept(paragraph) == expected, paragraph.text


def test_the_persons_own_addresses_can_be_opened_and_nothing_else() -> None:
    """E-mail and links of the contact line lead where they say; an address within a line is words."""
    made = released(FULL.model_copy(update={"snippets": FULL.snippets + bullets("Wrote https://example.org/a for robin@example.org")}))
    found = {link.text: link.url for p in document(made).paragraphs for link in p.hyperlinks}
    assert found == {"robin@example.org": "mailto:robin@example.org", "github.com/example-robin": "https://github.com/example-robin/"}


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "https://", "//", "http://[x", "not a link", "mailto:a@b.example"])
def test_what_is_no_page_is_no_link(url: str) -> None:
    """A link of the person's that leads to no web page is printed as the words it is."""
    assert links(Person(name="Robin", location="Oslo", links=(Link(label="x", url=url),))) == {}


def test_a_link_without_a_scheme_leads_to_the_web() -> None:
    """As people write them; a mail address that is none is words."""
    person = Person(name="Robin", email="robin at example", links=(Link(label="x", url="www.example.org/robin"), Link(label="y", url="example.org")))
    assert set(links(person).values()) == {"https://www.example.org/robin", "https://example.org"}


@pytest.mark.parametrize("language, tagged", [("en", "en-US"), ("sv", "sv-SE"), ("fi", "fi")])
def test_the_language_is_set(language: str, tagged: str) -> None:
    """For Word's spelling, and for those who have it read to them."""
    made = document(released(FULL).model_copy(update={"language": language}))
    assert made.core_properties.language == tagged
    assert made.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}").get(qn("w:val")) == tagged


def test_the_typeface_is_one() -> None:
    """Headings too are in the typeface of the design; no theme of Word's speaks against it."""
    made = document(released(FULL), "serif")
    faces = {fonts.get(name) for fonts in made.styles.element.iter(qn("w:rFonts")) for name in fonts.attrib}
    assert faces == {"Georgia"}


def test_lost_letters_and_signs_of_private_fonts_are_not_printed() -> None:
    """They would stand there as boxes; the words around them stay."""
    rendered = DocxExporter().render(released(corpus(*bullets("Baked \ue001rye\ufffd for\tnine"))), Design())
    assert "Baked rye for nine" in rendered.text.splitlines()


def test_a_document_that_lost_a_line_is_not_handed_over() -> None:
    """Nor one with lines in another order, with other letters, or of which Word would show something else than the XML holds."""
    made = released(FULL)
    whole, written = DocxExporter().render(made, Design()), list(blocks(made))
    _ensure_complete(written, whole.text, whole.content)
    other = DocxExporter().render(released(FULL.model_copy(update={"snippets": FULL.snippets[:-1]})), Design())
    turned = "\n".join(reversed(whole.text.splitlines()))
    for text, content in ((other.text, whole.content), (whole.text, other.content), (turned, whole.content), (whole.text.replace("rye", "\ufffdye"), whole.content)):
        with pytest.raises(Bug):
            _ensure_complete(written, text, content)
    with pytest.raises(Bug):
        _ensure_complete([*written, Block(BlockKind.TEXT, "More")], whole.text, whole.content)


def test_a_person_of_whom_nothing_is_known_still_gets_a_document() -> None:
    """An empty one opens too."""
    assert [p.text for p in document(released(Corpus())).paragraphs] in ([], [""])


def test_every_page_but_the_first_says_whose_it_is_and_which() -> None:
    """In Word's own header, with the numbers left to Word; the first page has none, and the text does not say it."""
    made = document(released(FULL))
    (section,) = made.sections
    (line,) = section.header.paragraphs
    assert line.style.name == "Header"
    assert section.different_first_page_header_footer
    assert section.first_page_header.is_linked_to_previous
    assert [field.get(qn("w:instr")) for field in line._p.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]
    assert re.fullmatch(r"Robin Whitfield • \d/\d", "".join(text.text for text in line._p.iter(qn("w:t"))))
    assert section.header_distance + 1.3 * line.style.font.size < section.top_margin
    assert sum("Robin Whitfield" in paragraph.text for paragraph in made.paragraphs) == 1


def test_without_a_name_pages_are_counted_alone() -> None:
    """No dot stands there for a name that is not known."""
    nameless = FULL.model_copy(update={"person": FULL.person.model_copy(update={"name": ""})})
    (line,) = document(released(nameless)).sections[0].header.paragraphs
    assert re.fullmatch(r"\d/\d", "".join(text.text for text in line._p.iter(qn("w:t"))))
