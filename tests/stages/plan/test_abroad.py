"""A requirement in another language against an English résumé: met by names, never by accident."""

from __future__ import annotations

import pytest

from agent.domain.brief import Brief, Kind, Need, Requirement
from agent.domain.corpus import SnippetKind
from agent.domain.plan import Level
from agent.stages.plan import make_plan
from tests.people import corpus, snippet
from tests.stages.extract.posts import read
from tests.stages.plan.cases import NEAR, TODAY, evidence

KNOWN = corpus(
    snippet("Baked rye bread and led a team of five in production"),
    snippet("Marketing plans for the summer season"),
    snippet("Python", SnippetKind.SKILL),
    snippet("Driver's license", SnippetKind.CERTIFICATE),
    snippet("German", SnippetKind.LANGUAGE),
    snippet("Bachelor of Arts in History, Eastfield University", SnippetKind.EDUCATION),
)


def levels(line: str, language: str = "de", heading: str = "Anforderungen") -> list[Level]:
    """How far the résumé shows what a line under a heading of requirements asks for, with every snippet near in meaning."""
    asked = read(f"{heading}:\n- {line}\n", language)
    assert asked.requirements
    return [v.evidence for v in make_plan(asked, evidence(KNOWN, *asked.requirements, cosine=NEAR), TODAY).verdicts]


@pytest.mark.parametrize(
    "line",
    [
        "Erfahrung in der Herstellung von Backwaren",
        "Drei Jahre Erfahrung im Marketing und Vertrieb",
        "Gute Kenntnisse der Produktion",
        "Verantwortungsbewusste Arbeitsweise",
        "Führerschein Klasse C",
        "Sehr gute Russischkenntnisse",
        "Chef de Partie",
        "Erfahrung mit SAP",
    ],
)
def test_nothing_is_met_by_nearness(line: str) -> None:
    """Cosines between two languages say nothing: without the name of the thing nothing is met."""
    assert set(levels(line)) == {Level.NONE}


@pytest.mark.parametrize("line", ["Sehr gute Kenntnisse in Python", "Führerschein Klasse B", "Fließende Deutschkenntnisse"])
def test_names_that_every_language_shares_are_met(line: str) -> None:
    """Tools, human languages and the driving licence are found under their English names."""
    assert levels(line) == [Level.FULL]


@pytest.mark.parametrize(
    "language, heading, line",
    [
        ("de", "Anforderungen", "Abgeschlossenes Studium der Informatik"),
        ("fr", "Profil recherché", "Licence en chimie"),
        ("es", "Requisitos", "Titulación universitaria en Derecho"),
        ("cs", "Požadujeme", "VŠ vzdělání technického směru"),
    ],
)
def test_a_degree_is_met_in_part_at_most(language: str, heading: str, line: str) -> None:
    """A degree in history is no degree in computer science, whatever the language that asks for it."""
    assert levels(line, language, heading) == [Level.PARTIAL]


def test_the_same_cosine_counts_for_an_english_post() -> None:
    """What is near in meaning is still evidence where both are in English."""
    asked = Requirement(id="r1", quote="experience with pastry production", need=Need.MUST, kind=Kind.SKILL, terms=("pastry production",))
    english, german = (Brief(role="baker", language=code, requirements=(asked,)) for code in ("en", "de"))
    found = evidence(KNOWN, asked, cosine=NEAR)
    assert make_plan(english, found, TODAY).verdicts[0].evidence is Level.PARTIAL
    assert make_plan(german, found, TODAY).verdicts[0].evidence is Level.NONE
