"""PDF files as people, parsers and screen readers get them."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pymupdf
import pytest
from pypdf import PdfReader

from agent.adapters.exporters import PdfExporter
from agent.adapters.exporters.pdf.exporter import LEEWAY, LITTLE, pieces_of
from agent.adapters.exporters.pdf.paging import paged
from agent.adapters.exporters.pdf.reading import READERS, by_pdfminer, by_pypdf, fault
from agent.adapters.exporters.pdf.typesetting import Frame, measure
from agent.adapters.exporters.pdf.unit import Unit
from agent.domain.corpus import Corpus, Link, Person
from agent.domain.look import LOOKS, PLAINEST, designs
from agent.domain.rendered import Design, Rendered
from agent.domain.resume import Resume
from agent.errors import Bug, UserCanAct
from tests.adapters.exporters.gallery import ENTRIES, FORTY_YEARS, READABLE, REFUSED, SCHOOL, SHORT, career, job, person
from tests.adapters.exporters.resumes import FULL, HOSTILE, bullets, released
from tests.people import BAKER, CLERK, corpus

NAMES = [look.name for look in LOOKS]
LIGATURES = {chr(code) for code in range(0xFB00, 0xFB07)}


def opened(rendered: Rendered) -> pikepdf.Pdf:
    """The file, to look into it."""
    return pikepdf.open(io.BytesIO(rendered.content))


def elements(pdf: pikepdf.Pdf) -> Iterator[tuple[str, Any]]:
    """Role and element of everything in the structure tree, in its order."""

    def within(element: Any) -> Iterator[tuple[str, Any]]:
        if isinstance(element, pikepdf.Array):
            for kid in element:
                yield from within(kid)
        elif isinstance(element, pikepdf.Dictionary) and "/S" in element:
            yield str(element.S)[1:], element
            yield from within(element.get("/K", pikepdf.Array([])))

    yield from within(pdf.Root.StructTreeRoot.K)


def targets(rendered: Rendered) -> list[str]:
    """Where the links of a file lead."""
    with opened(rendered) as pdf:
        return [str(a.A.URI) for page in pdf.pages for a in page.obj.get("/Annots", [])]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("whose", READABLE)
def test_every_line_is_read_back_by_both_readers(name: str, paper: str, whose: str) -> None:
    """Short or long, with accents, Greek, Cyrillic or Chinese letters: word for word, in order, and nothing else; the paper is the one that was asked for."""
    made = released(READABLE[whose])
    rendered = PdfExporter().render(made, Design(name=name, paper=paper))
    assert not rendered.note
    pieces = pieces_of(made, Design(name=name))
    for read in READERS:
        assert not fault(pieces, read(rendered.content))
    with opened(rendered) as pdf:
        boxes = [[float(side) for side in page.mediabox] for page in pdf.pages]
        sizes = {(round(right - left), round(top - bottom)) for left, bottom, right, top in boxes}
    assert sizes == {(612, 792) if paper == "letter" else (595, 842)}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_bold_in_every_script(name: str) -> None:
    """Letters whose font has no bold are drawn with as much more ink, and plain lines of the same letters are not."""
    rendered = PdfExporter().render(released(READABLE["CJK"]), Design(name=name))
    with opened(rendered) as pdf:
        shown = pikepdf.parse_content_stream(pdf.pages[0])
    mode, kind, modes = 0, "", dict[str, set[int]]()
    for step in shown:
        if str(step.operator) == "Tr":
            mode = int(step.operands[0])
        elif str(step.operator) == "BDC":
            kind = str(step.operands[1].ResumeKind)[1:]
        elif str(step.operator) in ("Tj", "TJ"):
            modes.setdefault(kind, set()).add(mode)
    assert 2 in modes["name"] & modes["head"]
    assert modes["bullets"] == {0}


@pytest.mark.parametrize("name", NAMES)
def test_letters_of_close_strokes_are_only_a_little_bolder(name: str) -> None:
    """A heading of Chinese letters has more ink than the same words in a line, but no quarter more, lest its strokes run together."""
    words = "\u570b\u7acb\u81fa\u7063\u5927\u5b78\u91ab\u7642\u6a5f\u68b0"
    made = released(Corpus(person=Person(name="Ida Fink"), positions=(BAKER.model_copy(update={"title": words, "employer": words}),), snippets=()))
    with pymupdf.open("pdf", PdfExporter().render(made, Design(name=name)).content) as document:
        spans = [span for block in document[0].get_text("dict")["blocks"] for line in block["lines"] for span in line["spans"] if span["text"].strip() == words]
        head, line = (_inked(document[0], span) / span["size"] ** 2 for span in spans)
    assert 1.02 < head / line < 1.3


def _inked(page: Any, span: dict[str, Any]) -> float:
    """How much of the page a span's ink covers, as dark as its own darkest spot."""
    picture = page.get_pixmap(dpi=400, clip=pymupdf.Rect(span["bbox"]), colorspace=pymupdf.csGRAY)
    darkest = min(picture.samples)
    return float(sum((255 - value) / (255 - darkest) for value in picture.samples))


@pytest.mark.parametrize("script", REFUSED)
def test_letters_that_software_would_misread_are_refused_in_one_sentence(script: str) -> None:
    """Arabic, Hebrew and Devanagari: no boxes and no question marks, but a sentence that names the script and a word; also before any page is counted."""
    made = released(REFUSED[script])
    for attempt in (PdfExporter().render, PdfExporter().extent):
        with pytest.raises(UserCanAct, match=rf"set {script} letters .* “\S+”.*\.$") as raised:
            attempt(made, Design())
        assert "\n" not in str(raised.value)


def test_an_empty_resume_is_refused() -> None:
    """No empty page, and no crash."""
    for attempt in (PdfExporter().render, PdfExporter().extent):
        with pytest.raises(UserCanAct, match="nothing in your résumé"):
            attempt(released(Corpus()), Design())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("typeface", ["", "sans", "serif"])
def test_no_reader_sees_a_ligature(name: str, typeface: str, tmp_path: Path) -> None:
    """Whatever a font draws as one glyph, poppler, pypdf and pdfminer read letters."""
    words = "Affluent offices, baffled staff, first muffins, waffles, fjord fish, offbeat halfback, Hofheim, cliff flats, stiff Kafka"
    rendered = PdfExporter().render(released(corpus(*bullets(words))), Design(name=name, typeface=typeface))
    texts = [by_pypdf(rendered.content), by_pdfminer(rendered.content)]
    if shutil.which("pdftotext"):
        (tmp_path / "a.pdf").write_bytes(rendered.content)
        texts.append(subprocess.run(["pdftotext", tmp_path / "a.pdf", "-"], capture_output=True, check=True).stdout.decode())
    assert not rendered.note
    for text in texts:
        assert words in " ".join(text.split())
        assert not LIGATURES & set(text)


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler's pdftotext is not on this machine")
def test_poppler_reads_what_the_others_read(tmp_path: Path) -> None:
    """A third reader, which shares no code with the two of the read-back, gets the same lines."""
    made = released(FORTY_YEARS)
    (tmp_path / "a.pdf").write_bytes(PdfExporter().render(made, Design()).content)
    read = subprocess.run(["pdftotext", tmp_path / "a.pdf", "-"], capture_output=True, check=True).stdout.decode()
    assert not fault(pieces_of(made, Design()), read)


def test_language_and_title_are_set() -> None:
    """A screen reader speaks the résumé's language, a viewer shows the title."""
    made = released(READABLE["Cyrillic"])
    with opened(PdfExporter().render(made, Design())) as pdf:
        assert (str(pdf.Root.Lang), bool(pdf.Root.ViewerPreferences.DisplayDocTitle)) == ("uk", True)
        assert str(pdf.docinfo["/Title"]) == "Марія Ґоляк – Resume"
    with opened(PdfExporter().render(made.model_copy(update={"person": Person()}), Design())) as nameless:
        assert str(nameless.docinfo["/Title"]) == "Resume"


def test_the_file_is_tagged_in_reading_order() -> None:
    """Headings by level, paragraphs, lists with their signs apart from their words, links: as the résumé has them."""
    made = released(FULL)
    pdf = opened(PdfExporter().render(made, Design()))
    pieces = pieces_of(made, Design())
    roles = {"name": "H1", "section": "H2", "head": "H3", "lone": "H3", "bullets": "LI"}
    expected = [roles.get(unit.kind.value, "P") for unit in pieces]
    found = [role for role, _ in elements(pdf)]
    assert [role for role in found if role in ("H1", "H2", "H3", "P", "LI")] == expected
    lists = sum(unit.is_bullet and unit.place == 0 for unit in pieces)
    assert [found.count(role) for role in ("Document", "L", "Lbl", "LBody", "Link")] == [1, lists, expected.count("LI"), expected.count("LI"), 2]
    assert bool(pdf.Root.MarkInfo.Marked)


def test_every_text_is_in_the_tree_and_every_rule_is_an_artifact() -> None:
    """No mark without an element and none twice; outside of marks nothing is drawn."""
    pdf = opened(PdfExporter().render(released(FORTY_YEARS), Design()))
    pages = [page.obj.objgen for page in pdf.pages]
    named = [(pages.index(kid.Pg.objgen), int(kid.MCID)) for _, element in elements(pdf) for kid in element.K if "/MCID" in kid]
    marks = []
    for number, page in enumerate(pdf.pages):
        depth = 0
        for step in pikepdf.parse_content_stream(page):
            operator = str(step.operator)
            depth += (operator in ("BDC", "BMC")) - (operator == "EMC")
            assert 0 <= depth <= 1
            assert depth or operator not in ("TJ", "Tj", "f", "S", "B")
            if operator == "BDC" and step.operands[0] != "/Artifact":
                marks.append((number, int(step.operands[1].MCID)))
        assert depth == 0
    assert sorted(named) == sorted(marks)
    assert len(set(named)) == len(named)


def test_the_links_of_the_person_work_and_lead_where_they_say() -> None:
    """E-mail and web, each once and over its own words; what is no web address stays text."""
    links = (Link(label="a", url="https://www.example.org/a_b?c=d&e=(f)"), Link(label="b", url="example.net/robin"), Link(label="c", url="javascript:alert(1)"), Link(label="d", url="file:///etc/passwd"))
    made = released(corpus(*bullets("Baked rye")).model_copy(update={"person": Person(name="Robin Amsel", email="robin.amsel+cv@example.org", links=links)}))
    rendered = PdfExporter().render(made, Design())
    assert targets(rendered) == ["mailto:robin.amsel+cv@example.org", "https://www.example.org/a_b?c=d&e=(f)", "https://example.net/robin"]
    with pymupdf.open("pdf", rendered.content) as document:
        over = [" ".join(document[0].get_textbox(link["from"]).split()) for link in document[0].get_links()]
    assert over == ["robin.amsel+cv@example.org", "example.org/a_b?c=d&e=(f)", "example.net/robin"]


def test_nothing_from_outside_becomes_active() -> None:
    """No tag, picture, link, script or form comes of words in lines, names and titles."""
    person = Person(name="[Robin](https://evil.example) <a href='https://evil.example'>x</a>", email="robin@example.org](https://evil.example", location="<https://evil.example>")
    traps = (*HOSTILE, "[a](l0)", "[b](https://evil.example)", "<a href='l0'>c</a>", "![d](file:///etc/passwd)", "[e]: https://evil.example", "https://evil.example")
    rendered = PdfExporter().render(released(corpus(*bullets(*traps)).model_copy(update={"person": person})), Design())
    pdf = opened(rendered)
    assert targets(rendered) == []
    assert not [image for page in PdfReader(io.BytesIO(rendered.content)).pages for image in page.images]
    assert not {"/JavaScript", "/OpenAction", "/AcroForm", "/AA", "/Names"} & set(pdf.Root.keys())
    assert all(trap in " ".join(rendered.text.split()) for trap in traps[-6:])


def test_words_in_one_script_are_in_one_font() -> None:
    """Also in the serif design, whose own font has only some Greek letters."""
    with pymupdf.open("pdf", PdfExporter().render(released(READABLE["Greek"]), Design(name="classic")).content) as document:
        fonts = {span["font"].split(" ")[0] for block in document[0].get_text("dict")["blocks"] for line in block["lines"] for span in line["spans"] if span["text"].strip(" •")}
    assert len(fonts) == 1


def test_no_line_ends_within_a_word() -> None:
    """A word with hyphens or strokes goes to the next line whole, so that no reader takes its hyphen away."""
    words = [f"hand-in-hand/all-round-{n}" for n in range(60)]
    lines = PdfExporter().render(released(corpus(*bullets(" ".join(words)))), Design()).text.splitlines()
    assert sum(word in line for line in lines for word in words) >= len(words)
    assert not [line for line in lines if line.endswith(("-", "/"))]


@pytest.mark.parametrize("name", NAMES)
def test_no_short_word_stands_alone_in_a_last_line(name: str) -> None:
    """However long a bullet is, its last line has more than one word, and the words stay as they were."""
    texts = [f"Baked {100 + n} loaves for the guests of the inn and all the staff of the house on the river {'o' * n} at dawn." for n in range(1, 31)]
    rendered = PdfExporter().render(released(corpus(*bullets(*texts))), Design(name=name))
    assert all(text in " ".join(rendered.text.split()) for text in texts)
    lines = [line.strip() for line in rendered.text.splitlines()]
    assert [line for line in lines if line.endswith("dawn.")]
    assert not [line for line in lines if line.endswith("dawn.") and len(line) < 8]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("text", "end"), [("Led by {} of hard-won people-and-process skill.", "people-and-process"), ("Moved {} to Load Balancer, Route 53, CloudFront", "Route 53,")])
def test_a_long_word_is_not_taken_over_with_a_short_one(name: str, text: str, end: str) -> None:
    """Where the two together are long, the line above is filled rather than left with a gap."""
    texts = [text.format("o" * n) for n in range(20, 100)]
    lines = [line.strip() for line in PdfExporter().render(released(corpus(*bullets(*texts))), Design(name=name)).text.splitlines()]
    assert [line for line in lines if line.endswith(end)]


@pytest.mark.parametrize("name", NAMES)
def test_a_line_of_contact_data_has_one_colour_unless_its_links_have_that_of_the_headings(name: str) -> None:
    """Nobody sees two greys side by side."""
    look = Design(name=name).look
    with pymupdf.open("pdf", PdfExporter().render(released(FULL), Design(name=name)).content) as document:
        spans = [span for block in document[0].get_text("dict")["blocks"] for line in block["lines"] for span in line["spans"]]
    near = next(span["origin"][1] for span in spans if "robin@" in span["text"])
    colours = {f"{span['color']:06x}" for span in spans if abs(span["origin"][1] - near) < 1 and span["text"].strip(" |")}
    assert colours == ({look.muted} if look.accent == look.ink else {look.muted, look.accent})


def test_marks_of_direction_and_hidden_letters_are_dropped() -> None:
    """Nobody can turn a line around or hide words in it, and a picture without a glyph leaves no box."""
    rendered = PdfExporter().render(released(corpus(*bullets("Baked \u202erye\u202c for\u200b 300\u00ad guests \U0001f950 a day"))), Design())
    assert "Baked rye for 300 guests a day" in rendered.text


@pytest.mark.parametrize("name", NAMES)
def test_a_design_that_is_misread_gives_way_to_the_plainest(name: str) -> None:
    """The caller is told; when the plainest is misread too, nothing is handed over."""
    made = released(SHORT)

    def strict(content: bytes) -> str:
        with pymupdf.open("pdf", content) as document:
            plainest = all("Nimbus" in font[3] for font in document[0].get_fonts())
        return by_pypdf(content) if plainest else "Baked \ufffd"

    rendered = PdfExporter(readers=(strict,)).render(made, Design(name=name))
    assert (name in rendered.note) is (name != PLAINEST)
    assert rendered.text == PdfExporter().render(made, Design(name=PLAINEST)).text
    with pytest.raises(Bug, match="lacks name 'Ida Fink'"):
        PdfExporter(readers=(by_pypdf, lambda content: "Baked rye")).render(made, Design(name=name))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ida\n•  Baked rye\nfor first-\n\nclass guests", ""), ("Ida\nBaked rye for\n first-class guests\x0c", ""), ("Baked rye for first-class guests\nIda", "lacks name"),
        ("Ida\nBaked rye for first-class guest", "lacks bullets"), ("Ida\nBakedrye for first-class guests", "lacks bullets"), ("Ida\nBaked rye for first -class guests", "lacks bullets"),
        ("Ida\nBaked rye for \ufb01rst-class guests", "holds '\\ufb01'"), ("Ida\nBaked rye for first-class guests \ufffd", "holds '\\ufffd'"), ("Ida\nBaked rye for first-class guests\nAnd more", "adds 'And more'"),
        ("Ida\nBaked wry for first-class guests", "lacks bullets"), ("Ida (cid:0)\nBaked rye for first-class guests", "holds '(cid:0)'"),
    ],
)  # fmt: skip
def test_what_was_lost_in_reading_is_told(text: str, wrong: str) -> None:
    """Blanks may fall otherwise and words may part behind their hyphens; nothing else may differ."""
    from agent.domain.blocks import BlockKind

    found = fault([Unit(BlockKind.NAME, "Ida"), Unit(BlockKind.BULLETS, "Baked rye for first-class guests")], text)
    assert found.startswith(wrong) if wrong else not found


def test_designs_are_listed_with_what_they_look_like() -> None:
    """Three, the names short words, the descriptions a line each; the same name makes the same file and each another."""
    assert [name for name, _ in designs()] == NAMES
    assert all(name.isalpha() and 0 < len(looks) < 80 for name, looks in designs())
    made = released(SHORT)
    assert len({PdfExporter().render(made, Design(name=name)).content for name in NAMES}) == 3
    with pytest.raises(ValueError, match="there is no design fancy; there are modern"):
        Design(name="fancy")


def of_jobs(count: int) -> Corpus:
    """Somebody with so many positions of four bullets."""
    return career(person("Ida Fink"), *(job(n, "Baker", f"Bakery {n}", str(2020 - n), str(2021 - n), 4) for n in range(count)), education=SCHOOL, entries=ENTRIES)


def sizes(rendered: Rendered) -> set[float]:
    """The sizes of type in which the bullets of a résumé are set."""
    with pymupdf.open("pdf", rendered.content) as document:
        spans = [span for page in document for block in page.get_text("dict")["blocks"] for line in block["lines"] for span in line["spans"]]
    return {round(span["size"], 1) for span in spans if "loaves" in span["text"]}


@pytest.mark.parametrize("name", NAMES)
def test_a_short_resume_is_set_in_larger_type(name: str) -> None:
    """It takes one page still, with its contact data on the lines that were counted; full pages and one that was set closer stay as they are."""
    short, full = released(READABLE["short"]), released(of_jobs(8))
    assert PdfExporter().extent(full, Design(name=name)).filled > LITTLE
    dense = short.model_copy(update={"dense": True})
    in_short, in_full, in_dense = (sizes(PdfExporter().render(made, Design(name=name))) for made in (short, full, dense))
    assert in_short == {11.0}
    assert in_full == {10.0}
    assert len(in_dense & {10.0, 11.0}) == 0
    for letters in range(20, 60, 3):
        reached = short.model_copy(update={"person": short.person.model_copy(update={"location": "x" * letters})})
        assert pieces_of(reached, Design(name=name)) == pieces_of(reached, Design(name=name).roomier())
    assert PdfExporter().render(short, Design(name=name)).pages == 1


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("dense", [False, True])
def test_a_last_page_that_would_hold_little_is_spared_where_closer_setting_does_it(name: str, dense: bool) -> None:
    """Blanks first, then half a point of type, then margins; the words and their order stay, and what a closer setting does not spare stays as it was."""
    spared = left = 0
    for jobs in range(4, 13):
        made = released(of_jobs(jobs)).model_copy(update={"dense": dense})
        wanted = Design(name=name).denser() if dense else Design(name=name)
        pieces = pieces_of(made, wanted)
        plain, extent = paged(pieces, measure(pieces, wanted), Frame.of(wanted).height - LEEWAY), PdfExporter().extent(made, Design(name=name))
        rendered = PdfExporter().render(made, Design(name=name))
        assert rendered.pages == extent.pages in (plain.sheets, plain.sheets - 1)
        assert not fault(pieces, rendered.text)
        assert rendered.pages == plain.sheets or plain.filled < LITTLE
        spared += rendered.pages < plain.sheets
        left += rendered.pages == plain.sheets and min(sizes(rendered)) == round(wanted.body, 1)
    assert spared or dense
    assert left


def test_what_is_set_closer_stays_readable_and_gives_way_in_small_steps() -> None:
    """No step is looser than the one before or than the design, none goes below what can be read in print, and none is listed twice."""
    for design in (Design(), Design().denser(), Design(body=9.0, margin=30.0, spacing=0.5)):
        steps = design.closer()
        assert len(set(steps)) == len(steps)
        for step in steps:
            assert step != design
            assert min(9.2, design.body) <= step.body <= design.body
            assert min(0.6, design.spacing) <= step.spacing <= design.spacing
            assert min(40.0, design.margin) <= step.margin <= design.margin
    assert Design().closer()[0].body == Design().body
    assert not Design(body=9.0, margin=30.0, spacing=0.5).closer()


@pytest.mark.parametrize("whose", READABLE)
def test_the_extent_is_that_of_the_file(whose: str) -> None:
    """Pages are counted as they will be printed, whether set closer or not."""
    for made in (released(READABLE[whose]), released(READABLE[whose]).model_copy(update={"dense": True})):
        for name in NAMES:
            assert PdfExporter().extent(made, Design(name=name)).pages == PdfExporter().render(made, Design(name=name)).pages


def test_a_line_longer_than_a_page_runs_over() -> None:
    """It is neither cut nor lost, and the pages are still those that were counted."""
    endless: Resume = released(corpus(*bullets("Baked " + "rye and spelt " * 700 + "at last", "Sold it")))
    rendered = PdfExporter().render(endless, Design())
    assert rendered.pages == PdfExporter().extent(endless, Design()).pages >= 2
    assert "at last" in rendered.text


def baselines(rendered: Rendered) -> dict[str, float]:
    """How far from the top of the first page each word stands, in points."""
    with pymupdf.open(stream=rendered.content, filetype="pdf") as document:
        spans = [span for block in document[0].get_text("dict")["blocks"] for line in block.get("lines", ()) for span in line["spans"]]
    return {word: span["origin"][1] for span in spans for word in span["text"].split()}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("dense", [False, True])
def test_positions_stand_apart_for_parsers_that_go_by_distances(name: str, dense: bool) -> None:
    """A title stands well over 1.4 times as far below the last line of the position before as two of its lines from each other, also on a full page."""
    known = corpus(*bullets("Baked bread for 300 guests", "Kept the oven clean"), *bullets("Sold cakes at the counter", at=CLERK))
    resume = released(known).model_copy(update={"dense": dense})
    found = baselines(PdfExporter().render(resume, Design(name=name)))
    above, last = found["Baked"], found["Kept"]
    assert found["Sales"] - last > 1.43 * (last - above)


@pytest.mark.parametrize("look", designs())
def test_the_cyrillic_i_keeps_its_dot(look: tuple[str, str]) -> None:
    """Name and lines of a Ukrainian are not set in a font whose \u0456 loses its dot: above the letter stands ink, parted from it."""
    page = PdfExporter().render(released(Corpus(person=Person(name="\u0456"), positions=(BAKER,), snippets=())), Design(name=look[0])).content
    with pymupdf.open("pdf", page) as document:
        box = next(pymupdf.Rect(ch["bbox"]) for block in document[0].get_text("rawdict")["blocks"] for line in block["lines"] for span in line["spans"] for ch in span["chars"])
        picture = document[0].get_pixmap(dpi=200, clip=box, colorspace=pymupdf.csGRAY)
    inked = [any(value < 200 for value in picture.samples[row * picture.stride : row * picture.stride + picture.width]) for row in range(picture.height)]
    assert sum(inked[i] and not inked[i - 1] for i in range(1, len(inked))) == 2


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("letter", ["\u010c", "\u00c5", "\u00d1", "\u1ea4", "\u01fa", "\u0419"])
def test_no_accent_is_cut_off_at_the_head_of_a_page(name: str, letter: str) -> None:
    """The ink of a capital above its baseline is as high at the page's head as it is lower on the page."""
    held = BAKER.model_copy(update={"title": letter})
    made = released(Corpus(person=Person(name=letter), positions=(held,), snippets=()))
    with pymupdf.open("pdf", PdfExporter().render(made, Design(name=name)).content) as document:
        spans = [span for block in document[0].get_text("dict")["blocks"] for line in block["lines"] for span in line["spans"] if span["text"].strip() == letter]
        heights = [_ink(document[0], span) / span["size"] for span in spans]
    assert len(heights) == 2
    assert heights[0] == pytest.approx(heights[1], abs=0.03)


def _ink(page: Any, span: dict[str, Any]) -> float:
    """How far above its baseline a span has ink, in points."""
    x, base = span["origin"]
    picture = page.get_pixmap(dpi=300, clip=pymupdf.Rect(x, base - 1.3 * span["size"], x + span["size"], base), colorspace=pymupdf.csGRAY)
    inked = [any(value < 160 for value in picture.samples[row * picture.stride : row * picture.stride + picture.width]) for row in range(picture.height)]
    return float((picture.height - inked.index(True)) * 72 / 300)
