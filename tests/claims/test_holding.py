"""Promises of what counts as a yes to something one holds."""

from __future__ import annotations

import pytest

from agent.claims.holding import is_yes
from agent.domain.answer import Question
from agent.lexicon.foreign.replies import is_little, takes_back


def question(subject: str, quote: str = "") -> Question:
    """Asked about something one holds."""
    return Question(requirement="r", subject=subject, text=f"Do you hold it? {subject}", quote=quote, held=True)


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("Permis CE", "pas encore, je le passe en mai"),
        ("CACES 5", "j'ai le CACES 3"),
        ("CACES 5", "j'ai le CACES 5 seulement en théorie"),
        ("Kranschein", "den Kranschein hat mein Kollege"),
        ("Kranschein", "noch nicht, im Mai"),
        ("Italienisch", "zwei Jahre in der Schule"),
        ("carné de carretillero", "todavía no"),
        ("svářečský průkaz", "zatím ne"),
        ("a crane licence", "I drive a van"),
        ("a crane licence", "I am at level two"),
    ],
)
def test_words_without_a_yes_that_do_not_name_the_thing_are_none(subject: str, words: str) -> None:
    """Nothing is taken for held because it was long enough for an answer, in whatever language."""
    assert not is_yes(words, question(subject), outright=False)


@pytest.mark.parametrize(
    ("subject", "words"),
    [("CACES 5", "jusqu'en 2018"), ("Französisch", "aber nur ein bisschen"), ("Kranschein", "bis 2018"), ("inglés", "pero solo un poco"), ("angličtina", "ale jen trochu"), ("a crane licence", "but it lapsed")],
)
def test_a_yes_that_is_limited_is_none(subject: str, words: str) -> None:
    """What stands behind the yes counts: an end, a little, a but."""
    assert not is_yes(words, question(subject), outright=True)


@pytest.mark.parametrize(
    ("subject", "words", "outright"),
    [("Kranschein", "", True), ("Kranschein", "seit 2015", True), ("CACES 5", "depuis 2019", True), ("a crane licence", "I have it", False), ("CACES 5", "j'ai le CACES 5", False), ("a crane licence", "a crane licence since 2015", False), ("pilot guide status (PGS)", "i have pgs since 2015", False)],
)
def test_a_yes_with_its_year_or_the_name_of_the_thing_is_one(subject: str, words: str, outright: bool) -> None:
    """Who has it need not say it twice."""
    assert is_yes(words, question(subject), outright=outright)


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("Führerschein Klasse B, BE", "Ersthelfer seit 2022"),
        ("Führerschein Klasse B, BE", "Staplerschein"),
        ("a crane licence", "first aid since 2022"),
        ("a CISSP certification", "PMP, 2019"),
        ("Permis CE", "secouriste depuis 2022"),
        ("Carné de carretillero", "socorrista desde 2022"),
        ("svářečský průkaz", "zdravotník od roku 2022"),
        ("Italienisch", "Spanisch seit der Schule"),
    ],
)
def test_a_yes_that_names_another_thing_is_none(subject: str, words: str) -> None:
    """It is no licence with a year, though a yes stands before it."""
    assert not is_yes(words, question(subject), outright=True)


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("Führerschein Klasse B, BE", "beide seit 2009"),
        ("Führerschein Klasse B, BE", "Führerschein B und BE seit 2009"),
        ("Kranschein", "bei der DEKRA gemacht"),
        ("a crane licence", "renewed last year"),
        ("a crane licence", "from the college in Leeds"),
        ("a crane licence", "passed with distinction"),
        ("a crane licence", "valid, 12 years now"),
        ("Permis CE", "obtenu en 2014 à Rennes"),
        ("carné de carretillero", "desde hace diez años"),
        ("svářečský průkaz", "od roku 2015, platný"),
        ("Italienisch", "zwei Jahre in Rom"),
    ],
)
def test_what_is_said_of_the_thing_itself_leaves_it_a_yes(subject: str, words: str) -> None:
    """When, where, from whom, and that it is in order."""
    assert is_yes(words, question(subject), outright=True)


@pytest.mark.parametrize(("words", "held"), [("B1", False), ("A2 seulement", False), ("B2", True), ("C1", True), ("", True)])
def test_a_language_must_be_known_as_well_as_the_post_asks(words: str, held: bool) -> None:
    """A yes with a lower level is none."""
    assert is_yes(words, question("Anglais", "Anglais niveau B2 exigé"), outright=True) is held


def test_english_words_take_nothing_back_by_chance() -> None:
    """The words of other languages are no words of an ordinary English answer."""
    assert not any(map(takes_back, ("since 2015", "from the college in Leeds", "with distinction", "level 3, renewed last year", "plus the advanced one")))


def test_a_little_and_nothing_else_is_no_deed() -> None:
    """ "Un peu" tells of nothing done; with a sentence behind it, it does."""
    assert all(map(is_little, ("un peu", "ein bisschen", "schon mal gesehen", "trochu", "bei der Firma schon mal gesehen")))
    assert not is_little("un peu de soudure chez Delmas, deux ans durant")
