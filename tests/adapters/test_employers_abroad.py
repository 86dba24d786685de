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
