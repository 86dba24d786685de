"""Markdown that people can read."""

from __future__ import annotations

import html
import re

import pytest
from markdown_it import MarkdownIt

from agent.adapters.exporters import PdfExporter
from agent.adapters.exporters.markdown import escape, to_markdown
from agent.domain.rendered import Design
from tests.adapters.exporters.resumes import FULL, HOSTILE, bullets, released
from tests.people import corpus

PLAIN = (
    "Cut waste by 18 % (first-class): R&D, C++, .NET, C# and $4,000 – a 1:2 ratio!", "+1 (503) 555-0182 | robin_a@example.org | https://example.org/a_b?c=d&e=f~g#h",
    "{x} ^y^ = z ~ 5", "1.5 tons of rye", "2nd oven. 3) no list here",
)  # fmt: skip
ENTITIES = ("Baked &amp; &lt;b&gt; &#65; &#x41; &copy; &nosuch;", "Baked \\&amp; and \\\\", "Baked &copy rye &amp rye", "Baked in C #", "= Baked", "~~~ Baked", "10) Baked", "Baked * * *")


@pytest.mark.parametrize("text", PLAIN[2:] + (PLAIN[0], "robin_a@example.org", "(503) 555-0182"))
def test_plain_words_are_written_as_they_are(text: str) -> None:
    """What CommonMark would not interpret has no backslash before it."""
    assert escape(text) == text


@pytest.mark.parametrize(
    "text, written",
    [
        ("*a* _b_ `c` [d] <e> \\", r"\*a\* \_b\_ \`c\` \[d\] \<e\> " + "\\\\"), ("R&D &amp; &#65;", r"R&D \&amp; \&#65;"), ("# a", r"\# a"), ("- a", r"\- a"), ("+ a", r"\+ a"),
        ("= a", r"\= a"), ("~ a", r"\~ a"), ("> a", r"\> a"), ("1. a", r"1\. a"), ("12) a", r"12\) a"), ("C #", r"C \#"), ("C #- and", "C #- and"),
    ],
)  # fmt: skip
def test_what_would_be_interpreted_is_escaped(text: str, written: str) -> None:
    """Signs of emphasis, code, links and tags everywhere; signs of headings and lists at the beginning."""
    assert escape(text) == written


def test_escaped_words_are_read_as_they_were() -> None:
    """By CommonMark, in a list, a heading and between emphasis, and from the PDF."""
    texts = (*HOSTILE, *PLAIN, *ENTITIES)
    for text in texts:
        for form in ("- {}", "## {}", "**{}**", "*{}*"):
            rendered = MarkdownIt("commonmark").render(form.format(escape(text)))
            assert html.unescape(re.sub(r"</?(?:ul|li|h2|p|strong|em)>|\n", "", rendered)) == text, (form, text)
    read = re.sub(r"\s", "", PdfExporter().render(released(corpus(*bullets(*texts))), Design()).text)
    assert [text for text in texts if re.sub(r"\s", "", text) not in read] == []


def test_a_resume_without_traps_has_no_backslash() -> None:
    """Nor an entity."""
    assert not re.search(r"\\|&#?\w+;", to_markdown(released(FULL)))
