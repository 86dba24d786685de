"""Conversations on Slack, over the wire."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot import phrases
from bot.app import App
from bot.channels.slack import Keys
from bot.demo import sample
from tests.dialogues.slack import BY_REQUEST, BY_SOCKET, OWNER, serving
from tests.fakes.slack import FakeSlack, Person

POST = sample("post.txt").decode()
ASKED = "The post asks for"
LINKS = [f"https://kornblum.example/jobs/{n}" for n in (1, 2, 3)]


@pytest.fixture
async def server() -> AsyncIterator[FakeSlack]:
    """Slack."""
    async with FakeSlack() as running:
        yield running


@pytest.fixture
def ann(server: FakeSlack) -> Person:
    """The owner."""
    return server.person(OWNER)


@pytest.mark.parametrize("keys", [BY_SOCKET, BY_REQUEST], ids=["socket", "http"])
async def test_from_hi_to_the_pdf(app: App, server: FakeSlack, ann: Person, keys: Keys) -> None:
    """Hi, a résumé as a file, a post, questions with buttons, a tap: the files arrive, and nothing else stays on the screen."""
    async with serving(app, server, keys=keys):
        ann.says("hi")
        await ann.hears("Hello. I tailor your résumé")
        ann.sends("resume.json", sample("resume.json"))
        await ann.hears("I understood of Dana Whitfield")
        ann.says(POST)
        question = await ann.hears(ASKED)
        ann.taps("Skip all questions")
        pdf = await ann.hears(".pdf")
        await ann.hears(".docx")
        await ann.hears(".json")
    assert set(question.buttons) == {*phrases.ANSWERS, phrases.IN_WORDS}
    assert pdf.content
    assert all(delivery.acked and delivery.tries == 1 for delivery in server.wire.deliveries)
    assert not any(m.unfurls for m in ann.room.shown if m.text)
