"""Plain text for the fields of web forms."""

from __future__ import annotations

from agent.adapters.exporters import TextExporter
from agent.domain.corpus import Corpus
from agent.domain.rendered import Design
from agent.domain.resume import Resume
from tests.adapters.exporters.resumes import FULL, HOSTILE, LINES, bullets, released
from tests.people import corpus

HEADINGS = ("Summary", "Skills", "Experience", "Projects", "Volunteering", "Education", "Certifications", "Languages", "Awards")


def text(resume: Resume) -> str:
    """What is written."""
    return TextExporter().render(resume, Design()).content.decode("utf-8")


def test_every_line_is_a_line_in_its_order() -> None:
    """Whole, however long it is; headings stand in capitals, bullets behind a dash."""
    long = "Baked " + "rye and spelt and " * 60 + "oats"
    lines = text(released(FULL)).splitlines()
    assert [line.removeprefix("- ") for line in lines if line] == [line.upper() if line in HEADINGS else line for line in LINES]
    assert f"- {long}" in text(released(corpus(*bullets(long)))).splitlines()


def test_bullets_and_blanks_are_of_the_simplest_kind() -> None:
    """No sign but a dash that a form could garble, no tab, no line end but "\\n", no empty lines in a row, none at the ends but one line end."""
    written = text(released(FULL))
    assert not set("•●▪\t\r\u00a0") & set(written)
    assert "\n\n\n" not in written
    assert written == written.strip() + "\n"


def test_positions_stand_apart() -> None:
    """An empty line is above each section and each further position, and nowhere else."""
    lines = text(released(FULL)).splitlines()
    assert [lines[i + 1] for i, line in enumerate(lines) if not line] == ["SUMMARY", "SKILLS", "EXPERIENCE", "Sales Clerk", "Oven Assistant", *(h.upper() for h in HEADINGS[3:])]


def test_words_are_words() -> None:
    """Nothing is escaped."""
    lines = text(released(corpus(*bullets(*HOSTILE)))).splitlines()
    assert [line for line in HOSTILE if f"- {line}" not in lines] == []


def test_a_line_break_within_a_line_makes_no_paragraph() -> None:
    """What the user typed over several lines is one."""
    assert "- Baked rye for nine" in text(released(corpus(*bullets("Baked rye\nfor\x07 nine")))).splitlines()


def test_nothing_is_a_text_too() -> None:
    """Of somebody of whom nothing is known there is nothing to say."""
    assert text(released(Corpus())) == "\n"
