"""The employer of a post in another language, by the legal form of its name at the head."""

from __future__ import annotations

import pytest

from agent.adapters.readers.text import posting

BODIES = {
    "de": "Ihr Profil\n- Abgeschlossene Ausbildung\n- Kenntnisse in der Wundversorgung\n- Bereitschaft zum Schichtdienst und Freude an der Arbeit mit Menschen\n",
    "fr": "Profil recherché\n- Titulaire d'un diplôme\n- Vous avez une bonne connaissance des normes et vous aimez le travail en équipe\n",
    "es": "Requisitos\n- Experiencia en cocina y conocimientos de alérgenos\n- Buscamos una persona con ganas de trabajar en equipo\n",
    "cs": "Požadujeme\n- Praxe v účetnictví a znalost daňových předpisů\n- Hledáme spolehlivého člověka, který se nebojí odpovědnosti\n",
}


@pytest.mark.parametrize(
    ("language", "title", "line", "employer", "place"),
    [
        ("de", "Pflegefachkraft (m/w/d)", "Klinikum Amselgrund gGmbH, Bochum", "Klinikum Amselgrund gGmbH", "Bochum"),
        ("de", "Erzieher (m/w/d)", "Kinderhaus Kornblum e. V., Ulm", "Kinderhaus Kornblum e. V.", "Ulm"),
        ("de", "Buchhalter (m/w/d)", "Amsel Energie AG", "Amsel Energie AG", None),
        ("fr", "Boulanger (H/F)", "Maison Kornblum SARL, Rennes", "Maison Kornblum SARL", "Rennes"),
        ("es", "Cocinero", "Hostelería Kornblum S.L., Sevilla", "Hostelería Kornblum S.L.", "Sevilla"),
        ("cs", "Účetní (m/ž)", "Pekárny Kornblum s.r.o., Brno", "Pekárny Kornblum s.r.o.", "Brno"),
    ],
)
def test_the_second_line_names_the_employer(language: str, title: str, line: str, employer: str, place: str | None) -> None:
    """With its form, and the place behind it."""
    found = posting(f"{title}\n{line}\n\n{BODIES[language]}", "test")
    assert (found.language, found.employer, found.location) == (language, employer, place)


def test_a_sentence_names_no_employer_by_its_form() -> None:
    """A line that says more than a name is none."""
    found = posting(f"Pflegefachkraft (m/w/d)\nWir sind eine Tochter der Amselgrund Holding AG mit 400 Betten.\n\n{BODIES['de']}", "test")
    assert found.employer is None


@pytest.mark.parametrize(
    ("language", "title", "line", "employer", "place"),
    [
        ("fr", "Meunier H/F", "Moulins Perrault SAS - Toulouse (31)", "Moulins Perrault SAS", "Toulouse (31)"),
        ("fr", "Magasinier cariste H/F", "Delorme Logistique, Muret", "Delorme Logistique", "Muret"),
        ("fr", "Vendeuse", "Delorme Bois – 31000 Toulouse", "Delorme Bois", "31000 Toulouse"),
        ("fr", "Vendeuse", "Boulangerie Marchand, Pau", "Boulangerie Marchand", "Pau"),
        ("de", "Bäcker (m/w/d)", "Bäckerei Hagen GmbH, Ulm", "Bäckerei Hagen GmbH", "Ulm"),
        ("de", "Bäcker (m/w/d)", "Bäckerei Hagen, Ulm", "Bäckerei Hagen", "Ulm"),
        ("de", "Monteur (m/w/d)", "Haustechnik Brand & Söhne – 77694 Kehl", "Haustechnik Brand & Söhne", "77694 Kehl"),
        ("es", "Panadero", "Panadería Amsel, Sevilla", "Panadería Amsel", "Sevilla"),
        ("es", "Mozo de almacén", "Amsel Logística | Sevilla", "Amsel Logística", "Sevilla"),
        ("cs", "Pekař", "Pekárna Kosatka, Brno", "Pekárna Kosatka", "Brno"),
        ("cs", "Řidič", "Kosatka Logistika – Brno", "Kosatka Logistika", "Brno"),
    ],
)
def test_a_line_of_a_name_and_a_place_names_the_employer(language: str, title: str, line: str, employer: str, place: str) -> None:
    """Below the title, without "Company:" and without a legal form too."""
    found = posting(f"{title}\n{line}\n\n{BODIES[language]}", "test")
    assert (found.language, found.employer, found.location) == (language, employer, place)


@pytest.mark.parametrize(
    ("language", "title", "line"),
    [
        ("de", "Koch (m/w/d)", "Vollzeit, unbefristet"), ("de", "Koch (m/w/d)", "Teilzeit 20 Stunden, Ulm"), ("de", "Koch (m/w/d)", "Abteilung Logistik, Ulm"), ("de", "Koch (m/w/d)", "Bad Tölz, Bayern"),
        ("de", "Arzt (m/w/d)", "Innere Medizin, Ulm"), ("de", "Koch (m/w/d)", "Unser Gasthaus in Ulm"), ("de", "Koch (m/w/d)", "Küche und Service, Ulm"),
        ("fr", "Vendeuse H/F", "CDI, temps plein"), ("fr", "Vendeuse H/F", "Temps Plein, Lyon"), ("fr", "Vendeuse H/F", "Service Logistique, Lyon"), ("fr", "Vendeuse H/F", "Saint Nazaire, Loire"),
        ("fr", "Vendeuse H/F", "Notre boulangerie à Lyon"), ("fr", "Vendeuse H/F", "Nous vendons du pain à Lyon"),
        ("es", "Camarero", "Jornada completa, Madrid"), ("es", "Camarero", "San Sebastián, España"), ("es", "Camarero", "Departamento de Logística, Madrid"),
        ("cs", "Kuchař", "Plný úvazek, Brno"), ("cs", "Kuchař", "České Budějovice, Česko"), ("cs", "Kuchař", "Oddělení Logistika, Brno"),
    ],
)  # fmt: skip
def test_a_line_of_hours_places_or_departments_names_no_employer(language: str, title: str, line: str) -> None:
    """Nor does a sentence."""
    assert posting(f"{title}\n{line}\n\n{BODIES[language]}", "test").employer is None


def test_a_name_that_the_post_says_again_is_the_employer() -> None:
    """Though no word of it says so."""
    found = posting(f"Koch (m/w/d)\nAmsel Grund, Ulm\n\nAmsel Grund kocht seit vielen Jahren für alle.\n{BODIES['de']}", "test")
    assert (found.employer, found.location) == ("Amsel Grund", "Ulm")
