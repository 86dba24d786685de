"""What an OpenDocument text shows is read, and nothing else."""

from __future__ import annotations

import pytest

from agent.adapters.importers.document import Document
from agent.adapters.importers.forms.odt import document_of
from tests.adapters.importers.forms.samples import odt

MORE = "<text:p>Baked bread and rolls for three shops</text:p>"
STYLES = (
    '<style:style style:name="H" style:family="paragraph" style:default-outline-level="2"><style:text-properties fo:font-weight="bold" fo:font-size="150%"/></style:style>'
    '<style:style style:name="Own" style:family="paragraph" style:parent-style-name="H"/><style:style style:name="Title" style:family="paragraph"/>'
    '<style:style style:name="V" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="W" style:family="text"><style:text-properties fo:color="#FFFFFF"/></style:style>'
    '<style:style style:name="Gap" style:family="paragraph"><style:paragraph-properties fo:margin-top="0.5cm"/></style:style>'
    '<style:style style:name="R" style:family="paragraph" style:parent-style-name="R2"/><style:style style:name="R2" style:family="paragraph" style:parent-style-name="R"/>'
    '<text:list-style style:name="Bare"><text:list-level-style-number text:level="1" style:num-format=""/></text:list-style>'
)


def opened(body: str, common: str = "") -> Document:
    """What is read of this body."""
    return document_of(odt(body + MORE, STYLES, common))


def texts(body: str) -> list[str]:
    """The words of its lines."""
    return [line.text for line in opened(body).lines][:-1]


@pytest.mark.parametrize(
    "body, found",
    [
        ("<text:p>Head<text:tab/>2019<text:line-break/>Mill<text:s text:c='2'/>Street</text:p>", ["Head\t2019", "Mill Street"]),
        ("<text:p>Head\n     <text:span>Ba</text:span>ker</text:p>", ["Head Baker"]),
        ("<text:p><text:a xlink:href='https://github.com/robin'>GitHub</text:a></text:p>", ["https://github.com/robin"]),
        ("<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Ba<text:change/>ker</text:p>", ["Baker"]),
        ("<text:p>Won<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>In 2020</text:p></text:note-body></text:note></text:p>", ["Won", "In 2020"]),
        ("<text:p><draw:frame><draw:text-box><text:p>Baker</text:p></draw:text-box></draw:frame></text:p>", ["Baker"]),
        ("<text:section><text:p>Baker</text:p></text:section><text:section text:display='none'><text:p>Ghost</text:p></text:section>", ["Baker"]),
        ("<text:p>Baker<office:annotation><text:p>Really?</text:p></office:annotation></text:p>", ["Baker"]),
        ("<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>2019</text:p></table:table-cell><table:table-cell><text:p>Baker</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>", ["2019\tBaker"]),
    ],
)  # fmt: skip
def test_text_is_read_as_it_is_seen(body: str, found: list[str]) -> None:
    """Tabs, breaks, links, notes, boxes and tables; not what was deleted, hidden or remarked."""
    assert texts(body) == found


def test_looks_come_from_styles() -> None:
    """Headings by outline and by style, sizes in per cent, gaps in centimetres; a ring of styles is no trap."""
    body = "<text:p>a b</text:p><text:p>c d</text:p><text:p>e f</text:p><text:p text:style-name='Own'>Skills</text:p><text:p text:style-name='Title'>Robin</text:p><text:h text:outline-level='3'>Mill</text:h><text:p text:style-name='Gap'>g</text:p><text:p text:style-name='R'>h</text:p>"
    found = opened(body).lines
    assert [line.level for line in found] == [0, 0, 0, 2, 1, 3, 0, 0, 0]
    assert [line.text for line in found if line.apart] == ["g"]
    assert (found[3].strong, found[3].size) == (True, 1.5)


def test_items_of_lists_are_bullets() -> None:
    """Also deeper ones; headings of a list, second paragraphs of an item and lists without signs are none."""
    inner = "<text:list><text:list-item><text:p>Daily</text:p></text:list-item></text:list>"
    body = f"<text:list><text:list-header><text:p>Did</text:p></text:list-header><text:list-item><text:p>Baked</text:p><text:p>More</text:p>{inner}</text:list-item></text:list><text:list text:style-name='Bare'><text:list-item><text:p>Bare</text:p></text:list-item></text:list>"
    assert [(line.text, line.bullet) for line in opened(body).lines][:-1] == [("Did", False), ("Baked", True), ("More", False), ("Daily", True), ("Bare", False)]


@pytest.mark.parametrize("style", ["V", "W"])
def test_what_nobody_sees_is_left_out_and_told(style: str) -> None:
    """Hidden and white words."""
    found = opened(f"<text:p>Baker<text:span text:style-name='{style}'>Kubernetes</text:span></text:p>")
    assert (found.lines[0].text, found.hidden) == ("Baker", ("Kubernetes",))


def test_contact_data_of_the_header_stands_at_the_top() -> None:
    """After the name, without numbers of pages."""
    common = "<office:master-styles><style:master-page><style:header><text:p>robin@amsel.example</text:p></style:header><style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer></style:master-page></office:master-styles>"
    found = opened("<text:p>Robin Amsel</text:p>", common).lines
    assert [line.text for line in found] == ["Robin Amsel", "robin@amsel.example", "Baked bread and rolls for three shops"]
