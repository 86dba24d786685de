"""What is only wished is no part of what is asked for."""

from __future__ import annotations

import pytest

from agent.domain.brief import Kind, Need
from tests.stages.extract.posts import read

HEADINGS = {"de": "Anforderungen", "fr": "Profil recherché", "es": "Requisitos", "cs": "Požadujeme"}


@pytest.mark.parametrize(
    ("language", "line", "quotes"),
    [
        ("de", "Fachweiterbildung Intensivpflege und Anästhesie wünschenswert", ["Fachweiterbildung Intensivpflege und Anästhesie"]),
        ("de", "Kenntnisse in Word und Excel von Vorteil", ["Kenntnisse in Word", "Excel"]),
        ("de", "Englisch und Französisch wären wünschenswert", ["Englisch", "Französisch"]),
        ("de", "Führerschein Klasse B (wünschenswert)", ["Führerschein Klasse B"]),
        ("de", "Idealerweise Erfahrung in der Logistik", ["Erfahrung in der Logistik"]),
        ("fr", "Anglais et espagnol appréciés", ["Anglais", "espagnol"]),
        ("fr", "Permis B souhaité", ["Permis B"]),
        ("es", "Carné de conducir valorable", ["Carné de conducir"]),
        ("cs", "Angličtina a němčina výhodou", ["Angličtina", "němčina"]),
        ("cs", "Řidičský průkaz sk. B – výhodou", ["Řidičský průkaz sk. B"]),
    ],
)
def test_the_wish_belongs_to_all_and_to_no_quote(language: str, line: str, quotes: list[str]) -> None:
    """Each is nice to have, and none is called what only says so."""
    found = read(f"{HEADINGS[language]}:\n- {line}\n", language).requirements
    assert [r.quote for r in found] == quotes
    assert {r.need for r in found} == {Need.NICE}


def test_a_further_training_is_asked_as_education() -> None:
    """It is learned, not done."""
    (found,) = read("Anforderungen:\n- Fachweiterbildung Intensivpflege und Anästhesie wünschenswert\n", "de").requirements
    assert found.kind is Kind.EDUCATION
