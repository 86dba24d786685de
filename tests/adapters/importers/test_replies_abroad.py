"""A yes, a no, a "later" and a "no idea" in another language, said to a doubt about a file."""

from __future__ import annotations

import pytest

from agent.adapters.importers.hearing import heard
from agent.adapters.importers.prose.asking import about_names
from agent.adapters.importers.prose.heads import Head
from agent.domain.corpus import Choice, Corpus, Doubt
from agent.domain.dates import Period
from bot.dialogue.replies import is_filler, is_skip
from tests.profile.files import BAKER, CLERK, corpus

UNSURE = "### Northwind\n\n- Cut waste by XX% in [number] shops\n\n"
YES = (
    "ja", "Ja, genau", "stimmt", "genau!", "das ist richtig", "passt so", "oui", "oui, bien sûr", "c'est exact", "tout à fait", "sí", "claro que sí", "Sí, es correcto", "ano", "Ano, přesně.",
    "sì", "esatto", "klopt", "jazeker", "tak", "zgadza się", "sim", "com certeza", "yes, that's right",
)  # fmt: skip
NO = ("nein", "non", "falsch", "stimmt nicht", "ne", "no", "no, gracias", "não", "nee", "nie", "klopt niet", "pas du tout", "para nada")
HALF = ("jein", "teils, teils", "oui et non", "plus ou moins", "sí y no", "ano i ne", "più o meno", "ja en nee", "mniej więcej", "sim e não", "yes and no", "sort of")
LATER = ("später", "nicht jetzt", "plus tard", "pas maintenant", "más tarde", "ahora no", "později", "teď ne", "più tardi", "later", "nu niet", "później", "mais tarde", "agora não")
UNKNOWN = ("weiß nicht", "ich weiß es nicht", "keine Ahnung", "je ne sais pas", "sais pas", "no sé", "ni idea", "nevím", "non lo so", "weet ik niet", "geen idee", "nie wiem", "não sei")


@pytest.fixture
def known() -> Corpus:
    """Robin Amsel's positions, and one whose employer may be its title."""
    return corpus(BAKER, CLERK, UNSURE)


def three(known: Corpus) -> Doubt:
    """Whether three names of the last position are title, employer and place."""
    head = Head("Instandhalter", "Mühlbach Getriebe GmbH", "Göppingen", Period(), sure=False, names=("Instandhalter", "Mühlbach Getriebe GmbH", "Göppingen"))
    doubt = about_names("work[2]", "name", head)
    return doubt.model_copy(update={"path": known.positions[2].id})


@pytest.mark.parametrize("words", YES)
def test_a_yes_in_any_language_is_the_yes_that_is_offered(known: Corpus, words: str) -> None:
    """It changes nothing: what was read is right."""
    assert heard(three(known), words, known) == ()


@pytest.mark.parametrize("words", NO + HALF + LATER + UNKNOWN)
def test_what_is_no_yes_settles_nothing(known: Corpus, words: str) -> None:
    """A bare no, half a yes, "later" and "no idea" change nothing, and the doubt stays open."""
    assert heard(three(known), words, known) is None


@pytest.mark.parametrize("words", YES + NO + HALF + LATER + UNKNOWN)
@pytest.mark.parametrize("field", ["employer", "title", "location", "dates", "", "line"])
def test_no_reply_is_a_name(known: Corpus, field: str, words: str) -> None:
    """Nobody is employed by "jein"; nor is it a title, a place, a date or the words of a line."""
    place = known.positions[2].id
    path = known.bullets_of(place)[0].id if field == "line" else f"{place}.{field}" if field else place
    assert heard(Doubt(path=path, question="?"), words, known) is None
    choices = (Choice(label="Kornblum Bakery"), Choice(label="another one"))
    assert heard(Doubt(path=path, question="?", choices=choices), words, known) is None


@pytest.mark.parametrize("words, employer", [("nein, Brennfels Anlagenbau", "Brennfels Anlagenbau"), ("Non, Voltalsace Sarl", "Voltalsace Sarl"), ("no, sino Duero Sur", "Duero Sur"), ("no, Northwind Freight", "Northwind Freight")])
@pytest.mark.parametrize("field", [".employer", ""])
def test_behind_a_no_stands_what_it_was(known: Corpus, field: str, words: str, employer: str) -> None:
    """The no is no part of the name."""
    found = heard(Doubt(path=known.positions[2].id + field, question="?"), words, known)
    assert found
    assert found[0].value == employer


@pytest.mark.parametrize("words", ["ja, aber der Ort ist Aalen", "oui, mais à Vitré", "yes, but the place is Aalen", "weiß nicht, vielleicht Huber", "I don't know, maybe Huber"])
def test_a_yes_with_a_but_and_a_guess_are_asked_again(known: Corpus, words: str) -> None:
    """Neither is a name."""
    assert heard(three(known), words, known) is None


def test_a_yes_may_repeat_what_was_asked(known: Corpus) -> None:
    """It stays a yes."""
    assert heard(three(known), "ja, Göppingen", known) == ()


@pytest.mark.parametrize("words", ["Tak Sin Foods", "Genau GmbH", "Ano Novo Lda", "No. 7 Bakery", "Später Bau GmbH", "Weiter & Söhne", "Sí Quiero Eventos", "Nee Bakery", "Right Move Ltd"])
def test_names_that_begin_like_a_reply_are_names(known: Corpus, words: str) -> None:
    """Only what stands alone or before a comma is a reply."""
    found = heard(Doubt(path=f"{known.positions[2].id}.employer", question="?"), words, known)
    assert found
    assert found[0].value == words


@pytest.mark.parametrize("words", LATER)
def test_later_puts_off(words: str) -> None:
    """As "later" does."""
    assert is_skip(words)


@pytest.mark.parametrize("words", UNKNOWN)
def test_who_does_not_know_has_said_nothing(words: str) -> None:
    """As with "I don't know" the question comes again."""
    assert is_filler(words)
    assert not is_skip(words)
