"""A model on trial beside the present one: both word the same résumé, people choose without knowing whose words they read, and the choices are counted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from agent.adapters.models import Manner, ModelService
from agent.domain.draft import Author
from agent.domain.say import SayKind
from agent.domain.trial import MODEL
from bot.app import App
from bot.dialogue.variants import words
from tests.dialogues.conversation import Conversation
from tests.dialogues.reviews import latest
from tests.dialogues.test_variants import label_of, trial
from tests.fakes.models import good
from tests.fakes.ollama import OllamaServer
from tests.fakes.printer import WritingPrinter

PRESENT, OTHER = "present", "tuned"


def speaks(request: dict[str, Any]) -> str:
    """Two models that reword carefully; the one on trial leaves the last line that it might change."""
    said = good(request["messages"][-1]["content"], request["format"])
    answer = json.loads(said)
    if request["model"] == OTHER and "original" in said:
        answer["lines"] = answer["lines"][:-1]
    return json.dumps(answer)


@pytest.fixture
def server() -> Iterator[OllamaServer]:
    """A host of both."""
    with OllamaServer(speaks, models={PRESENT: 40_960, OTHER: 40_960}, digests={OTHER: "sha256:" + "7a" * 32}) as running:
        yield running


@pytest.fixture
def house(app: App, server: OllamaServer) -> App:
    """The house with one model that is asked, and one on trial."""
    services = [ModelService([server.address], Manner(name, read=30, deadline=60), app.store.cache) for name in (PRESENT, OTHER)]
    return replace(app, printer=WritingPrinter(), models=services[0], challengers=services[1])


async def tailored(house: App) -> Conversation:
    """A conversation that has led to a version."""
    talk = Conversation(house)
    await talk.begin()
    await talk.say("skip all")
    return talk


async def test_both_models_word_the_same_resume_and_neither_is_named(house: App) -> None:
    """Two pictures, of the same positions and for the same post; the names of the models stand nowhere until one is chosen, and then both are told."""
    talk = await tailored(house)
    await talk.house.say("ann", "ann", "/variants model")
    told = " ".join(say.text + say.filename + "".join(option.data for option in say.options) for say in talk.channel.said)
    assert PRESENT not in told.partition(words.ASKING)[2]
    assert OTHER not in told
    assert len([say for say in talk.channel.said if say.kind is SayKind.FILE and say.filename.startswith("Truecut-")]) == 2
    _, shown = trial(house)
    assert shown.feature == MODEL
    assert {one.style for one in shown.shown} == {PRESENT, OTHER}
    heard = await talk.say("A")
    assert words.revealed(shown) in heard
    assert all(f": {name}" in words.revealed(shown) for name in (PRESENT, OTHER))
    assert words.COUNTED.strip() in heard
    heard = await talk.say("/variants score")
    assert "The model that words your lines: 1 time" in heard
    assert words.NO_PROOF not in heard, "there is no style to prefer yet"


async def test_the_wording_that_is_chosen_is_printed_as_it_was_shown(house: App, server: OllamaServer) -> None:
    """The one on trial becomes the current version, to the letter; no model is asked again for it."""
    talk = await tailored(house)
    before = latest(house)
    await talk.say("/variants model")
    _, shown = trial(house)
    chosen = next(one for one in shown.shown if one.style == OTHER)
    asked = len(server.chats)
    assert words.PRINTING in await talk.say(f"take {label_of(shown, current=False)}")
    row = house.store.versions.latest("ann")
    assert row is not None
    assert (row.hash, row.parent) == (chosen.hash, before.hash)
    assert len(server.chats) == asked
    assert any(line.author is Author.MODEL for line in latest(house).lines())


async def test_a_model_that_words_nothing_is_not_drawn(house: App, server: OllamaServer) -> None:
    """Else the plain writer would be chosen, or refused, in its name."""
    talk = await tailored(house)
    server.rule = lambda request: speaks(request) if request["model"] == PRESENT else "I would rather not say."
    assert words.NOTHING_DIFFERS in await talk.say("/variants model")


async def test_without_a_challenger_that_is_said(app: App) -> None:
    """Nothing is drawn, and nothing asked."""
    talk = await tailored(app)
    assert await talk.say("/variants model") == words.NO_CHALLENGER
    with app.store.transaction() as db:
        assert app.store.trials.last("ann", db) is None


async def test_who_asks_for_any_variants_is_asked_about_the_model_too(house: App) -> None:
    """Of all that may differ the model is one, while another is on trial."""
    talk = await tailored(house)
    seen = set()
    for _ in range(8):
        await talk.say("/variants")
        seen.add(trial(house)[1].feature)
        await talk.say("all the same")
    assert MODEL in seen


async def test_what_the_present_model_was_refused_is_not_told_of_the_other(house: App, server: OllamaServer) -> None:
    """The wording that is chosen was made anew, and with it what was refused; it is what was shown, whatever the version before had been refused."""
    server.rule = lambda request: good(request["messages"][-1]["content"], request["format"]) if request["model"] == OTHER else _boasts(request)
    talk = await tailored(house)
    assert latest(house).refused
    await talk.say("/variants model")
    _, shown = trial(house)
    chosen = next(one for one in shown.shown if one.style == OTHER)
    await talk.say("AB"[shown.shown.index(chosen)])
    row = house.store.versions.latest("ann")
    assert row is not None
    assert row.hash == chosen.hash
    assert not any(BOAST in refused.text for refused in latest(house).refused)


BOAST = "and won the Golden Pager"


def _boasts(request: dict[str, Any]) -> str:
    """A model that puts a prize into the last line that it changes, and does not let go of it."""
    answer = json.loads(speaks(request))
    for line in answer.get("lines", ())[-1:]:
        if "original" in line:
            line["text"] += f" {BOAST}"
    return json.dumps(answer)
