"""Web pages as résumés."""

from __future__ import annotations

import pytest

from agent.adapters.importers.forms.html import document_of
from agent.adapters.importers.line import Line

MORE = "<p>Baked bread and rolls for three shops</p>"


def lines(body: str) -> list[Line]:
    """The lines of a page."""
    return list(document_of(f"<html><body>{body}{MORE}</body></html>".encode()).lines)[:-1]


@pytest.mark.parametrize(
    "body, texts",
    [
        ("<div>Baker<div>Kornblum</div>Lindau</div>", ["Baker", "Kornblum", "Lindau"]),
        ("<p>Head<br>Baker</p>", ["Head", "Baker"]),
        ("<p>Head\n   <b>Ba</b>ker</p>", ["Head Baker"]),
        ("<div><span class=a>Baker</span><span class=b>2019</span></div>", ["Baker\t2019"]),
        ("<div><span class=a>Ba</span><span class=b>ker</span> by <span class=a>15</span><span class=b>%</span><span class=a>, and</span></div>", ["Baker by 15%, and"]),
        ("<li><span class=a>From</span><span class=b>A</span></li>", ["FromA"]),
        ("<p><a href='https://github.com/robin'><i class=icon></i></a><a href='https://shop.example'><img></a></p>", ["https://github.com/robin"]),
        ("<table><tr><td>2019 – 2021<td>Baker</table>", ["2019 – 2021\tBaker"]),
        ("<table><tr><td><table><tr><td>Rye</td></tr></table></td><td>Wheat</td></tr></table>", ["Rye", "Wheat"]),
        ("<pre>Baker\n  Kornblum</pre>", ["Baker", "Kornblum"]),
        ("<script>x</script><style>p{}</style><noscript>y</noscript><p>Baker</p><svg><text>z</text></svg>", ["Baker"]),
        ("<dl><dt>Rye<dd>Baked daily</dl>", ["Rye", "Baked daily"]),
    ],
)
def test_a_page_is_read_as_it_is_seen(body: str, texts: list[str]) -> None:
    """A line for each block, cells beside one another where dates are, and nothing of what makes the page work."""
    assert [line.text for line in lines(body)] == texts


def test_looks_come_from_tags_and_styles() -> None:
    """Headings have a level, items are bullets, also with a paragraph or a list within; bold may be a style."""
    found = lines("<style>.c2{color:#000;font-weight:700}</style><h2>Experience</h2><ul><li><p>Baked <b>rye</b></p><ul><li>Daily</li></ul></li></ul><p style='font-weight:700'>Kornblum</p><p><span class=c2>Baker</span></p>")
    assert [(line.level, line.bullet, line.strong) for line in found] == [(2, False, True), (0, True, False), (0, True, False), (0, False, True), (0, False, True)]


def test_what_a_page_hides_is_left_out_and_told() -> None:
    """Hidden words are no words of the résumé."""
    found = document_of(f"<html><body><p>Baker</p><p style='display:none'>Kubernetes</p>{MORE}</body></html>".encode())
    assert [line.text for line in found.lines][:1] == ["Baker"]
    assert found.hidden == ("Kubernetes",)


@pytest.mark.parametrize("coding, stated", [("utf-8", ""), ("cp1252", ""), ("iso-8859-2", "<meta charset=iso-8859-2>"), ("utf-16", ""), ("cp1252", "<meta charset=nonsense>")])
def test_a_page_is_read_in_its_coding(coding: str, stated: str) -> None:
    """In UTF-8, else as it says, else as Western text."""
    words = "Bäcker – ö" if coding != "iso-8859-2" else "Pekař ö"
    assert document_of(f"<html><head>{stated}</head><body><p>{words}</p>{MORE}</body></html>".encode(coding)).lines[0].text == words
