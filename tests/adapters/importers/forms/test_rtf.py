"""What rich text shows is read, and nothing else."""

from __future__ import annotations

import pytest

from agent.adapters.importers.document import Document
from agent.adapters.importers.forms.rtf import document_of

MORE = r"\pard\plain Baked bread and rolls for three shops\par}"


def opened(body: str, head: str = r"\ansi\ansicpg1252") -> Document:
    """What is read of this body."""
    return document_of(("{\\rtf1" + head + "{\\fonttbl{\\f0 Arial;}}" + body + MORE).encode("latin-1"))


@pytest.mark.parametrize(
    "body, found",
    [
        (r"\pard B\'e4cker \u8211\'96 \u-10179?\u-8698? \emdash \ldblquote x\rdblquote\par ", ["Bäcker – 😆 —“x”"]),
        (r"{\uc2 \u252??berall}\par ", ["überall"]),
        (r"{\uc0 \u252 ber}\par ", ["über"]),
        ("Head\r\n Baker\\\nKornblum\\par ", ["Head Baker", "Kornblum"]),
        (r"Head\tab 2019\line Mill\par ", ["Head\t2019", "Mill"]),
        (r"{\*\unknown Ghost {more}}{\info{\title Ghost}}{\pict 00ff}Baker\par ", ["Baker"]),
        (r'{\field{\*\fldinst HYPERLINK "https://github.com/robin"}{\fldrslt{\ul GitHub}}} x\par ', ["https://github.com/robin x"]),
        (r"Ba{\deleted gone}ker\par ", ["Baker"]),
        (r"\trowd\intbl 2019\cell Baker\cell\row\pard Next\par ", ["2019\tBaker", "Next"]),
        (r"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt Boxed\par}}{\shprslt Boxed\par}}", ["Boxed"]),
        (r"a\{b\}c\\d\par ", ["a{b}c\\d"]),
        (r"{\bin5 }}}}}Baker\par}", ["Baker"]),
    ],
)
def test_text_is_read_as_it_is_seen(body: str, found: list[str]) -> None:
    """Letters of every kind, tabs, breaks, links, tables and shapes; not what tells readers how to show it."""
    assert [line.text for line in opened(body).lines][:-1] == found


def test_the_coding_is_the_documents_own() -> None:
    """Bytes are letters of the code page that is stated; of one nobody knows they are Western."""
    assert opened(r"\'c1\'f0\par ", r"\ansi\ansicpg1251").lines[0].text == "Бр"
    assert opened(r"\'e4\par ", r"\ansi\ansicpg99999").lines[0].text == "ä"


def test_looks_come_from_marks_and_styles() -> None:
    """Headings by outline and style, also styles resting on them; bold, sizes, gaps, items of lists."""
    sheet = r"{\stylesheet{\s1\outlinelevel0 heading 1;}{\s7\sbasedon1 Section;}{\s8\sbasedon9 A;}{\s9\sbasedon8 B;}}"
    body = sheet + r"\pard\s7\b\fs36 Skills\par\pard\plain\s8 x\par\pard\outlinelevel1 Mill\par\pard y\par u\par w\par\pard\sb400 z\par\pard{\listtext\pard\'b7\tab}Baked\par"
    found = opened(body).lines
    assert [line.level for line in found] == [1, 0, 2, 0, 0, 0, 0, 0, 0]
    assert [line.bullet for line in found] == [False] * 7 + [True, False]
    assert (found[0].strong, found[0].size, found[1].strong) == (True, 1.5, False)
    assert [line.text for line in found if line.apart] == ["z"]


def test_what_nobody_sees_is_left_out_and_told() -> None:
    """Hidden words are no words of the résumé."""
    found = opened(r"Baker{\v Kubernetes}\par ")
    assert (found.lines[0].text, found.hidden) == ("Baker", ("Kubernetes",))


def test_contact_data_of_the_header_stands_at_the_top() -> None:
    """After the name, without numbers of pages; what follows the header is of the text."""
    found = opened(r"{\header\pard robin@amsel.example\par}{\footer\pard Page {\field{\*\fldinst PAGE}{\fldrslt 1}}\par}\pard Robin Amsel\par ").lines
    assert [line.text for line in found] == ["Robin Amsel", "robin@amsel.example", "Baked bread and rolls for three shops"]
