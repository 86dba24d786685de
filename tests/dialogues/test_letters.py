"""A résumé in letters that no PDF of ours can hold."""

from __future__ import annotations

import dataclasses
import io
import json

import pytest
from docx import Document

from agent.adapters.exporters import ResumePrinter
from agent.domain.say import SayKind
from bot.app import App
from bot.demo import sample
from tests.dialogues.conversation import Conversation

NAME = "نورة الخباز"
SENTENCE = "I cannot yet set Arabic letters in a PDF"
RESUME = sample("resume.json").decode()


@pytest.fixture
def app(app: App) -> App:
    """The house with the real printer."""
    return dataclasses.replace(app, printer=ResumePrinter())


def in_arabic() -> bytes:
    """The bundled résumé of somebody whose name is written in Arabic."""
    resume = json.loads(RESUME)
    resume["basics"]["name"] = NAME
    return json.dumps(resume, ensure_ascii=False).encode()


async def test_what_cannot_be_printed_is_said_at_once_and_handed_over_in_other_forms(app: App) -> None:
    """Before the first question the user knows that there will be no PDF; in the end there are Word, text and Markdown with every letter."""
    talk = Conversation(app)
    assert SENTENCE in await talk.send("resume.json", in_arabic())
    await talk.say(sample("post.txt").decode())
    await talk.house.say("ann", "ann", "skip all")
    files = {say.filename.rsplit(".", 1)[-1] for say in talk.channel.said if say.kind is SayKind.FILE}
    assert {"docx", "txt", "md", "json"} <= files
    assert "pdf" not in files
    assert SENTENCE in talk.channel.heard()
    row = app.store.versions.latest("ann")
    assert row is not None
    stored = {f.extension: f.stored for f in app.store.versions.files("ann", row.hash)}
    assert Document(io.BytesIO(app.store.files.read(stored["docx"]))).paragraphs[0].text == NAME
    assert NAME in app.store.files.read(stored["txt"]).decode()
    assert "Word, plain text or Markdown" in await talk.say("/format pdf")
    assert (await talk.say("/format jsonresume")).strip()
    assert SENTENCE in await talk.say("/design")


async def test_letters_that_can_be_printed_need_no_word(app: App) -> None:
    """Nothing is said of a PDF where there will be one."""
    assert "cannot yet set" not in await Conversation(app).send("resume.json", RESUME.encode())
