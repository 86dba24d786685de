"""What a Word document shows is read, and nothing else."""

from __future__ import annotations

import pytest

from agent.adapters.importers.document import Document
from agent.adapters.importers.forms.docx import document_of
from agent.adapters.importers.line import Line
from tests.adapters.importers.forms import documents as made
from tests.adapters.importers.forms.raw import docx, part, references, said
from tests.adapters.importers.forms.samples import zipped

MORE = said("Baked bread and rolls for three shops")
RELS = "word/_rels/document.xml.rels"


def opened(body: str, more: str = MORE, **members: str) -> Document:
    """What is read of this body; `styles`, `numbering`, `footnotes` are parts, and whatever else is a target."""
    parts = {name: inner for name, inner in members.items() if name in ("styles", "numbering", "footnotes")}
    targets = {**{name: f"{name}.xml" for name in parts}, **{name: target for name, target in members.items() if name not in parts}}
    return document_of(docx(body + more, members={RELS: references(**targets), **{f"word/{name}.xml": part(name, inner) for name, inner in parts.items()}}))


def lines(body: str, **members: str) -> list[Line]:
    """The lines of this body."""
    found = opened(body, **members).lines
    assert found[-1].text == "Baked bread and rolls for three shops"
    return list(found[:-1])


def texts(body: str, **members: str) -> list[str]:
    """Their words."""
    return [line.text for line in lines(body, **members)]


def r(words: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def p(inner: str, properties: str = "") -> str:
    """A paragraph of runs."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def field(order: str, result: str) -> str:
    """A field of several runs."""
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f'{begin}<w:r><w:instrText xml:space="preserve">{order}</w:instrText></w:r>{separate}{result}{end}'


def test_of_tracked_changes_the_new_text_is_read() -> None:
    """Insertions and what was moved stay, deletions go, and a deleted paragraph leaves no gap."""
    body = p(r("Baked ") + "<w:del><w:r><w:delText>cakes</w:delText></w:r></w:del><w:ins>" + r("bread") + "</w:ins><w:moveFrom>" + r(" daily") + "</w:moveFrom>")
    gone = p("<w:del><w:r><w:delText>Gone</w:delText></w:r></w:del>", "<w:rPr><w:del/></w:rPr>")
    found = lines(body + gone + "<w:ins>" + said("Added") + "</w:ins>" + p("<w:moveTo>" + r("daily") + "</w:moveTo>"))
    assert [line.text for line in found] == ["Baked bread", "Added", "daily"]
    assert not any(line.apart for line in found)


@pytest.mark.parametrize("look", ["<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>', '<w:vanish w:val="true"/>', '<w:rStyle w:val="Ghost"/>'])
def test_what_nobody_sees_is_left_out_and_told(look: str) -> None:
    """Hidden, white and tiny words are no words of the résumé; they come back apart from it."""
    ghost = '<w:style w:type="character" w:styleId="Ghost"><w:name w:val="Ghost"/><w:rPr><w:vanish/></w:rPr></w:style>'
    found = opened(p(r("Kneads dough") + r(" and Kubernetes", look)), styles=ghost)
    assert found.lines[0].text == "Kneads dough"
    assert found.hidden == ("and Kubernetes",)


@pytest.mark.parametrize(
    "body",
    [
        p(r("Robin Amsel", '<w:vanish w:val="0"/>')), p(r("Robin Amsel", '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>')),
        p(r("Robin Amsel", '<w:color w:val="FFFFFF"/>'), '<w:shd w:val="clear" w:fill="1F3864"/>'), p("<w:r><w:pict/></w:r>" + r("Robin Amsel", '<w:color w:val="FFFFFF"/>')),
    ],
)  # fmt: skip
def test_white_words_on_a_dark_ground_are_seen(body: str) -> None:
    """A name in white on a coloured band is not lost."""
    assert texts(body) == ["Robin Amsel"]


def test_links_whose_words_name_them_show_their_address() -> None:
    """“LinkedIn” and a handle are of no use on paper; words that say something stay as they stand."""
    body = p(
        '<w:hyperlink r:id="hyperlink1">' + r("LinkedIn") + "</w:hyperlink>" + r(" | ") + '<w:hyperlink r:id="hyperlink2">' + r("E-mail") + "</w:hyperlink>" + r(" | ")
        + '<w:hyperlink r:id="hyperlink3">' + r("robin-amsel") + "</w:hyperlink>" + r(" | ") + field(' HYPERLINK "https://amsel.example/x" ', r("Port") + r("folio"))
    ) + p('<w:hyperlink r:id="hyperlink4">' + r("the bread of the year") + "</w:hyperlink>") + p('<w:hyperlink r:id="hyperlink1">' + r("linkedin.com/in/robin") + "</w:hyperlink>")  # fmt: skip
    found = texts(body, hyperlink1="https://www.linkedin.com/in/robin", hyperlink2="mailto:robin@amsel.example?subject=x", hyperlink3="https://github.com/robin-amsel", hyperlink4="https://news.example/bread")
    assert found == ["https://www.linkedin.com/in/robin | robin@amsel.example | https://github.com/robin-amsel | https://amsel.example/x", "the bread of the year", "linkedin.com/in/robin"]


def test_pictures_of_networks_show_their_address() -> None:
    """The sign of a network is a link, and its address is what is read of it; other pictures say nothing."""
    def picture(id_: str) -> str:
        return f'<w:r><w:drawing><a:hlinkClick xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:id="{id_}"/></w:drawing></w:r>'

    assert texts(p(picture("hyperlink1") + picture("hyperlink2")), hyperlink1="https://github.com/robin", hyperlink2="https://shop.example/x") == ["https://github.com/robin"]


def test_diagrams_are_read() -> None:
    """Their words stand in a part of their own and are not lost."""
    drawing = '<w:drawing><d:relIds xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="diagramData"/></w:drawing>'
    data = '<d:dataModel xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>Wheel </a:t></a:r><a:r><a:t>building</a:t></a:r></a:p><a:p/></d:dataModel>'
    content = docx(p(f"<w:r>{drawing}</w:r>") + MORE, members={RELS: references(diagramData="diagrams/data1.xml"), "word/diagrams/data1.xml": data})
    assert [line.text for line in document_of(content).lines] == ["Wheel building", "Baked bread and rolls for three shops"]


def test_fields_say_what_they_show() -> None:
    """The result of a field is read, its order is not; one that never ends swallows nothing but itself."""
    broken = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
    assert texts(p(r("Since ") + field("DATE \\@ yyyy", r("2019"))) + p(r("Until ") + broken) + said("Next")) == ["Since 2019", "Until", "Next"]
    assert texts(p('<w:fldSimple w:instr="AUTHOR">' + r("Robin Amsel") + "</w:fldSimple>")) == ["Robin Amsel"]


@pytest.mark.parametrize("sign", ['<w:sym w:font="Wingdings" w:char="F0A7"/>', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>§</w:t>', "<w:t>\uf0b7</w:t>"])
def test_signs_of_symbol_fonts_are_bullets(sign: str) -> None:
    """What looks like a bullet is one, and none of its letters is read; elsewhere such a sign is a blank."""
    assert texts(p(f"<w:r>{sign}</w:r><w:r><w:tab/></w:r>" + r("Baked bread"))) == ["•\tBaked bread"]
    assert texts(p(r("Call ") + f"<w:r>{sign}</w:r>" + r("503"))) == ["Call 503"]


LISTS = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="none"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
)


@pytest.mark.parametrize("list_, level, bullet", [("3", "0", True), ("3", "1", False), ("0", "0", False), ("77", "0", True)])
def test_items_of_lists_are_bullets(list_: str, level: str, bullet: bool) -> None:
    """By the list's own format; what says that it is of no list, or of one without signs, is none."""
    found = lines(p(r("Baked bread"), f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_}"/></w:numPr>'), numbering=LISTS)
    assert found[0].bullet == bullet


def test_a_line_break_parts_a_paragraph_but_not_an_item() -> None:
    """Lines of a paragraph are lines; the second line of an item goes on with it."""
    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
    found = lines(p(r("Baker") + "<w:r><w:br/></w:r>" + r("Kornblum")) + p(r("Baked") + "<w:r><w:br/></w:r>" + r("bread"), item), numbering=LISTS)
    assert [(line.text, line.bullet, line.indented) for line in found] == [("Baker", False, False), ("Kornblum", False, False), ("Baked", True, False), ("bread", False, True)]


def test_wide_gaps_are_tabs() -> None:
    """Tabs and long rows of blanks part columns; a few blanks are one."""
    assert texts(p(r("Baker") + "<w:r><w:tab/><w:tab/></w:r>" + r("2019")) + p(r("Baker        2019")) + p(r("Head  Baker ")) + p("<w:r><w:tab/></w:r>" + r("Baker"))) == ["Baker\t2019", "Baker\t2019", "Head Baker", "Baker"]


STYLES = (
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Section"/><w:basedOn w:val="berschrift1"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Bare"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Gnir"/></w:style><w:style w:type="paragraph" w:styleId="Gnir"><w:name w:val="Gnir"/><w:basedOn w:val="Ring"/></w:style>'
)


@pytest.mark.parametrize("properties, level", [('<w:pStyle w:val="berschrift1"/>', 1), ('<w:pStyle w:val="Own"/>', 1), ('<w:pStyle w:val="Bare"/>', 2), ('<w:pStyle w:val="Title"/>', 1), ('<w:outlineLvl w:val="2"/>', 3), ('<w:pStyle w:val="Own"/><w:outlineLvl w:val="9"/>', 0), ('<w:pStyle w:val="Ring"/>', 0), ('<w:pStyle w:val="Lost"/>', 0)])
def test_headings_are_told_by_their_style(properties: str, level: int) -> None:
    """In any language, also styles of one's own that rest on headings; a ring of styles is no heading and no trap."""
    assert lines(p(r("Experience"), properties), styles=STYLES)[0].level == level


def test_headings_that_tell_one_position_are_one_head() -> None:
    """Title, employer and dates as headings of several levels, in any order, also of one level: the first is the heading, until something is told twice."""
    def headed(*headings: tuple[int, str]) -> list[int]:
        body = "".join(p(r(text), f'<w:outlineLvl w:val="{level - 1}"/>') for level, text in ((1, "Experience"), (1, "Education"), *headings))
        return [line.level for line in lines(body)][2:]

    assert headed((2, "Baker"), (3, "Kornblum"), (4, "2019 – 2021"), (2, "Clerk"), (3, "Mill | 2015")) == [2, 0, 0, 2, 0]
    assert headed((3, "May 2019 – Present"), (2, "Baker, Kornblum"), (3, "2015"), (2, "Clerk, Mill")) == [3, 0, 3, 0]
    assert headed((2, "Baker, Kornblum"), (2, "2019 – 2021"), (2, "Clerk, Mill"), (2, "2015")) == [2, 0, 2, 0]
    assert headed((2, "Baker, Kornblum, 2019"), (2, "Clerk, Mill, 2015")) == [2, 2]


def test_a_long_paragraph_is_no_heading() -> None:
    """Who gives a whole paragraph the look of a heading means it to be read."""
    assert lines(p(r("word " * 40), '<w:pStyle w:val="berschrift1"/>'), styles=STYLES)[0].level == 0


def test_looks_are_those_of_the_words() -> None:
    """Bold and size come from the run, its style or the paragraph's; a line is bold when all of it is."""
    found = lines(p(r("Experience"), '<w:pStyle w:val="berschrift1"/>') + p(r("Section"), '<w:pStyle w:val="Own"/>') + p(r("Kornblum", "<w:b/>") + r(" – Lindau")) + p(r("Kornblum", "<w:b/>") + r(": ")), styles=STYLES)
    assert [(line.strong, line.size) for line in found] == [(True, 1.6), (False, 1.6), (False, 1.0), (True, 1.0)]


def test_gaps_part_lines() -> None:
    """An empty paragraph and an unusual space do; the usual space does not."""
    space = '<w:spacing w:after="120"/>'
    body = p(r("one"), space) + p(r("two"), space) + p(r("three"), space) + p("", space) + p(r("four"), space) + p(r("five"), '<w:spacing w:before="240" w:after="120"/>')
    assert [line.text for line in lines(body) if line.apart] == ["four", "five"]


def with_margins(header: str, footer: str, body: str = "") -> list[str]:
    """The words of a document with this header and footer."""
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>'
    members = {RELS: references(header1="header1.xml", footer1="footer1.xml"), "word/header1.xml": part("hdr", header), "word/footer1.xml": part("ftr", footer)}
    return [line.text for line in document_of(docx((body or said("Robin Amsel") + MORE) + section, members=members)).lines]


def test_contact_data_of_the_margins_stands_at_the_top() -> None:
    """A name in the header comes first, addresses come after the name; what the body says already and numbers of pages are left out."""
    page = field(" PAGE ", r("2"))
    assert with_margins(said("robin@amsel.example"), said("linkedin.com/in/robin")) == ["Robin Amsel", "robin@amsel.example", "linkedin.com/in/robin", "Baked bread and rolls for three shops"]
    assert with_margins(said("Robin Amsel") + said("Lindau"), p(r("Page ") + page + r(" of ") + field("NUMPAGES", r("3"))), MORE) == ["Robin Amsel", "Lindau", "Baked bread and rolls for three shops"]
    assert with_margins(p(r("ROBIN AMSEL – Résumé – Page ") + page), said("Robin Amsel, Page 2 of 3")) == ["Robin Amsel", "Baked bread and rolls for three shops"]
    assert with_margins(p(r("Robin Amsel, Page ") + page), said("Confidential")) == ["Robin Amsel", "Baked bread and rolls for three shops", "Confidential"]


def test_the_name_comes_first() -> None:
    """Above it may stand addresses, and that this is a résumé; what is large further below is no name."""
    large = '<w:sz w:val="48"/>'
    assert texts(said("Curriculum Vitae") + said("Robin Amsel")) == ["Robin Amsel"]
    assert texts(said("robin@amsel.example") + said("+1 503 555 0142") + p(r("Robin Amsel", large))) == ["Robin Amsel", "robin@amsel.example", "+1 503 555 0142"]
    assert texts(said("Robin Amsel") + p(r("Head Baker", large))) == ["Robin Amsel", "Head Baker"]


def test_footnotes_follow_the_line_that_cites_them() -> None:
    """They are evidence of that line, and separators are none."""
    notes = '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="2">' + said("Award of the guild, 2020") + "</w:footnote>"
    assert texts(p(r("Won a prize") + '<w:r><w:footnoteReference w:id="2"/></w:r>') + said("Next"), footnotes=notes) == ["Won a prize", "Award of the guild, 2020", "Next"]


def test_text_within_controls_is_read() -> None:
    """Templates keep words in content controls, tags and equations, in a line and around it."""
    body = "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>" + p("<w:sdt><w:sdtContent>" + r("Head") + "</w:sdtContent></w:sdt><w:smartTag>" + r(" Baker") + "</w:smartTag>") + "</w:sdtContent></w:sdt>"
    equation = '<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>E=mc²</m:t></m:r></m:oMath></w:p>'
    assert texts(body + equation) == ["Head Baker", "E=mc²"]


def rows(*cells: tuple[str, ...]) -> str:
    """A table whose cells hold paragraphs, one a line."""
    return "<w:tbl>" + "".join("<w:tr>" + "".join("<w:tc>" + "".join(map(said, cell.split("/"))) + "</w:tc>" for cell in row) + "</w:tr>" for row in cells) + "</w:tbl>"


@pytest.mark.parametrize(
    "table, found",
    [
        (rows(("2019 – 2021", "Baker, Kornblum")), ["2019 – 2021\tBaker, Kornblum"]),
        (rows(("Baker/Kornblum", "2019 – 2021/Lindau")), ["Baker\t2019 – 2021", "Kornblum\tLindau"]),
        (rows(("2019 –/Present", "Baker/Kornblum")), ["2019 – Present\tBaker", "Kornblum"]),
        (rows(("From", "To", "Job Title"), ("May 2015", "2019", "Baker")), ["May 2015 – 2019\tBaker"]),
        (rows(("Rye", "Wheat"), ("Spelt", "")), ["Rye", "Wheat", "Spelt"]),
        (rows(("Education", "Bakers' School/Lindau")), ["Education", "Bakers' School", "Lindau"]),
        ("<w:tbl><w:tr><w:tc>" + rows(("2019", "Baker")) + "<w:p/></w:tc></w:tr></w:tbl>", ["2019\tBaker"]),
    ],
)  # fmt: skip
def test_tables_are_read_as_they_are_meant(table: str, found: list[str]) -> None:
    """Dates stand beside their job; all else is read cell by cell."""
    assert texts(table) == found


def test_a_deleted_row_is_gone() -> None:
    """Also a row may be deleted and only marked so."""
    assert texts("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + said("Old") + "</w:tc></w:tr><w:tr><w:tc>" + said("New") + "</w:tc></w:tr></w:tbl>") == ["New"]


def test_the_strict_form_and_other_names_are_read() -> None:
    """Word may write the strict form; others call the main part what they like."""
    main = part("document", f"<w:body>{MORE}</w:body>").replace(made.W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    target = references(officeDocument="word/document2.xml")
    assert document_of(zipped({"_rels/.rels": target, "word/document2.xml": main})).lines[0].text == "Baked bread and rolls for three shops"


def test_harmless_oddities_do_no_harm() -> None:
    """Macros are not run, names that climb out of the folder lead nowhere, a header that is the document itself ends."""
    odd: dict[str, bytes | str] = {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0", "../../etc/passwd": "root", "/word/x": "y", RELS: references(header1="document.xml", hyperlink1="../../../etc/passwd")}
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    assert [line.text for line in document_of(docx(MORE + section, members=odd)).lines] == ["Baked bread and rolls for three shops"]
