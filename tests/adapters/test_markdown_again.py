"""Our Markdown, read again."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from agent.adapters.exporters.markdown import to_markdown
from agent.adapters.importers import read_resume
from agent.adapters.marks import OWN_MARKDOWN
from agent.domain.corpus import Corpus, Education, Imported, Person, SnippetKind
from agent.domain.dates import Period
from agent.domain.resume import Resume
from tests.adapters.exporters.resumes import FULL, HOSTILE, whole
from tests.adapters.test_round_trip import ODD, facts
from tests.people import position, snippet

BEGIN = ("", "- ", "# ", "## ", "### ", "1. ", "12) ", "| ", "> ", "+ ", "* ", "• ", "=== ", "--- ", "*x* ", "**x** ", "__x__ ", "_x_ ", "`x` ", "<b>x</b> ", "[x](y) ", "\\", "&amp; ", "Result: ", "Skills: ", "2019 – 2021: ", "~~~ ")
MIDDLE = ("Baked rye", "Sold rolls at Lindgren, Salem, OR", "Kornblum | Sons", "Ovens: three; mills: two", "R&D &copy; #1", "a_b __c__ *d*", "C# and C++", "Head Baker - nights", "<i>mixed</i> dough", "Baked 5 * 3 * 2", "May 2019")
END = ("", " #", " ###", "  ", "\t", " |", ":", " *", "**", "_", " \\", ".", " – 2021", "</b>", " -->")
DIRTY = st.builds("{}{}{}".format, st.sampled_from(BEGIN), st.sampled_from(MIDDLE), st.sampled_from(END))


def again(resume: Resume) -> Imported:
    """What is read of the Markdown of a résumé."""
    return read_resume(to_markdown(resume).encode(), "resume.md")


def flat(text: str | None) -> str:
    """The text with single blanks, as every file has it."""
    return " ".join((text or "").split())


def printed(resume: Resume) -> dict[str, Any]:
    """What the Markdown of a résumé says, by its parts."""
    return {
        "positions": [(flat(e.position.employer), flat(e.position.title), e.position.period, [flat(b.text) for b in e.bullets]) for e in resume.experiences],
        "education": [(flat(e.institution), flat(e.area)) for e in resume.education],
    }


def understood(corpus: Corpus) -> dict[str, Any]:
    """What was read, by the same parts."""
    return {
        "positions": [(flat(p.employer), flat(p.title), p.period, [flat(s.text) for s in corpus.bullets_of(p.id)]) for p in corpus.positions],
        "education": [(flat(e.institution), flat(e.area)) for e in corpus.education],
    }


@settings(max_examples=200, deadline=None)
@given(st.lists(DIRTY, min_size=1, max_size=5, unique_by=flat), DIRTY, DIRTY, st.lists(DIRTY, min_size=2, max_size=2, unique_by=flat))
def test_dirty_words_come_back_as_they_were(bullets: list[str], employer: str, title: str, study: list[str]) -> None:
    """Lines that begin like lists, headings, tables, emphasis or tags, or end in blanks or hashes; employers and titles with pipes, commas and colons: all of it the same, at its place."""
    held = position(title, employer, "2019-05", "2021-03")
    corpus = Corpus(
        person=Person(name="Robin Amsel", email="robin@example.org"), positions=(held,), snippets=tuple(snippet(text, position=held.id) for text in bullets),
        education=(Education(id="e1", institution=study[0], area=study[1], period=Period.parse(None, "2014")),),
    )  # fmt: skip
    resume = whole(corpus)
    assert understood(again(resume).corpus) == printed(resume)


@pytest.mark.parametrize("corpus", [FULL, ODD], ids=["usual", "odd"])
def test_what_we_write_comes_back_as_it_was(corpus: Corpus) -> None:
    """As from Word and PDF: all parts of it, in their order."""
    assert facts(again(whole(corpus)).corpus) == facts(corpus)


@pytest.mark.parametrize("line", HOSTILE)
def test_hostile_lines_come_back_as_they_were(line: str) -> None:
    """Tags, tables, code and comments among them."""
    held = position("Baker", "Kornblum", "2019", "2021")
    resume = whole(Corpus(person=Person(name="Robin Amsel"), positions=(held,), snippets=(snippet(line, position=held.id),)))
    assert understood(again(resume).corpus) == printed(resume)


def test_the_sign_that_it_is_ours_is_not_seen() -> None:
    """Neither in a page that is made of it, nor in what is read of it; and what looks alike is written in two ways that look alike on the page too."""
    text = to_markdown(whole(ODD))
    shown = html.unescape(re.sub(r"<[^>]*>", "", MarkdownIt("commonmark").render(text).replace(OWN_MARKDOWN, "")))
    assert text.endswith(f"{OWN_MARKDOWN}\n")
    assert not re.search(r"^#|#$|^__|__$", shown, re.M)
    assert not any("resume" in s.text for s in read_resume(text.encode(), "resume.md").corpus.snippets)


def test_markdown_of_others_is_read_as_before() -> None:
    """Without the sign an employer may stand above his title; and where somebody went on below the sign it counts for nothing, but is no line of the résumé either."""
    text = "# Robin Amsel\n\n## Experience\n\n### Kornblum Bakery GmbH\n\n**Head Baker**\n\n*2019 – 2021*\n\n- Baked rye\n"
    (held,) = read_resume(text.encode(), "resume.md").corpus.positions
    assert (held.employer, held.title) == ("Kornblum Bakery GmbH", "Head Baker")
    more = read_resume(f"{text}\n{OWN_MARKDOWN}\n\n## Skills\n\nRye, Spelt\n".encode(), "resume.md").corpus
    assert [s.text for s in more.snippets if s.kind is SnippetKind.SKILL] == ["Rye", "Spelt"]
    assert not any("<!--" in s.text for s in more.snippets)


def test_a_heading_that_is_closed_is_read_without_its_end() -> None:
    """In Markdown of others; a sign that belongs to a word stays."""
    (held,) = read_resume(b"# Robin Amsel #\n\n## Experience ##\n\n### C# Developer, Kornblum Bakery ###\n\n2019 - 2021\n\n- Baked rye\n", "resume.md").corpus.positions
    assert (held.title, held.employer) == ("C# Developer", "Kornblum Bakery")
