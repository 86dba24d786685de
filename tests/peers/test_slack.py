"""What the bot says on Slack, as a Web API keeps it that nobody here wrote; `make peers` installs and runs it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import aiohttp
import pytest
from slack_sdk.models.blocks import Block

from agent.domain.say import Say, SayKind
from bot.app import App
from bot.channels.slack.place import CHANNEL
from bot.demo import sample
from bot.showing import phrases
from tests.peers.slack import EMULATE, PERSON_TOKEN, Seen, buttons, seen

pytestmark = [pytest.mark.peers, pytest.mark.skipif(not EMULATE.exists(), reason="emulate is not installed")]


def texts(messages: list[dict[str, Any]]) -> str:
    """Their texts, with the signs that were made harmless put back."""
    return "\n".join(m.get("text", "") for m in messages).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


async def _asked(met: Seen) -> list[dict[str, Any]]:
    await met.says(file=("resume.json", sample("resume.json")))
    return await met.says(sample("post.txt").decode())


async def test_from_a_word_to_the_files(app: App, tmp_path: Path) -> None:
    """A word and a reply; a question with buttons that Slack's own models accept; after a tap the files stand in the conversation, byte by byte."""
    async with seen(app, tmp_path) as met:
        assert phrases.WELCOME in texts(await met.says("hi"))
        said = await _asked(met)
        assert "I understood of Dana Whitfield" in texts(said)
        question = next(m for m in reversed(said) if set(phrases.ANSWERS) <= set(buttons(m)))
        assert "The post asks for" in texts([question])
        for block in Block.parse_all(question["blocks"]):
            block.validate_json()
        run = app.store.runs.open_of(met.place.key)
        assert run is not None
        said = await met.says("skip all")
        files = {f["name"]: f for message in said for f in message.get("files") or []}
        got = {name.rpartition(".")[2]: await _download(met, file) for name, file in files.items()}
    version, = app.store.versions.of(met.place.key)
    kept = {f.extension: f.stored for f in app.store.versions.files(met.place.key, version.hash)}
    for ending in ("pdf", "docx", "json"):
        assert got[ending] == app.store.files.read(kept[ending])
    assert "Here is your résumé." in texts(said)


async def test_what_the_user_said_is_shown_letter_by_letter(app: App, tmp_path: Path) -> None:
    """Signs that Slack reads as its own are harmless, and what is too long comes in order in several messages."""
    long = "\n\n".join(f"{n}. <!channel> & <@U1> *bold* `code` {'x' * 400}" for n in range(20))
    async with seen(app, tmp_path) as met:
        with app.store.transaction() as db:
            app.store.outbox.put("k", CHANNEL, str(met.place), Say(kind=SayKind.TEXT, text=long), db)
        await met.house.settle()
        said = await met.messages()
    assert len(said) > 1
    assert all("<!channel>" not in m["text"] for m in said)
    assert texts(said).split() == long.split()


async def _download(met: Seen, file: dict[str, Any]) -> bytes:
    link = file.get("url_private_download") or file["url_private"]
    async with aiohttp.ClientSession() as session, session.get(link, headers={"Authorization": f"Bearer {PERSON_TOKEN}"}) as answer:
        assert answer.status == 200
        return await answer.read()
