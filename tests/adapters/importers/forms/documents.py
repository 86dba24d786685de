"""Word documents of an invented person, in the layouts that people use; all of them say the same."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from docx import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Inches, Pt

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAME, HEADLINE = "Marlow Quillfeather", "Workshop Manager"
MAIL, PHONE, PLACE, SITE = "marlow@quill.example", "+1 503 555 0142", "Salem, OR", "https://www.linkedin.com/in/marlow-quillfeather"
SUMMARY = "Workshop manager who has repaired bicycles for eleven years and taught others to do it."
JOBS = (
    ("Workshop Manager", "Spokes & Sons", "Salem, OR", "March 2019", "Present", ("Cut the wait for a repair from 9 days to 3 by planning the bench a week ahead", "Taught four apprentices to true wheels, two of whom now run a shop", "Keep the books of the workshop in LibreOffice Calc")),
    ("Bicycle Mechanic", "Velo Verde Cooperative", "Portland, OR", "June 2014", "February 2019", ("Repaired about 40 bicycles a week, from brakes to bottom brackets", "Built 120 wheels by hand for the cooperative's rental fleet")),
)  # fmt: skip
SKILLS = ("Wheel building", "Brazing", "Inventory planning", "LibreOffice Calc")
DEGREE, SCHOOL, YEAR = "Associate of Applied Science in Machining", "Chemeketa Community College", "2014"
LANGUAGES = ("English (native)", "Spanish (fluent)")


def saved(document: Any) -> bytes:
    """The bytes of a document."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _dates(job: Any) -> str:
    return f"{job[3]} – {job[4]}"


def _bold(place: Any, text: str, size: float | None = None) -> Any:
    paragraph = place.add_paragraph()
    run = paragraph.add_run(text)
    run.bold = True
    run.font.size = Pt(size) if size else None
    return paragraph


def _rest(document: Any, heading: Callable[[str], Any], bullet: Callable[[str], Any] | None = None) -> None:
    """Education, skills and languages as most have them."""
    heading("Education")
    document.add_paragraph(DEGREE)
    document.add_paragraph(f"{SCHOOL}, {YEAR}")
    heading("Skills")
    for skill in SKILLS:
        (bullet or document.add_paragraph)(skill)
    heading("Languages")
    document.add_paragraph(", ".join(LANGUAGES))


def styled() -> bytes:
    """Title and headings by style, real lists, dates at a tab stop on the right."""
    document = Document()
    document.add_paragraph(NAME, style="Title")
    document.add_paragraph(f"{PLACE} | {PHONE} | {MAIL} | {SITE}")
    document.add_heading("Summary", 1)
    document.add_paragraph(SUMMARY)
    document.add_heading("Experience", 1)
    for job in JOBS:
        line = document.add_heading("", 2)
        line.paragraph_format.tab_stops.add_tab_stop(Inches(6.5), WD_TAB_ALIGNMENT.RIGHT)
        line.add_run(f"{job[0]}, {job[1]}\t{_dates(job)}")
        for bullet in job[5]:
            document.add_paragraph(bullet, style="List Bullet")
    _rest(document, lambda text: document.add_heading(text, 1), lambda text: document.add_paragraph(text, style="List Bullet"))
    return saved(document)


def layered() -> bytes:
    """The title of a job as a second heading, employer and dates as a third."""
    document = Document()
    document.add_paragraph(NAME, style="Title")
    document.add_paragraph(f"{PLACE} · {PHONE} · {MAIL} · {SITE}", style="Subtitle")
    document.add_heading("Profile", 1)
    document.add_paragraph(SUMMARY)
    document.add_heading("Work Experience", 1)
    for job in JOBS:
        document.add_heading(job[0], 2)
        document.add_heading(f"{job[1]} | {_dates(job)}", 3)
        for bullet in job[5]:
            document.add_paragraph(bullet, style="List Bullet")
    _rest(document, lambda text: document.add_heading(text, 1))
    return saved(document)


def typed() -> bytes:
    """No styles at all: bold capitals, bullets typed by hand, empty paragraphs as gaps, the addresses in the header of the page."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = f"{MAIL}  |  {PHONE}  |  {PLACE}  |  {SITE}"
    _bold(document, NAME, 20)
    for heading, fill in (("SUMMARY", lambda: document.add_paragraph(SUMMARY)), ("EXPERIENCE", lambda: _typed_jobs(document))):
        document.add_paragraph()
        _bold(document, heading)
        fill()
    document.add_paragraph()
    _bold(document, "EDUCATION")
    document.add_paragraph(DEGREE)
    document.add_paragraph(f"{SCHOOL}, {YEAR}")
    document.add_paragraph()
    _bold(document, "SKILLS")
    document.add_paragraph(", ".join(SKILLS))
    document.add_paragraph()
    _bold(document, "LANGUAGES")
    document.add_paragraph(", ".join(LANGUAGES))
    return saved(document)


def _typed_jobs(document: Any) -> None:
    for number, job in enumerate(JOBS):
        if number:
            document.add_paragraph()
        _bold(document, f"{job[0]}, {job[1]}, {job[2]}")
        document.add_paragraph(_dates(job))
        for bullet in job[5]:
            document.add_paragraph(f"•\t{bullet}")


def broken() -> bytes:
    """Line breaks within paragraphs: a job's head is one paragraph of three lines."""
    document = Document()
    document.add_paragraph(f"{NAME}\n{PLACE}\n{PHONE} | {MAIL}\n{SITE}")
    document.add_heading("Summary", 1)
    document.add_paragraph(SUMMARY)
    document.add_heading("Experience", 1)
    for job in JOBS:
        _bold(document, f"{job[0]}\n{job[1]}\n{_dates(job)}")
        for bullet in job[5]:
            document.add_paragraph(bullet.replace(" a ", "\na ", 1), style="List Bullet")
    _rest(document, lambda text: document.add_heading(text, 1))
    return saved(document)


def dated_table() -> bytes:
    """Jobs in a table: dates on the left, the job on the right."""
    document = Document()
    document.add_paragraph(NAME, style="Title")
    document.add_paragraph(f"{PLACE} | {PHONE} | {MAIL} | {SITE}")
    document.add_heading("Summary", 1)
    document.add_paragraph(SUMMARY)
    document.add_heading("Employment History", 1)
    table = document.add_table(rows=0, cols=2)
    for job in JOBS:
        left, right = table.add_row().cells
        left.text = f"{job[3]} –"
        left.add_paragraph(job[4])
        _fill(right, job)
    _rest(document, lambda text: document.add_heading(text, 1))
    return saved(document)


def _fill(cell: Any, job: Any) -> None:
    cell.paragraphs[0].add_run(f"{job[0]}, {job[1]}").bold = True
    for bullet in job[5]:
        cell.add_paragraph(bullet, style="List Bullet")


def dates_behind() -> bytes:
    """Each job a table of one row for its head: title and employer on the left, dates on the right; bullets below."""
    document = Document()
    document.add_paragraph(NAME, style="Title")
    document.add_paragraph(f"{PLACE} | {PHONE} | {MAIL} | {SITE}")
    document.add_heading("Summary", 1)
    document.add_paragraph(SUMMARY)
    document.add_heading("Experience", 1)
    for job in JOBS:
        left, right = document.add_table(rows=1, cols=2).rows[0].cells
        left.paragraphs[0].add_run(f"{job[0]}").bold = True
        left.add_paragraph(job[1])
        right.text = _dates(job)
        for bullet in job[5]:
            document.add_paragraph(bullet, style="List Bullet")
    _rest(document, lambda text: document.add_heading(text, 1))
    return saved(document)


def labelled() -> bytes:
    """The whole résumé a table: the headings on the left, what belongs to them on the right."""
    document = Document()
    _bold(document, NAME, 22)
    document.add_paragraph(f"{PLACE} | {PHONE} | {MAIL} | {SITE}")
    table: Any = document.add_table(rows=0, cols=2)

    def row(label: str) -> Any:
        left, right = table.add_row().cells
        left.paragraphs[0].add_run(label).bold = True
        return right

    row("Summary").text = SUMMARY
    cell = row("Experience")
    for job in JOBS:
        _bold(cell, f"{job[0]}, {job[1]}")
        cell.add_paragraph(_dates(job))
        for bullet in job[5]:
            cell.add_paragraph(bullet, style="List Bullet")
    cell = row("Education")
    cell.text = DEGREE
    cell.add_paragraph(f"{SCHOOL}, {YEAR}")
    cell = row("Skills")
    for skill in SKILLS:
        cell.add_paragraph(skill)
    row("Languages").text = ", ".join(LANGUAGES)
    return saved(document)


def columns() -> bytes:
    """Two columns as a table of one row: contact data and skills beside the rest, the name at the top of the wide one."""
    document = Document()
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    left.paragraphs[0].add_run("Contact").bold = True
    for line in (MAIL, PHONE, PLACE, SITE):
        left.add_paragraph(line)
    _bold(left, "Skills")
    for skill in SKILLS:
        left.add_paragraph(skill)
    _bold(left, "Languages")
    left.add_paragraph(", ".join(LANGUAGES))
    right.paragraphs[0].add_run(NAME).font.size = Pt(26)
    _bold(right, "Summary")
    right.add_paragraph(SUMMARY)
    _bold(right, "Experience")
    for job in JOBS:
        _bold(right, f"{job[0]}, {job[1]}")
        right.add_paragraph(_dates(job))
        for bullet in job[5]:
            right.add_paragraph(bullet, style="List Bullet")
    _bold(right, "Education")
    right.add_paragraph(DEGREE)
    right.add_paragraph(f"{SCHOOL}, {YEAR}")
    return saved(document)


def boxed() -> bytes:
    """A column in a text box, in both forms that Word writes of it, anchored at the name."""
    document = Document()
    anchor = document.add_paragraph()
    anchor.add_run(NAME).font.size = Pt(26)
    lines = [("Contact", True), (MAIL, False), (PHONE, False), (PLACE, False), (SITE, False), ("Skills", True), *((skill, False) for skill in SKILLS), ("Languages", True), (", ".join(LANGUAGES), False)]
    anchor.add_run()._r.append(text_box(lines))
    document.add_heading("Summary", 1)
    document.add_paragraph(SUMMARY)
    document.add_heading("Experience", 1)
    for job in JOBS:
        document.add_heading(f"{job[0]}, {job[1]}", 2)
        document.add_paragraph(_dates(job))
        for bullet in job[5]:
            document.add_paragraph(bullet, style="List Bullet")
    document.add_heading("Education", 1)
    document.add_paragraph(DEGREE)
    document.add_paragraph(f"{SCHOOL}, {YEAR}")
    return saved(document)


def text_box(lines: list[tuple[str, bool]]) -> Any:
    """A text box of lines, some of them bold, as a drawing and as the picture of older versions."""
    inner = "".join(f"<w:p><w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}<w:t xml:space='preserve'>{text.replace('&', '&amp;')}</w:t></w:r></w:p>" for text, bold in lines)
    return parse_xml(
        f'<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w="{W}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        '<wp:extent cx="2000000" cy="5000000"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="1" name="Text Box 1"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="5000000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f'<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
    )


def own_styles() -> bytes:
    """Styles of the writer's own that rest on headings and lists."""
    document = Document()
    styles = document.styles
    for name, base in (("Section", "Heading 1"), ("Job", "Heading 2"), ("Did", "List Bullet")):
        style = styles.add_style(name, 1)
        style.base_style = styles[base]
    document.add_paragraph(NAME, style="Title")
    document.add_paragraph(f"{PLACE} | {PHONE} | {MAIL} | {SITE}")
    document.add_paragraph("About me", style="Section")
    document.add_paragraph(SUMMARY)
    document.add_paragraph("Career history", style="Section")
    for job in JOBS:
        document.add_paragraph(f"{job[0]} at {job[1]}", style="Job")
        document.add_paragraph(_dates(job))
        for bullet in job[5]:
            document.add_paragraph(bullet, style="Did")
    _rest(document, lambda text: document.add_paragraph(text, style="Section"))
    return saved(document)


LAYOUTS = {made.__name__: made for made in (styled, layered, typed, broken, dated_table, dates_behind, labelled, columns, boxed, own_styles)}


def run_style(run: Any, tag: str, **attributes: str) -> None:
    """State a property of a run as Word writes it."""
    element = run._r.get_or_add_rPr().makeelement(qn(tag), {qn(f"w:{key}"): value for key, value in attributes.items()})
    run._r.get_or_add_rPr().append(element)
