"""Posts of a few sentences: what they tell the reader to have or to be is asked for, what they offer is not."""

from __future__ import annotations

import pytest

from tests.stages.extract.posts import read

TITLES = {"de": "Lagerist (m/w/d)", "fr": "Aide à domicile (H/F)", "es": "Camarero/a", "cs": "Kuchař"}
ASKED = [
    ("de", "Du hast einen Staplerschein und Führerschein Klasse B.", ["Staplerschein", "Führerschein Klasse B"]),
    ("de", "Führerschein ist von Vorteil, Deutsch mindestens A2.", ["Führerschein", "Deutsch mindestens A2"]),
    ("de", "Du bist pünktlich und zuverlässig.", ["pünktlich", "zuverlässig"]),
    ("de", "Wir arbeiten in der Halle. Teamfähigkeit.", ["Teamfähigkeit"]),
    ("fr", "Vous avez le permis B et une voiture.", ["permis B", "voiture"]),
    ("fr", "Vous êtes patiente et ponctuelle.", ["patiente", "ponctuelle"]),
    ("fr", "Le poste est à Pau. Anglais courant. Discrétion.", ["Anglais courant", "Discrétion"]),
    ("es", "Tienes carnet B y vehículo propio.", ["carnet B", "vehículo propio"]),
    ("es", "El bar está en Sevilla. Inglés medio. Trabajo en equipo.", ["Inglés medio", "Trabajo en equipo"]),
    ("es", "Eres puntual.", ["puntual"]),
    ("cs", "Máš řidičský průkaz a vlastní auto.", ["řidičský průkaz", "vlastní auto"]),
    ("cs", "Angličtina aspoň A2. Jsi spolehlivý.", ["Angličtina aspoň A2", "spolehlivý"]),
]
OFFERED = [
    ("de", "Wir zahlen 16,50 € pro Stunde. Du bekommst 28 Tage Urlaub."),
    ("de", "Die Arbeitszeit ist von 6 bis 14 Uhr. Nettes Team."),
    ("de", "Du hast die Möglichkeit, den Staplerschein zu machen."),
    ("de", "Du bist Teil eines motivierten Teams. Deutsche Küche ist unsere Leidenschaft."),
    ("fr", "Nous offrons 12,50 € de l'heure. Nous payons les trajets. Le salaire est de 12 € brut."),
    ("fr", "Vous avez la possibilité de suivre une formation. Vous avez une voiture de fonction."),
    ("fr", "Vous êtes accompagnée par une équipe dynamique. Cuisine anglaise de qualité."),
    ("es", "Ofrecemos 1.400 € al mes y dos días libres. Pagamos las horas extras."),
    ("es", "Tienes la posibilidad de obtener el carnet B. Buen equipo. Cocina inglesa."),
    ("es", "Eres parte de un equipo dinámico."),
    ("cs", "Nabízíme 180 Kč na hodinu. Platíme přesčasy."),
    ("cs", "Máš možnost získat řidičský průkaz. Přátelský tým. Anglická kuchyně."),
]


@pytest.mark.parametrize(("language", "said", "quotes"), ASKED)
def test_what_the_reader_is_told_to_have_or_to_be_is_asked(language: str, said: str, quotes: list[str]) -> None:
    """A paper, a language, a car, an attitude, each by itself; also as a note without a verb."""
    assert [r.quote for r in read(f"{TITLES[language]}\n{said}", language).requirements] == quotes


@pytest.mark.parametrize(("language", "said"), OFFERED)
def test_what_is_offered_is_not_asked(language: str, said: str) -> None:
    """Pay, hours, holidays, a chance, the team, and what the house cooks."""
    assert not read(f"{TITLES[language]}\n{said}", language).requirements


@pytest.mark.parametrize(
    "text",
    [
        "de Wir erwarten Zuverlässigkeit. Wir zahlen 16,50 € pro Stunde. Freie Tage am Sonntag.",
        "fr Anglais exigé. Nous payons les trajets. Dimanches libres.",
        "es Imprescindible inglés B2. Ofrecemos 1.400 € al mes.",
        "cs Požadujeme spolehlivost. Nabízíme 180 Kč na hodinu. Platíme přesčasy.",
    ],
)
def test_nor_behind_a_sentence_that_asks(text: str) -> None:
    """What comes behind the words which ask is an offer all the same."""
    language, _, said = text.partition(" ")
    assert len(read(f"{TITLES[language]}\n{said}", language).requirements) == 1
