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


STEPS = [
    ("de", "Führerschein Klasse B, idealerweise auch Klasse C1", ("Führerschein Klasse B", "Klasse C1"), "Führerschein Klasse C1"),
    ("de", "Führerschein der Klasse B, C1 von Vorteil", ("Führerschein der Klasse B", "C1"), "Führerschein Klasse C1"),
    ("de", "Führerschein Klasse B (idealerweise C1)", ("Führerschein Klasse B", "C1"), "Führerschein Klasse C1"),
    ("de", "Führerschein Klasse B, gerne auch C", ("Führerschein Klasse B", "C"), "Führerschein Klasse C"),
    ("de", "Deutsch B2, C1 von Vorteil", ("Deutsch B2", "C1"), "Deutsch"),
    ("fr", "Permis B, idéalement C", ("Permis B", "C"), "Permis C"),
    ("fr", "Permis B, C apprécié", ("Permis B", "C"), "Permis C"),
    ("es", "Carnet de conducir B, preferiblemente también C", ("Carnet de conducir B", "C"), "Permiso de conducir C"),
    ("es", "Inglés B2, se valorará C1", ("Inglés B2", "C1"), "Inglés"),
    ("cs", "Řidičský průkaz sk. B, ideálně i C", ("Řidičský průkaz sk. B", "C"), "Řidičský průkaz sk. C"),
    ("cs", "Řidičský průkaz sk. B, sk. C výhodou", ("Řidičský průkaz sk. B", "sk. C"), "Řidičský průkaz sk. C"),
]


@pytest.mark.parametrize(("language", "line", "quotes", "term"), STEPS)
def test_only_the_further_class_or_grade_is_wished(language: str, line: str, quotes: tuple[str, str], term: str) -> None:
    """The first is a must, the further one nice to have, and it is known of what."""
    first, further = read(f"{HEADINGS[language]}:\n- {line}\n", language).requirements
    assert (first.quote, further.quote) == quotes
    assert (first.need, further.need) == (Need.MUST, Need.NICE)
    assert first.kind is further.kind
    assert further.terms == (term,)


@pytest.mark.parametrize(
    ("language", "line", "need"),
    [
        ("de", "Führerschein Klasse B, C1", Need.MUST),
        ("de", "Führerschein Klasse B, C1 erforderlich", Need.MUST),
        ("de", "Führerschein Klasse B und C1 von Vorteil", Need.NICE),
        ("de", "Idealerweise Führerschein Klasse B, C1", Need.NICE),
        ("fr", "Permis B, C", Need.MUST),
        ("cs", "Řidičský průkaz sk. B a C výhodou", Need.NICE),
    ],
)
def test_classes_without_a_wish_of_their_own_stay_one(language: str, line: str, need: Need) -> None:
    """All of them are asked, or all wished."""
    (found,) = read(f"{HEADINGS[language]}:\n- {line}\n", language).requirements
    assert found.need is need


@pytest.mark.parametrize(
    ("language", "line", "needs"),
    [
        ("de", "Ausbildung als Steuerfachangestellter, idealerweise mit Weiterbildung zum Bilanzbuchhalter", [Need.MUST, Need.NICE]),
        ("de", "Erfahrung im Verkauf, idealerweise Kenntnisse in SAP und DATEV", [Need.MUST, Need.NICE, Need.NICE]),
        ("de", "Ausbildung als Steuerfachangestellter, Weiterbildung zum Bilanzbuchhalter", None),
        ("fr", "BTS Comptabilité, idéalement avec un DCG", [Need.MUST, Need.NICE]),
        ("es", "Grado en ADE, preferiblemente con máster en finanzas", [Need.MUST, Need.NICE]),
        ("cs", "Vyučení v oboru, ideálně s maturitou", [Need.MUST, Need.NICE]),
    ],
)
def test_what_ideally_follows_is_wished(language: str, line: str, needs: list[Need] | None) -> None:
    """From "ideally" on, and not what stands before it; without it nothing is."""
    found = [r.need for r in read(f"{HEADINGS[language]}:\n- {line}\n", language).requirements]
    assert found == needs if needs else set(found) == {Need.MUST}


@pytest.mark.parametrize(
    ("language", "line", "kind"),
    [
        ("de", "Freude an der Ausbildung von Azubis", Kind.TRAIT),
        ("de", "Spaß am Umgang mit Fremdsprachen", Kind.TRAIT),
        ("de", "Ausbildung mit Freude an der Pflege", Kind.EDUCATION),
        ("fr", "Goût pour la formation des apprentis", Kind.TRAIT),
        ("fr", "Formation en pâtisserie", Kind.EDUCATION),
        ("es", "Ganas de participar en la formación profesional de aprendices", Kind.TRAIT),
        ("es", "Formación profesional en cocina", Kind.EDUCATION),
        ("cs", "Chuť podílet se na vzdělávání učňů", Kind.TRAIT),
        ("cs", "Vzdělání v oboru", Kind.EDUCATION),
    ],
)
def test_to_like_a_thing_is_an_attitude(language: str, line: str, kind: Kind) -> None:
    """To enjoy training others is no training."""
    (found,) = read(f"{HEADINGS[language]}:\n- {line}\n", language).requirements
    assert found.kind is kind
