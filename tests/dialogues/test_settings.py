"""What a user can choose, first steps in each channel, and what is not offered."""

from __future__ import annotations

import pytest

from agent.domain.rendered import Design
from bot.app import App
from bot.dialogue.commands import _COMMANDS
from bot.dialogue.refusing import not_offered
from bot.files.taste import design_of
from bot.serving.house import House
from bot.showing import phrases
from bot.showing.menu import MENU
from tests.dialogues.conversation import Conversation
from tests.dialogues.reviews import latest
from tests.fakes.channel import RecordingChannel


async def test_settings_are_shown_and_changed_by_buttons(app: App) -> None:
    """What stands is told; a tap or a number changes it and shows it anew; it holds for the next résumé."""
    talk = Conversation(app)
    assert "Paper: as your address has it" in await talk.say("/settings")
    assert "Paper: A4" in await talk.tap(talk.channel.offered["Paper: A4"])
    await talk.say(str(list(talk.channel.offered).index("Pages: one") + 1))
    assert "Pages: one" in await talk.tap(talk.channel.offered["Files: PDF alone"])
    assert design_of(app.store, "ann", Design()).paper == "a4"
    await talk.begin()
    heard = await talk.say("skip all")
    assert ".pdf" in heard
    assert ".docx" not in heard
    assert [wish.kind for wish in latest(app).wishes] == ["length"]


async def test_settings_in_words_and_a_design_beside_them(app: App) -> None:
    """“/settings paper a4” sets; choosing a design keeps the rest; nonsense changes nothing."""
    talk = Conversation(app)
    assert "Paper: A4" in await talk.say("/settings paper a4")
    await talk.say("/design classic")
    assert (design_of(app.store, "ann", Design()).name, design_of(app.store, "ann", Design()).paper) == ("classic", "a4")
    assert phrases.NO_SUCH_SETTING in await talk.say("/settings paper papyrus")
    assert "Paper: A4" in await talk.tap("set:magic:1")
    assert "Which design" in await talk.tap("set:design:")


async def test_settings_while_a_question_is_open_take_the_numbers(app: App) -> None:
    """They were offered last; what they have no number for shows the question again, and then a number answers that."""
    talk = Conversation(app)
    await talk.begin()
    await talk.say("/settings")
    await talk.tap("set:paper:a4")
    run = talk.run()
    assert app.store.answers.of_run(run.id or 0) == []
    assert "The post says" in await talk.say("99")
    await talk.say("3")
    assert len(app.store.answers.of_run(run.id or 0)) == 1
    assert design_of(app.store, "ann", Design()).paper == "a4"


async def test_each_channel_speaks_of_its_own_ways(app: App) -> None:
    """A messenger is sent files, the terminal is told names."""
    talk = Conversation(app)
    assert "terminal" not in (await talk.say("/help")).lower()
    assert "file name" not in await talk.say("/start")
    assert "send me the file itself" in await talk.say("resume.pdf")
    channel = RecordingChannel()
    house = House(app, "terminal", channel)
    await house.say("you", "terminal", "/help")
    assert phrases.HELP_TERMINAL in channel.heard()
    await house.say("you", "terminal", "hi")
    assert phrases.WELCOME_TERMINAL in channel.heard()


def test_every_command_is_in_the_help() -> None:
    """What can be said is told, and the menu of a messenger names nothing else."""
    assert set(MENU) <= set(_COMMANDS)
    assert [name for name in _COMMANDS if f"/{name}" not in phrases.HELP and name not in ("start", "undo")] == []


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("write me a cover letter", "letter"), ("can you also write a cover letter for this job?", "letter"), ("cover letter please", "letter"), ("motivation letter", "letter"),
        ("translate it into German", "language"), ("please answer in French", "language"), ("make my resume in Spanish", "language"), ("apply for me", "apply"),
        ("can you apply to this job?", "apply"), ("send it to the company", "apply"), ("add a photo", "photo"), ("put my picture on the resume", "photo"), ("make up some experience", "invent"),
        ("say I led the team even though I never did", "invent"),
    ],
)  # fmt: skip
def test_what_is_not_offered_is_known(said: str, name: str) -> None:
    """As people ask for it."""
    assert not_offered(said) == phrases.NOT_OFFERED[name]


@pytest.mark.parametrize("said", ["I wrote cover letters for forty clients", "yes, I speak German", "I applied machine learning to photos", "no", "skip", "I translated manuals into French", "as a picture", "apply"])
def test_what_tells_of_such_things_is_no_wish_for_them(said: str) -> None:
    """But for a bare order."""
    assert bool(not_offered(said)) == (said == "apply")
