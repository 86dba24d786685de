"""Attitudes in other languages: the noun of a post and the adjective of a résumé are one, and a word that is of something else is none."""

from __future__ import annotations

import pytest

from agent.domain.corpus import SnippetKind
from agent.domain.plan import Level
from tests.people import snippet
from tests.stages.plan.foreign.test_traps import levels

SAID = [
    ("fr", "Rigueur", "Rigoureuse, habituée aux clôtures mensuelles."),
    ("fr", "Autonomie", "Comptable rigoureuse et autonome."),
    ("fr", "Sens de l'organisation", "Très organisé"),
    ("fr", "Ponctualité", "Je suis ponctuelle et discrète."),
    ("fr", "Autonome et rigoureux", "Rigueur, autonomie"),
    ("fr", "Esprit d'équipe", "Esprit d'équipe"),
    ("de", "Zuverlässigkeit", "Zuverlässiger und pünktlicher Koch."),
    ("de", "Selbstständigkeit", "Ich arbeite selbständig und sorgfältig."),
    ("de", "Teamfähigkeit", "teamfähig"),
    ("de", "Pünktlich und belastbar", "Hohe Belastbarkeit, Pünktlichkeit"),
    ("es", "Responsabilidad", "Soy una persona responsable y puntual."),
    ("es", "Puntualidad", "Cocinera puntual"),
    ("es", "Trabajo en equipo", "Trabajo en equipo"),
    ("cs", "Spolehlivost", "Spolehlivý a pečlivý."),
    ("cs", "Samostatnost", "Jsem samostatná."),
    ("cs", "Pečlivost", "pečlivost, dochvilnost"),
]
OF_SOMETHING_ELSE = [
    ("fr", "Autonomie", "Pilotage d'un système autonome de levage"),
    ("fr", "Sens de l'organisation", "Organisation de séminaires"),
    ("fr", "Ponctualité", "Pas toujours ponctuelle"),
    ("fr", "Patience", "Accueil des patients"),
    ("fr", "Sens des responsabilités", "Responsable de magasin"),
    ("fr", "Rigueur", "Autonome, ponctuelle"),
    ("de", "Selbstständigkeit", "Seit 2019 selbstständig tätig"),
    ("de", "Organisationstalent", "Organisation von Messen"),
    ("de", "Zuverlässigkeit", "Zuverlässigkeit von Turbinen geprüft"),
    ("de", "Zuverlässigkeit", "Nicht immer zuverlässig"),
    ("de", "Flexibilität", "Wartung flexibler Leitungen"),
    ("es", "Responsabilidad", "Responsable de tienda"),
    ("es", "Paciencia", "Cuidado de pacientes"),
    ("es", "Autonomía", "Trabajador autónomo"),
    ("cs", "Zodpovědný přístup", "Zodpovědný za účetnictví"),
    ("cs", "Samostatnost", "Montáž samostatných rozvaděčů"),
]


@pytest.mark.parametrize(("language", "line", "told"), SAID)
def test_noun_and_adjective_are_one_attitude(language: str, line: str, told: str) -> None:
    """It is shown in part: said, and not yet shown."""
    assert levels(language, line, snippet(told, SnippetKind.SUMMARY)) == {Level.PARTIAL}


@pytest.mark.parametrize(("language", "line", "told"), OF_SOMETHING_ELSE)
def test_the_word_of_something_else_is_no_attitude(language: str, line: str, told: str) -> None:
    """Of a thing, a deed, an office or one's trade, of another attitude, or denied."""
    assert levels(language, line, snippet(told, SnippetKind.SUMMARY)) == {Level.NONE}
