"""File names a recruiter would like."""

from __future__ import annotations

import pytest

from bot.files.filenames import LONGEST, filename


@pytest.mark.parametrize(
    ("person", "employer", "name"),
    [
        ("Robin Amsel", "Kornblum Bakery", "Robin-Amsel-Resume-Kornblum-Bakery.pdf"),
        ("Zoë Müller", None, "Zoe-Muller-Resume.pdf"),
        ("", "", "Resume.pdf"),
        ("🦄", "A/B & Söhne", "Resume-A-B-Sohne.pdf"),
        ("../../etc/passwd", "..", "etc-passwd-Resume.pdf"),
        ("Ольга Петрова", "Хлеб", "Ольга-Петрова-Resume-Хлеб.pdf"),
    ],
)
def test_names_say_whose_it_is_and_for_whom(person: str, employer: str | None, name: str) -> None:
    """Letters and dashes alone, whatever the names hold; what is missing is left out."""
    assert filename(person, employer, "pdf") == name


def test_long_names_are_cut() -> None:
    """The name stays within what every system takes."""
    assert len(filename("Robin " * 40, "Kornblum " * 40, "docx")) <= LONGEST


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("de", "Katrin-Moehlenbeck-Lebenslauf-Groesse.pdf"),
        ("fr", "Katrin-Mohlenbeck-CV-Große.pdf"),
        ("cs", "Katrin-Mohlenbeck-Zivotopis-Große.pdf"),
        ("es", "Katrin-Mohlenbeck-Curriculum-Große.pdf"),
    ],
)
def test_the_name_is_in_the_language_of_the_resume(language: str, name: str) -> None:
    """A résumé is called what it is called there, and an umlaut in a German one is written out."""
    assert filename("Katrin Möhlenbeck", "Größe", "pdf", language) == name
