"""What the user sees of a model: how far it is, what it cost, and that it did not answer."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from agent.adapters.models import Manner, ModelService
from agent.domain.corpus import Corpus
from agent.domain.draft import Author
from agent.domain.prompt import Prompt
from agent.domain.value import Value
from agent.prompts import template
from bot.app import App
from bot.demo import sample
from bot.files.result import Result
from bot.showing import phrases
from tests.dialogues.conversation import Conversation
from tests.fakes.models import good
from tests.fakes.ollama import DIGEST, Mishap, OllamaServer, Request

PATIENT = Manner("tiny", read=30, deadline=60)
HURRIED = Manner("tiny", read=0.3, deadline=0.4)


def speaks(request: dict[str, Any]) -> str:
    """A model that rewords carefully, and has no view of anything else."""
    return good(request["messages"][-1]["content"], request["format"])


def has_no_view(request: dict[str, Any]) -> str:
    """One that answers the writer alone."""
    return speaks(request) if "original" in json.dumps(request["format"]) else "I would rather not say."


@pytest.fixture
def server() -> Iterator[OllamaServer]:
    """A host."""
    with OllamaServer(speaks) as running:
        yield running


def with_model(app: App, address: str, manner: Manner = PATIENT) -> App:
    """The house with a model at that address."""
    return replace(app, models=ModelService([address], manner, app.store.cache))


async def made(app: App, talk: Conversation) -> Result:
    """The result of the main job."""
    await talk.begin()
    assert "Here is your résumé" in await talk.say("skip all")
    version = app.store.versions.latest(talk.user)
    assert version is not None
    return Result.model_validate_json(version.result)


async def test_what_the_model_cost_stands_in_the_result(app: App, server: OllamaServer) -> None:
    """Calls, characters, tokens in both directions, seconds, the model with its digest, and the version of each prompt."""
    house = with_model(app, server.address)
    use = (await made(house, Conversation(house))).model
    characters = sum(len(m["content"]) for sent in server.chats for m in sent["messages"])
    assert (use.calls, use.failed, use.prompt_chars) == (len(server.chats), 0, characters)
    assert use.tokens > characters // 4
    assert (use.name, use.digest) == ("tiny", DIGEST)
    assert "write" in use.prompts
    assert use.prompts == {name: template(name).version for name in use.prompts}
    assert use.seconds > 0


async def test_a_run_that_goes_on_adds_to_its_calls(app: App, server: OllamaServer) -> None:
    """A process that stopped in the middle of a step does the step again: both calls count, and no call counts twice."""
    house = with_model(app, server.address)
    talk = Conversation(house)
    await talk.begin()
    run = talk.run()
    assert run.id is not None
    call, *_ = app.store.calls.of_run("ann", run.id)
    app.store.calls.keep("ann", run.id, call)
    await Conversation(with_model(app, server.address)).say("skip all")
    version = app.store.versions.latest("ann")
    assert version is not None
    assert Result.model_validate_json(version.result).model.calls == len(server.chats) + 1


@pytest.mark.parametrize("mishap", [Mishap.STALL, Mishap.NOT_FOUND, Mishap.OTHER_SHAPE, Mishap.LENGTH])
async def test_a_model_that_does_not_answer_costs_nobody_the_resume(app: App, server: OllamaServer, mishap: Mishap) -> None:
    """The résumé comes, and one sentence among its notes says so."""
    server.always = mishap
    house = with_model(app, server.address, HURRIED)
    result = await made(house, Conversation(house))
    assert result.notes.count(phrases.NO_WORDS) == 1
    assert phrases.NO_VIEW not in result.notes
    assert result.experiences


async def test_a_question_left_open_is_told(app: App, server: OllamaServer) -> None:
    """Where the writer answered and others did not, the sentence says that rules filled in."""
    server.rule = has_no_view
    house = with_model(app, server.address)
    result = await made(house, Conversation(house))
    assert result.notes.count(phrases.NO_VIEW) == 1
    assert phrases.NO_WORDS not in result.notes


async def test_a_model_that_is_away_is_told_too(app: App) -> None:
    """So where nobody listens at the address."""
    house = with_model(app, "http://127.0.0.1:9")
    result = await made(house, Conversation(house))
    assert phrases.NO_WORDS in result.notes
    assert result.model.name == "tiny"


async def test_the_user_sees_how_far_a_long_step_is(app: App, server: OllamaServer) -> None:
    """The progress of a stage comes out at the channel, in words."""
    house = with_model(app, server.address)
    talk = Conversation(house)
    await made(house, talk)
    assert any(re.fullmatch(r"rewriting \d+ of \d+ lines", seen) for seen in talk.channel.seen)


async def test_status_tells_what_runs_and_what_the_model_cost(app: App, server: OllamaServer) -> None:
    """While a question waits, and when all is done; for this user alone."""
    house = with_model(app, server.address)
    talk, other = Conversation(house), Conversation(house, "bob")
    assert await talk.say("/status") == phrases.NOTHING_RUNS
    await talk.begin()
    waiting = await talk.say("/status")
    assert "waits for your answer" in waiting
    assert "So far tiny was asked " in waiting
    await talk.say("skip all")
    done = await talk.say("/status")
    assert done.startswith(phrases.NOTHING_RUNS)
    assert "For the last one tiny was asked " in done
    assert await other.say("/status") == phrases.NOTHING_RUNS


async def test_status_says_that_no_model_was_asked(app: App) -> None:
    """Where none is set the lines are the user's own."""
    talk = Conversation(app)
    await talk.begin()
    assert phrases.NO_MODEL in await talk.say("/status")


async def test_the_second_run_for_a_post_asks_less(app: App, server: OllamaServer) -> None:
    """What the model said of a person's lines is kept for this person; what a run did not ask is on nobody's account."""
    house = with_model(app, server.address)
    talk = Conversation(house)
    first = await made(house, talk)
    asked = len(server.chats)
    await talk.say(sample("post.txt").decode())
    await talk.say("1")
    await talk.say("skip all")
    assert len(server.chats) == asked
    assert first.model.calls == asked
    other = await made(house, Conversation(house, "bob"))
    assert len(server.chats) - asked == other.model.calls > 0


class Word(Value):
    """An answer."""

    word: str


def test_one_service_serves_loop_after_loop(app: App, server: OllamaServer) -> None:
    """A command that runs an event loop of its own for each step may use the same house."""
    house = with_model(app, server.address)
    server.rule = lambda request: '{"word": "yes"}'
    model = house.tools("ann", Corpus()).model
    assert model is not None
    for words in ("one", "two"):
        assert asyncio.run(model.fill(Prompt(name="write", version="1", system="Say a word.", user=words), Word)).word == "yes"


async def test_a_second_opinion_holds_back_what_the_model_wrote(app: App) -> None:
    """From the hosts of the model, seen in the progress, in the reasons of what was not written, and on the account; no line is lost."""

    def answering(request: Request) -> str:
        return good(request["messages"][-1]["content"], request["format"]) if "format" in request else "No"

    with OllamaServer(answering, models={"tiny:latest": 40_960, "bespoke-minicheck:latest": 32_768}) as server:
        models, critics = (ModelService([server.address], Manner(name), app.store.cache) for name in ("tiny", "bespoke-minicheck"))
        house = App(app.settings, app.store, app.reader, app.embedder, app.indexes, app.printer, models, critics)
        talk = Conversation(house)
        result = await made(house, talk)
    assert any("asking for a second opinion" in seen for seen in talk.channel.seen)
    assert {f.rule for r in result.refused for f in r.findings} == {"second opinion"}
    assert not any(origin.author is Author.MODEL for origin in result.provenance)
    assert all(refusal.instead for refusal in result.refused)
    assert result.model.name == "tiny, bespoke-minicheck"
    assert "In all tiny and bespoke-minicheck were asked" in await talk.say("/status")
