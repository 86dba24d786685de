"""What is sent, as Telegram gets it."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import AsyncIterator

import pytest

from agent.domain.say import Option, Say, SayKind
from bot.app import App
from bot.demo import sample
from tests.channels.test_faults import put
from tests.dialogues.telegram import OWNER, serving
from tests.fakes.telegram import FakeTelegram, Person, until
from tests.serving.test_service import StuckPrinter

PNG = b"\x89PNG\r\n\x1a\n" + bytes(50)


@pytest.fixture
async def server() -> AsyncIterator[FakeTelegram]:
    """Telegram."""
    async with FakeTelegram() as running:
        yield running


@pytest.fixture
def ann(server: FakeTelegram) -> Person:
    """The owner."""
    return server.person(OWNER)


async def test_a_picture_is_shown_and_every_other_file_is_a_document(app: App, server: FakeTelegram, ann: Person) -> None:
    """Byte by byte, under the name that the user sees, after a sign that a file is coming."""
    contents = {"preview.png": PNG, "Dana-Resume.pdf": b"%PDF-1.7"}
    put(app, ann, *(Say(kind=SayKind.FILE, path=app.store.files.keep("ann", content, "bin"), filename=name) for name, content in contents.items()))
    async with serving(app, server):
        await ann.hears("Dana-Resume.pdf")
    assert {m.filename: m.content for m in ann.heard} == contents
    assert {m.filename: m.photo for m in ann.heard} == {"preview.png": True, "Dana-Resume.pdf": False}
    assert ann.chat.actions == ["upload_document"] * 2


async def test_a_long_message_comes_in_parts_with_its_buttons_under_the_last(app: App, server: FakeTelegram, ann: Person) -> None:
    """In their order."""
    paragraphs = [letter * 2_500 for letter in "abc"]
    put(app, ann, Say(kind=SayKind.QUESTION, text="\n\n".join(paragraphs), options=(Option(label="Yes", data="y"),)))
    async with serving(app, server):
        await until(lambda: len(ann.heard) == 3)
    assert [m.text for m in ann.heard] == paragraphs
    assert [bool(m.buttons) for m in ann.heard] == [False, False, True]


async def test_progress_is_one_message_that_is_gone_at_the_end(app: App, server: FakeTelegram, ann: Person) -> None:
    """It is edited as the work goes on, and only what was said stands there when it is done."""
    printer = StuckPrinter()
    app = dataclasses.replace(app, printer=printer)
    async with serving(app, server):
        ann.sends("resume.json", sample("resume.json"))
        ann.says(sample("post.txt").decode())
        await ann.hears("The post asks for")
        before = len(ann.chat.shown)
        ann.forgets()
        ann.taps("Skip all questions")
        await until(lambda: any(" …" in m.text and "Thank you" not in m.text for m in ann.heard))
        printer.free.set()
        await ann.hears(".json")
        await until(lambda: not any(m.text.endswith("…") and "Thank you" not in m.text for m in ann.heard))
    assert sum(m.gone for m in ann.chat.shown[before:]) == 1
    assert "typing" in ann.chat.actions


async def test_progress_that_a_killed_process_left_is_taken_away(app: App, server: FakeTelegram, ann: Person) -> None:
    """By the next answer in that conversation."""
    ann.sends("resume.json", sample("resume.json"))
    ann.says(sample("post.txt").decode())
    async with serving(app, server):
        await ann.hears("The post asks for")
    app.store.marks.put("telegram", f"progress:{OWNER}", "1")
    ann.chat.shown[0].number = 1
    async with serving(app, server):
        await until(lambda: bool(server.calls))
        ann.says("/status")
        await ann.hears("waits for your answer")
        await until(lambda: ann.chat.shown[0].gone)
        await asyncio.sleep(0.1)
    assert app.store.marks.named("telegram", "progress:") == {}
