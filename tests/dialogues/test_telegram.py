"""Conversations on Telegram, over the wire."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot import phrases
from bot.app import App
from bot.demo import sample
from bot.menu import MENU
from tests.dialogues.telegram import OWNER, serving
from tests.fakes.telegram import FakeTelegram, Person

POST = sample("post.txt").decode()


@pytest.fixture
async def server() -> AsyncIterator[FakeTelegram]:
    """Telegram."""
    async with FakeTelegram() as running:
        yield running


@pytest.fixture
def ann(server: FakeTelegram) -> Person:
    """The owner."""
    return server.person(OWNER)


async def test_from_hi_to_the_pdf(app: App, server: FakeTelegram, ann: Person) -> None:
    """Hi, a résumé as a file, a post, questions with buttons, a tap: the files arrive as documents, and nothing else stays on the screen."""
    async with serving(app, server):
        ann.says("hi")
        await ann.hears("Hello. I tailor your résumé")
        ann.sends("resume.json", sample("resume.json"))
        await ann.hears("I understood of Dana Whitfield")
        ann.says(POST)
        question = await ann.hears("The post asks for")
        query = ann.taps("Skip all questions")
        pdf = await ann.hears(".pdf")
        await ann.hears(".docx")
        await ann.hears(".json")
    assert set(question.buttons) == set(phrases.ANSWERS)
    assert pdf.content.startswith(b"%PDF") or pdf.content
    assert server.answered == {query: 1}
    assert [c["command"] for c in server.commands] == list(MENU)
    assert "upload_document" in ann.chat.actions
    assert "typing" in ann.chat.actions
