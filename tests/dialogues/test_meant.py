"""Wishes in words that no pattern knows, told by a model: the same closed set, and nothing that the user did not say."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from agent.adapters.models import Manner, ModelService
from agent.domain.page import Form, Page
from agent.domain.request import Request as Asked
from agent.domain.wish import Length, Stress
from bot.app import App
from bot.demo import sample
from bot.ear import Ear
from bot.meaning import Desire, Told
from bot.meaning.meaning import MOST, VIEWS, Answer, Kind, Said, heard
from bot.process.threads import remember
from bot.showing import phrases
from tests.dialogues.conversation import Conversation
from tests.dialogues.reviews import latest, made
from tests.fakes.fetcher import SmallWeb
from tests.fakes.models import good
from tests.fakes.ollama import Mishap, OllamaServer

LINK = "https://example.org/jobs/1"


def said(kind: str, words: str = "", number: int = 0, place: str = "") -> dict[str, Any]:
    """A wish as a model answers it."""
    return {"kind": kind, "number": number, "words": words, "place": place}


class Listener:
    """A model that rewords carefully, and takes every message for the same."""

    def __init__(self) -> None:
        self.takes_for: list[dict[str, Any]] = []
        self.asked: list[str] = []

    def __call__(self, request: dict[str, Any]) -> str:
        """Its answer."""
        if "wishes" not in request["format"]["properties"]:
            return good(request["messages"][-1]["content"], request["format"])
        self.asked.append(request["messages"][-1]["content"])
        return json.dumps({"wishes": self.takes_for})


@pytest.fixture
def listener() -> Listener:
    """A model."""
    return Listener()


@pytest.fixture
def server(listener: Listener) -> Iterator[OllamaServer]:
    """Its host."""
    with OllamaServer(listener) as running:
        yield running


@pytest.fixture
def house(app: App, server: OllamaServer) -> App:
    """The house with that model."""
    return replace(app, models=ModelService([server.address], Manner("tiny", read=30, deadline=60), app.store.cache))


async def test_a_wish_that_no_pattern_knows_is_granted(house: App, listener: Listener) -> None:
    """A new version comes, with its wish kept, and what was understood is said."""
    talk = await made(house)
    listener.takes_for = [said("pages", number=2)]
    heard = await talk.say("give it a couple of sheets, my printer is fine today")
    assert phrases.will_do([phrases.on_pages(2)]) in heard
    assert latest(house).wishes == (Length(pages=2, more=True),)


async def test_what_patterns_know_is_not_put_to_the_model(house: App, listener: Listener) -> None:
    """They are sure, and cost nothing."""
    talk = await made(house)
    await talk.say("shorter")
    await talk.say("/status")
    await talk.say("thanks")
    assert listener.asked == []


async def test_a_view_is_shown_when_somebody_asks_for_it(house: App, listener: Listener) -> None:
    """As its command would."""
    talk = await made(house)
    listener.takes_for = [said("show", "versions")]
    assert await talk.say("which ones did you do for me so far") == await talk.say("/versions")


async def test_a_remark_stays_a_remark(house: App, listener: Listener) -> None:
    """The model makes nothing of it, and what can be wished is told."""
    talk = await made(house)
    assert phrases.CAN_WISH in await talk.say("I am so nervous about this one")
    assert len(listener.asked) == 1


@pytest.mark.parametrize(
    "answer",
    [
        [said("stress", "Kubernetes")], [said("drop", "the till")], [said("drop", number=7)], [said("drop", number=-1)], [said("why", "a PhD")], [said("without", "experience")],
        [said("pages", number=40)], [said("form", "exe")], [said("show", "delete")], [said("show", "export")], [said("show", "/cancel")], [said("stress", "")], [said("stress", "e")],
    ],
)  # fmt: skip
async def test_a_model_can_wish_nothing_that_the_user_did_not_say(house: App, listener: Listener, answer: list[dict[str, Any]]) -> None:
    """A name, a number, a command of its own invention is not heard."""
    talk = await made(house)
    before = latest(house).hash
    listener.takes_for = answer
    assert phrases.CAN_WISH in await talk.say("hmm could you do the thing for me")
    assert latest(house).hash == before


@pytest.mark.parametrize("mishap", [Mishap.EMPTY, Mishap.OTHER_SHAPE, Mishap.NOT_FOUND, Mishap.ENDLESS])
async def test_without_an_answer_the_user_is_told_what_can_be_wished(house: App, server: OllamaServer, mishap: Mishap) -> None:
    """As without a model."""
    talk = await made(house)
    server.always = mishap
    assert phrases.CAN_WISH in await talk.say("hmm could you do the thing for me")


async def test_nobody_waits_for_a_slow_model(house: App, server: OllamaServer) -> None:
    """After a while the answer is that of a house without one."""
    talk = await made(house)
    talk.house._ear = Ear(talk.house._dialogue, remember, house.models, patience=0.2)
    server.always = Mishap.STALL
    assert phrases.CAN_WISH in await asyncio.wait_for(talk.say("hmm could you do the thing for me"), 10)


async def test_what_a_comment_beside_a_link_wishes_is_heard_too(house: App, web: SmallWeb, listener: Listener) -> None:
    """Beside what patterns know of it, which the model cannot overrule."""
    web.pages[LINK] = Page(link=LINK, form=Form.TEXT, content=sample("post.txt"))
    talk = Conversation(house)
    await talk.send("resume.json", sample("resume.json"))
    listener.takes_for = [said("stress", "invoices"), said("pages", number=3)]
    await talk.say(f"{LINK} one page please, and the invoices really should be what they see at once")
    run = house.store.runs.open_of("ann")
    assert run is not None
    assert Asked.model_validate_json(run.request).wishes == (Length(pages=1), Stress(words="invoices"))


async def test_a_long_text_is_not_put_to_the_model(house: App, listener: Listener) -> None:
    """A wish is short; a letter is something else."""
    talk = await made(house)
    await talk.say("so here is what I think of it all. " * 20)
    assert listener.asked == []


async def test_without_a_resume_views_can_be_asked_for_and_wishes_cannot(house: App, listener: Listener) -> None:
    """There is nothing yet of which to wish."""
    talk = Conversation(house)
    listener.takes_for = [said("shorter")]
    assert await talk.say("squeeze the whole lot for me") == phrases.WHAT_NOW_STRANGER
    listener.takes_for = [said("show", "privacy")]
    assert await talk.say("who gets to see my stuff") == await talk.say("/privacy")


TEXT = "Kill the third point at Acme Ltd. and the very last one; why on earth is Java absent, and could I open it in LibreOffice on line 4?"


@pytest.mark.parametrize(
    ("answer", "wish"),
    [
        (said("drop", number=3, place="Acme Ltd."), Told(Desire.DROP, number=3, place="Acme Ltd.", said=TEXT)),
        (said("drop", number=3, place="acme  ltd."), Told(Desire.DROP, number=3, place="acme  ltd.", said=TEXT)),
        (said("drop", number=3, place="Globex"), Told(Desire.DROP, number=3, place="*", said=TEXT)),
        (said("drop", number=-1), Told(Desire.DROP, number=-1, place="*", said=TEXT)),
        (said("drop", number=4), Told(Desire.DROP, number=4, said=TEXT)),
        (said("drop", number=5), None),
        (said("why", "Java"), Told(Desire.WHY, "Java", said=TEXT)),
        (said("why", "JavaScript"), None),
        (said("why", "Jav"), None),
        (said("form", "docx"), Told(Desire.FORM, "docx", said=TEXT)),
        (said("without", "summary"), Told(Desire.WITHOUT, "summary", said=TEXT)),
    ],
)
def test_what_a_model_names_must_stand_in_the_text(answer: dict[str, Any], wish: Told | None) -> None:
    """Whole words and the numbers of lines; a place of its own invention is left away."""
    assert heard(TEXT, Answer(wishes=(Said(**answer),))).wishes == ((wish,) if wish else ())


def test_a_model_that_wishes_for_everything_is_heard_for_a_few() -> None:
    """And the same twice counts once."""
    many = tuple(Said(kind=Kind.PAGES, number=1 + n % 3, words="", place="") for n in range(500))
    assert len(heard("pages", Answer(wishes=many)).wishes) <= MOST


def test_no_view_takes_anything_away() -> None:
    """What a misunderstanding costs is a message that was not needed."""
    assert not VIEWS & {"delete", "export", "cancel", "undo", "forget", "back", "pin"}
