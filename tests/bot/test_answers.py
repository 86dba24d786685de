"""Scripted answers: what their words are worth."""

from __future__ import annotations

import pytest

from agent.domain.answer import Question, Reply
from agent.domain.corpus import Corpus
from bot.commands.answers import Scripted, answer_of, unheard

DEED = Question(requirement="r1", subject="rye baking", text="Have you done something like it?")
HELD = Question(requirement="r1", subject="German", text="Do you speak it?", held=True)


@pytest.mark.parametrize(
    "question, words, reply",
    [(DEED, "I never did it, my colleague did", Reply.NO), (DEED, "but only a little", Reply.SIMILAR), (HELD, "nur ein bisschen, zwei Semester", Reply.SIMILAR)],
)
def test_a_yes_that_its_words_take_back_is_no_yes_and_the_user_is_told(question: Question, words: str, reply: Reply) -> None:
    """Who says yes and then that it was another, or only a little, gives no evidence; this is said."""
    script = [Scripted(ask=question.subject, reply=Reply.YES, text=words)]
    answer = answer_of(question, script, Corpus())
    assert (answer.reply, answer.snippet()) == (reply, None)
    assert any("do not plainly say" in sentence for sentence in unheard(script, [question], Corpus()))


def test_a_plain_deed_counts_and_nothing_is_said_against_it() -> None:
    """A yes with a deed is kept as it was said."""
    script = [Scripted(ask="rye baking", reply=Reply.YES, text="Baked rye loaves for two years")]
    assert answer_of(DEED, script, Corpus()).text == "Baked rye loaves for two years"
    assert unheard(script, [DEED], Corpus()) == []


@pytest.mark.parametrize("reply", [Reply.YES, Reply.SIMILAR, Reply.NO])
def test_what_one_has_instead_is_kept_whatever_the_reply(reply: Reply) -> None:
    """Spanish is not German, and Spanish all the same; nothing is said against it."""
    script = [Scripted(ask="German", reply=reply, text="Only Spanish")]
    given = answer_of(HELD, script, Corpus())
    said = given.snippet()
    assert said is not None
    assert (given.reply, said.text) == (Reply.NO, "Spanish")
    assert unheard(script, [HELD], Corpus()) == []
