"""What stands in a résumé in other words, or in brackets, beside others, or as a step of the same ladder, beside what only looks like it."""

from __future__ import annotations

import pytest

from agent.domain.corpus import SnippetKind as Kind
from agent.domain.plan import Level
from tests.people import snippet
from tests.stages.plan.foreign.test_traps import levels

HELD = [
    ("fr", "Bonne maîtrise d'Excel", "Excel (tableaux croisés dynamiques)", Kind.SKILL),
    ("de", "Gute Kenntnisse in Excel", "Excel (Pivot-Tabellen und viele Makros)", Kind.SKILL),
    ("es", "Experiencia en coordinación de equipos", "Coordinación de un equipo de 5 auxiliares", Kind.BULLET),
    ("fr", "Coordination d'équipe", "Coordination d'une équipe de 5 aides-soignants", Kind.BULLET),
    ("de", "Erfahrung in der Koordination von Teams", "Koordination eines Teams von 5 Pflegekräften", Kind.BULLET),
    ("cs", "Koordinace týmu", "Koordinace týmu pěti lidí", Kind.BULLET),
    ("fr", "Notions de breton", "Breton (notions)", Kind.LANGUAGE),
    ("fr", "Bac +2 en comptabilité", "BTS Comptabilité et gestion", Kind.EDUCATION),
    ("fr", "Bac +2 en comptabilité", "DCG, Lycée Jean-Brito, Rennes", Kind.EDUCATION),
    ("fr", "Bac +2", "DUT Génie civil", Kind.EDUCATION),
    ("fr", "Bac +3", "BUT Informatique", Kind.EDUCATION),
    ("fr", "Baccalauréat", "Bac pro Cuisine", Kind.EDUCATION),
    ("fr", "CAP ou Bac pro en électricité", "CAP Électricien", Kind.EDUCATION),
    ("fr", "Une expérience en tant qu'électricien", "Électricien", Kind.TITLE),
    ("fr", "Habilitations B1V", "Habilitations : B1V, BR, BC", Kind.CERTIFICATE),
    ("es", "Vehículo propio", "Carnet de conducir B y vehículo propio", Kind.OTHER),
    ("fr", "Véhicule personnel", "Permis B, véhicule personnel.", Kind.OTHER),
    ("de", "Eigener PKW", "Führerschein Klasse B, eigenes Auto", Kind.OTHER),
    ("cs", "Vlastní auto", "Řidičský průkaz B, vlastní auto", Kind.OTHER),
]
NOT_HELD = [
    ("es", "Experiencia en coordinación de equipos", "Coordinación con el equipo de cocina", Kind.BULLET),
    ("es", "Coordinación de equipos", "Coordinación con proveedores", Kind.BULLET),
    ("fr", "Coordination d'équipe", "Coordination avec l'équipe commerciale", Kind.BULLET),
    ("de", "Koordination von Teams", "Koordination mit dem Team der Küche", Kind.BULLET),
    ("cs", "Koordinace týmu", "Koordinace s týmem kuchyně", Kind.BULLET),
    ("fr", "Notions de breton", "Anglais (notions)", Kind.LANGUAGE),
    ("fr", "Bac +2 en comptabilité", "BTS Tourisme", Kind.EDUCATION),
    ("fr", "Bac +2", "Baccalauréat, Lycée La Fontaine", Kind.EDUCATION),
    ("fr", "Bac +3", "BTS Comptabilité et gestion", Kind.EDUCATION),
    ("fr", "Titulaire du DCG", "BTS Comptabilité et gestion", Kind.EDUCATION),
    ("fr", "Bac +2", "CAP Cuisine", Kind.EDUCATION),
    ("fr", "CAP ou Bac pro en électricité", "CAP Cuisine", Kind.EDUCATION),
    ("fr", "Habilitation H1", "Habilitations : B1V, BR, BC", Kind.CERTIFICATE),
    ("es", "Vehículo propio", "Carnet de conducir B", Kind.OTHER),
    ("es", "Vehículo propio", "Mantenimiento de vehículos", Kind.SKILL),
    ("de", "Eigener PKW", "Kein eigenes Auto", Kind.OTHER),
    ("de", "Führerschein Klasse C", "Führerschein Klasse B", Kind.CERTIFICATE),
    ("de", "Führerschein Klasse B, idealerweise auch Klasse C1", "Staplerschein", Kind.CERTIFICATE),
]


@pytest.mark.parametrize(("language", "line", "told", "kind"), HELD)
def test_it_stands_there(language: str, line: str, told: str, kind: Kind) -> None:
    """And is counted as a whole."""
    assert levels(language, line, snippet(told, kind)) == {Level.FULL}


@pytest.mark.parametrize(("language", "line", "told", "kind"), NOT_HELD)
def test_it_only_looks_like_it(language: str, line: str, told: str, kind: Kind) -> None:
    """And is not counted."""
    assert levels(language, line, snippet(told, kind)) == {Level.NONE}


@pytest.mark.parametrize(("language", "line", "told"), [("de", "Führerschein der Klassen B und BE", "Führerschein Klasse B"), ("fr", "Permis B et BE", "Permis B"), ("cs", "Řidičský průkaz sk. B, C", "Řidičský průkaz sk. B")])
def test_one_of_several_classes_is_a_part(language: str, line: str, told: str) -> None:
    """The licence is held, and not for all that is asked."""
    assert levels(language, line, snippet(told, Kind.CERTIFICATE)) == {Level.PARTIAL}


def test_a_further_class_is_judged_by_itself() -> None:
    """Who holds B has what is asked and not what is wished; who holds both has both."""
    line = "Führerschein Klasse B, idealerweise auch Klasse C1"
    assert levels("de", line, snippet("Führerschein Klasse B", Kind.CERTIFICATE)) == {Level.FULL, Level.NONE}
    assert levels("de", line, snippet("Führerschein Klasse B, C1", Kind.CERTIFICATE)) == {Level.FULL}


def test_two_lines_show_two_things() -> None:
    """Each its own; and one of them is a part."""
    told = [snippet(text) for text in ("Organización de banquetes de hasta 200 personas", "Control de escandallos y compras")]
    line = "Experiencia en banquetes y control de escandallos"
    assert levels("es", line, *told) == {Level.FULL}
    assert levels("es", line, told[0]) == {Level.PARTIAL}
    assert levels("es", "Reparación y mantenimiento de ascensores", snippet("Reparación de bicicletas")) == {Level.NONE}
