"""Posts in other languages in the chat: the user is told the language and that much may be missing."""

from __future__ import annotations

import pytest

from bot.app import App
from bot.demo import sample
from tests.dialogues.conversation import Conversation
from tests.stages.extract.foreign.posts import CS_BULLETS, DE_BULLETS, ES_BULLETS, FR_BULLETS, Post

NAMES = {"German": DE_BULLETS, "French": FR_BULLETS, "Spanish": ES_BULLETS, "Czech": CS_BULLETS}

POLISH = (
    "Kierowca autobusu\nJesteśmy rodzinną firmą z Gdańska i szukamy kierowcy, który lubi ludzi i spokojną pracę.\n"
    "Wymagania:\n- Prawo jazdy kategorii D\n- Doświadczenie w przewozie osób\n- Dyspozycyjność\nOferujemy:\n- Umowę o pracę i wolne weekendy\n"
)


@pytest.mark.parametrize("name", NAMES)
async def test_the_language_and_what_was_read_are_told(app: App, name: str) -> None:
    """The bot names the language, asks to compare, and lists what it read; the result says it again."""
    talk, post = Conversation(app), NAMES[name]
    assert isinstance(post, Post)
    await talk.send("resume.json", sample("resume.json"))
    heard = await talk.say(post.text)
    assert f"The post is in {name}" in heard
    assert "compare" in heard
    assert all(words in heard for words in post.musts)
    if "Here is your résumé" not in heard:
        heard = await talk.say("skip all")
    assert f"Note: The post is in {name}" in heard


async def test_a_post_that_cannot_be_read_is_no_post_without_gaps(app: App) -> None:
    """Where nothing is found in a language the bot does not read, it says both, and that this does not mean that nothing is asked."""
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    heard = await talk.say(POLISH)
    assert "The post is in Polish" in heard
    assert "does not mean that it asks for nothing" in heard
