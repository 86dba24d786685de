"""The main job on Telegram, as a peer sees it that nobody here wrote; `make peers` installs and runs it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from agent.domain.page import Form, Page
from bot.app import App
from bot.demo import sample
from bot.showing import phrases
from bot.showing.menu import MENU
from tests.fakes.fetcher import SmallWeb
from tests.peers.telegram import ME, meeting

pytestmark = pytest.mark.peers

LINK = "https://kornblum.example/jobs/1"
LABELS = list(phrases.ANSWERS)


async def heard(conversation: Any) -> list[Any]:
    """All that the bot said to the last message."""
    messages = []
    while not conversation._runtime.response_queue.empty():
        messages.append(await conversation.get_response(timeout=5))
    return messages


def texts(messages: list[Any]) -> str:
    """Their texts."""
    return "\n".join(message.text for message in messages)


def asked(messages: list[Any]) -> Any:
    """The last message with buttons."""
    return next(message for message in reversed(messages) if message.buttons)


async def tapped(conversation: Any, message: Any, label: str) -> list[Any]:
    """Tap a button; what the bot said."""
    button = next(button for row in message.buttons for button in row if button.text == label)
    await message.click(data=button.data)
    return await heard(conversation)


async def documents(messages: list[Any]) -> dict[str, bytes]:
    """The files that came: the ending of the name → the bytes."""
    found = {message.file.name.rpartition(".")[2]: message for message in messages if message.document}
    return {ending: await message.download_media(file=bytes) for ending, message in found.items()}


async def test_from_a_text_to_the_files(app: App, web: SmallWeb, tmp_path: Path) -> None:
    """A word and a reply; a résumé as a file; a link; a question answered by a tap and in words; the files come back byte by byte."""
    web.pages[LINK] = Page(link=LINK, form=Form.TEXT, content=sample("post.txt"))
    resume = tmp_path / "resume.json"
    resume.write_bytes(sample("resume.json"))
    async with meeting(app) as met, met.client.conversation("truecut_bot") as conversation:
        await conversation.send_message("hi", parse_mode=None)
        assert phrases.WELCOME in texts(await heard(conversation))
        await conversation.send_file(resume, force_document=True)
        assert "I understood of Dana Whitfield" in texts(await heard(conversation))
        await conversation.send_message(f"what about this one? {LINK}", parse_mode=None)
        question = asked(await heard(conversation))
        assert "The post asks for" in question.text
        assert [button.text for row in question.buttons for button in row] == LABELS
        assert phrases.TELL in texts(await tapped(conversation, question, LABELS[0]))
        await conversation.send_message("I wrote the modules that set up our staging clusters, and reviewed those of two colleagues.", parse_mode=None)
        place = asked(await heard(conversation))
        assert "Where was it?" in place.text
        following = asked(await tapped(conversation, place, place.buttons[0][0].text))
        files = await documents(await tapped(conversation, following, "Skip all questions"))
        menu = met.client._request.get_scoped_commands("default") or next(c.parameters for c in met.client._api_calls if c.api_method == "setMyCommands")
    version, = app.store.versions.of(f"telegram:{ME}")
    kept = {f.extension: app.store.files.read(f.stored) for f in app.store.versions.files(f"telegram:{ME}", version.hash)}
    assert {ending: files[ending] for ending in ("pdf", "docx", "json")} == {ending: kept[ending] for ending in ("pdf", "docx", "json")}
    assert any("staging clusters" in snippet.text for snippet in app.store.corpus.load(f"telegram:{ME}").snippets)
    assert set(MENU) <= set(str(json.dumps(menu, default=str)).replace('\\"', '"').replace('"', " ").split())


async def test_a_pasted_post(app: App, tmp_path: Path) -> None:
    """The post as text instead of a link, and all questions skipped by one tap."""
    resume = tmp_path / "resume.json"
    resume.write_bytes(sample("resume.json"))
    async with meeting(app) as met, met.client.conversation("truecut_bot") as conversation:
        await conversation.send_file(resume, force_document=True)
        await heard(conversation)
        await conversation.send_message(sample("post.txt").decode(), parse_mode=None)
        question = asked(await heard(conversation))
        files = await documents(await tapped(conversation, question, "Skip all questions"))
    assert set(files) >= {"pdf", "docx", "json"}
