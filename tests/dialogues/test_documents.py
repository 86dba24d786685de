"""Résumés and posts as documents."""

from __future__ import annotations

import pytest
from docx import Document

from bot.app import App
from bot.demo import sample
from tests.adapters.importers.forms.documents import LAYOUTS, NAME, saved
from tests.adapters.importers.forms.hostile import EVIL
from tests.adapters.importers.forms.samples import SAMPLES
from tests.dialogues.conversation import Conversation


def post() -> bytes:
    """The bundled post as a Word document."""
    document = Document()
    for line in sample("post.txt").decode().splitlines():
        document.add_paragraph(line)
    return saved(document)


@pytest.mark.parametrize("content", [LAYOUTS["dated_table"], *SAMPLES.values()], ids=["docx", *SAMPLES])
async def test_a_resume_in_any_form_is_taken_as_one(app: App, content: object) -> None:
    """Also when there is one already: a document that speaks of a person replaces nothing but the résumé."""
    assert callable(content)
    talk = Conversation(app)
    assert f"I understood of {NAME}" in await talk.send("cv", content())
    assert app.store.corpus.load("ann").person.name == NAME


async def test_a_post_as_a_word_document_leads_to_the_files(app: App) -> None:
    """What it says tells that it is a post, not what it is called."""
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    assert "asks for" in await talk.send("resume.docx", post())
    assert "Here is your résumé" in await talk.say("skip all")


async def test_an_evil_file_costs_a_sentence_and_nothing_else(app: App) -> None:
    """The conversation goes on, and what was known is still known."""
    talk = Conversation(app)
    await talk.send("resume.docx", LAYOUTS["styled"]())
    assert "elsewhere" in await talk.send("cv.docx", EVIL["billion laughs"]())
    assert "is a picture" in await talk.send("cv.docx", EVIL["a photo"]())
    assert app.store.corpus.load("ann").person.name == NAME
    assert "asks for" in await talk.say(sample("post.txt").decode())
