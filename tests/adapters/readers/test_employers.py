"""The employer out of the sentences of a post."""

from __future__ import annotations

import pytest

from agent.adapters.readers.employers import employer_of, seeking


@pytest.mark.parametrize(
    "text, employer",
    [
        ("At Kornblum Bakery, we bake bread.", "Kornblum Bakery"), ("Kornblum is looking for a baker.", "Kornblum"), ("Kornblum & Daughters, Inc. is now seeking bakers.", "Kornblum & Daughters, Inc."),
        ("Kornblum Bakery is an equal opportunity employer.", "Kornblum Bakery"), ("About Kornblum\nBakers since 1903.", "Kornblum"), ("St. Hedwig's Ovens is hiring. Kornblum is hiring. St. Hedwig's Ovens is an EOE", "St. Hedwig's Ovens"),
    ],
)  # fmt: skip
def test_the_employer_is_who_the_sentences_say_hires(text: str, employer: str) -> None:
    """Where no label and no line names it; of several the one that is said most often."""
    assert employer_of(text) == employer


@pytest.mark.parametrize(
    "text",
    ["We are looking for a baker.", "The Bakery is looking for a baker.", "Our Team is hiring.", "A Head Baker is seeking bread.", "About the Role\nAbout Us\nWhy Join Us", "Portland, OR is looking for bakers.", "Kornblum is hiring. Hedwig is hiring.",
     "You bake at Kornblum.", "Applicants are looking for bread."],
)  # fmt: skip
def test_what_names_nobody_for_sure_gives_no_employer(text: str) -> None:
    """Pronouns, jobs, places, headings, and two that are said as often."""
    assert employer_of(text) == ""


@pytest.mark.parametrize("end", ["across the north of England. We are looking for a baker.", "for shops in Leeds. They are hiring bakers.", "in Sheffield. It is seeking a baker."])
def test_a_name_ends_where_its_sentence_does(end: str) -> None:
    """The last word of one sentence and the pronoun of the next are no employer."""
    assert employer_of(f"The bakery runs ovens {end}") == ""


@pytest.mark.parametrize(
    ("language", "sentence", "employer"),
    [
        ("fr", "Le cabinet Delorme & Fils recrute à Nantes une gestionnaire de paie.", "Delorme & Fils"),
        ("fr", "Boulangerie Delorme recherche une vendeuse pour le matin.", "Boulangerie Delorme"),
        ("de", "Die Schreinerei Holm sucht ab sofort einen Tischler.", "Schreinerei Holm"),
        ("de", "Die Schreinerei sucht ab sofort einen Tischler.", ""),
        ("de", "Unser Team sucht Verstärkung. Wir suchen einen Koch.", ""),
        ("es", "La empresa Talleres Olalla busca un mecánico.", "Talleres Olalla"),
        ("es", "Nuestra empresa busca un mecánico.", ""),
        ("cs", "Společnost Jedlová Dřevo hledá truhláře.", "Jedlová Dřevo"),
        ("fr", "Notre client Delorme recrute un comptable. Nous recherchons une vendeuse.", ""),
        ("fr", "Odile Delorme cherche un emploi de vendeuse.", ""),
        ("es", "Se busca camarero para el bar.", ""),
    ],
)
def test_who_looks_for_somebody_in_a_sentence_is_the_employer(language: str, sentence: str, employer: str) -> None:
    """By a name, and not by the kind of house alone; a person who looks for work, and the client of an agency, are none."""
    assert seeking(f"Das Angebot\n\n{sentence}", language) == employer
