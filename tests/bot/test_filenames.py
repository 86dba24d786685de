"""File names a recruiter would like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.files.filenames import LONGEST, filename
from bot.showing.shortening import shortened


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


@pytest.mark.parametrize(
    ("employer", "part"),
    [
        ("Centre Hospitalier Régional Universitaire de Toulouse", "Centre-Hospitalier-Regional"),
        ("Department for the Care of Elderly and Frail People", "Department-for-the-Care-of-Elderly"),
        ("Gesellschaft für Anlagenbau und Instandhaltung Rheinland", "Gesellschaft-fur-Anlagenbau"),
        ("Donaudampfschifffahrtselektrizitaetenhauptbetriebswerk", "Donaudampfschifffahrtselektrizitaetenhau"),
        ("House of", "House-of"),
        ("Kornblum Bakery and Sons at the Old Corn Mill", "Kornblum-Bakery-and-Sons-at-the-Old-Corn"),
    ],
)
def test_a_long_name_is_cut_between_words(employer: str, part: str) -> None:
    """No half of a word stands at the end, and no word that leads on to what was cut; only a word too long by itself is cut within. A name that is whole keeps its last word whatever it is."""
    assert filename("Robin Amsel", employer, "pdf") == f"Robin-Amsel-Resume-{part}.pdf"


@given(st.text("ab-é ,.ß🦄", max_size=90), st.text("ab-é ,.ß🦄", max_size=90))
def test_a_name_ends_where_a_word_ends(person: str, employer: str) -> None:
    """However the names are joined, neither a dash is left over nor is a word of a few letters halved."""
    stem = filename(person, employer, "pdf").removesuffix(".pdf")
    assert "--" not in stem
    assert not stem.endswith("-")
    assert len(stem) <= LONGEST - 4


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("Berufserfahrung in einer vergleichbaren Stellung", 36, "Berufserfahrung in einer …"),
        ("Experience with CI/CD, Jenkins and more", 23, "Experience with CI/CD …"),
        ("Donaudampfschifffahrtsgesellschaft", 12, "Donaudampfs…"),
        ("Bakes bread", 11, "Bakes bread"),
        ("", 5, ""),
    ],
)
def test_a_long_item_ends_with_a_word_and_says_that_more_follows(text: str, most: int, short: str) -> None:
    """Cut between words with an ellipsis; what fits stands as it is."""
    assert shortened(text, most) == short
    assert len(shortened(text, most)) <= most


@given(st.text("abc ,-", min_size=1, max_size=60), st.integers(10, 40))
def test_no_word_of_a_shortened_text_is_halved(text: str, most: int) -> None:
    """Unless one word is longer than half of what there is room for."""
    short = shortened(text, most)
    kept = short.removesuffix(" …")
    assert len(short) <= most
    if short.endswith(" …"):
        assert text.startswith(kept)
        assert text[len(kept) :][:1] in tuple(" ,-")
