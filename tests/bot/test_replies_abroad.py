"""A yes and a no in other languages, where a yes/no question is open."""

from __future__ import annotations

import pytest

from agent.domain.answer import Reply
from bot.dialogue.replies import agrees, is_no, meant


@pytest.mark.parametrize("said", ["ja", "Ja", "JA!", "Ja, klar", "Ja, klar!", "ja natürlich", "genau", "oui", "Oui, bien sûr", "sí", "Sí, claro", "si claro", "ano", "Ano, jasně.", "claro que sí", "Por supuesto", "natürlich!", "bien sûr", "Bien sûr !", "samozřejmě", "na klar", "évidemment", "desde luego", "jistě"])
def test_a_yes_is_a_yes(said: str) -> None:
    """Without words of its own, so that nothing of it becomes evidence."""
    reply = meant(said)
    assert reply is not None
    assert (reply.reply, reply.words) == (Reply.YES, "")
    assert agrees(said)
    assert not is_no(said)


@pytest.mark.parametrize("said", ["nein", "Nein danke", "nein, leider nicht", "non", "Non merci", "no", "No, gracias", "ne", "Ne, bohužel"])
def test_a_no_is_a_no(said: str) -> None:
    """And nothing beside it."""
    reply = meant(said)
    assert reply is not None
    assert reply.reply is Reply.NO
    assert is_no(said)
    assert not agrees(said)


def test_words_behind_a_yes_are_evidence() -> None:
    """They stay as they were said."""
    reply = meant("Ja, ich habe drei Jahre Wunden versorgt")
    assert reply is not None
    assert reply.words == "ich habe drei Jahre Wunden versorgt"


@pytest.mark.parametrize("said", ["Ne Bank", "Sin experiencia", "Ja?"])
def test_other_words_are_neither(said: str) -> None:
    """They only begin alike."""
    assert meant(said) is None
    assert not is_no(said)


def test_an_english_word_is_no_foreign_no() -> None:
    """Non-profit is not the French word for no."""
    reply = meant("Non-profit work at the shelter for two years")
    assert reply is not None
    assert reply.reply is Reply.YES
