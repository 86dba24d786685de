"""A short text is told for what it is."""

from __future__ import annotations

import pytest

from agent.adapters.readers.text import posting
from agent.domain.posting import Status
from bot.dialogue.kinds import Text, kind_of


@pytest.mark.parametrize(
    "text, kind",
    [
        ("Baker needed for our shop in Hull. Must know sourdough. Start in May, nights.", Text.POST),
        ("Looking for a bookkeeper 3 days a week. Xero is a must. Driving licence too.", Text.POST),
        ("Need a nurse for night shifts in Hull. Must know wound care and be able to start in May.", Text.POST),
        ("Need a shorter version of this for the baker. Must fit on one page.", Text.NEITHER),
        ("I'm looking for a nurse. Can you help me with that? Thanks. I need a nurse job.", Text.NEITHER),
        ("please shorten it. drop the second bullet. thanks for everything so far.", Text.NEITHER),
        ("My manager needed help. I did the rota. It was fine and we were all good.", Text.NEITHER),
    ],
)
def test_a_call_of_a_few_sentences_is_a_post(text: str, kind: Text) -> None:
    """Who calls for somebody in few words has pasted a post; who talks about himself has not."""
    assert kind_of(text, has_resume=True) is kind


def test_a_call_of_two_sentences_is_read_as_a_post() -> None:
    """"Need a nurse …" says what is looked for as much as "nurse needed"."""
    assert posting("Need a nurse for night shifts in Hull. Must know wound care and be able to start in May.", "text").status is Status.OPEN
