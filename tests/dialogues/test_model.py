"""What the user sees of a model: how far it is, what it cost, and that it did not answer."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pytest

from agent.adapters.models import Account, Manner, ModelService
from agent.domain.corpus import Corpus
from agent.domain.draft import Author
from agent.domain.progress import Progress
from agent.domain.prompt import Prompt
from agent.domain.value import Value
from agent.errors import NoAnswer
from agent.ports import Index, Near, Tools
from bot import phrases
from bot.app import App
from bot.result import Result
from tests.dialogues.conversation import Conversation
from tests.fakes.models import good
from tests.fakes.ollama import DIGEST, Mishap, OllamaServer, Request

QUICK = Manner("tiny", read=0.3, deadline=0.4)


class Word(Value):
    """An answer."""

    word: str


@dataclass(frozen=True)
class Asking:
    """An index that asks the model about what it looks for, and tells how far it is: a stage as the worker sees it."""

    inner: Index
    tools: Tools
    prompt: str

    async def nearest(self, texts: Sequence[str], limit: int) -> list[list[Near]]:
        """What the inner one finds, whether the model answered or not."""
        assert self.tools.model is not None
        await self.tools.tell(Progress(step="rewriting", done=1, of=2))
        try:
            await self.tools.model.fill(Prompt(name=self.prompt, version="1-5fe30a91", system="Say a word.", user=texts[0] * 20), Word)
        except NoAnswer:
            await self.tools.tell(Progress(step="rewriting", done=0, of=0))
        return await self.inner.nearest(texts, limit)


@dataclass(frozen=True)
class AskingApp(App):
    """A house in which every run asks the model one question."""

    prompt: str = "write"

    def tools(self, user: str, corpus: Corpus, *more: Any, **named: Any) -> Tools:
        """The tools with an asking index; the stages have no model, so that the one question is all there is."""
        made = super().tools(user, corpus, *more, **named)
        return replace(made, index=Asking(made.index, made, self.prompt), model=None)


@pytest.fixture
def server() -> Iterator[OllamaServer]:
    """A host."""
    with OllamaServer(lambda request: '{"word": "yes"}') as running:
        yield running


def asking(app: App, server: OllamaServer, prompt: str = "write") -> AskingApp:
    """The house with a model on that server."""
    models = ModelService([server.address], QUICK, app.store.cache)
    return AskingApp(app.settings, app.store, app.reader, app.embedder, app.indexes, app.printer, models, prompt=prompt)


async def made(app: App, talk: Conversation) -> Result:
    """The result of the main job."""
    await talk.begin()
    assert "Here is your résumé" in await talk.say("skip all")
    version = app.store.versions.latest(talk.user)
    assert version is not None
    return Result.model_validate_json(version.result)


async def test_what_the_model_cost_stands_in_the_result(app: App, server: OllamaServer) -> None:
    """Calls, characters, tokens in both directions, seconds, the model with its digest, and the version of each prompt."""
    house = asking(app, server)
    use = (await made(house, Conversation(house))).model
    (sent,) = server.chats
    characters = sum(len(m["content"]) for m in sent["messages"])
    assert (use.calls, use.failed, use.prompt_chars, use.tokens) == (1, 0, characters, characters // 4 + 4)
    assert (use.name, use.digest, use.prompts) == ("tiny", DIGEST, {"write": "1-5fe30a91"})
    assert use.seconds > 0


async def test_a_run_that_goes_on_adds_to_its_calls(app: App, server: OllamaServer) -> None:
    """A process that stopped in the middle of a step does the step again: both calls count, and no call counts twice."""
    house = asking(app, server)
    talk = Conversation(house)
    await talk.begin()
    run = app.store.runs.open_of("ann")
    assert run is not None
    assert run.id is not None
    (call,) = app.store.calls.of_run("ann", run.id)
    app.store.calls.keep("ann", run.id, call)
    await Conversation(asking(app, server)).say("skip all")
    version = app.store.versions.latest("ann")
    assert version is not None
    use = Result.model_validate_json(version.result).model
    assert (use.calls, use.prompt_chars) == (2, 2 * call.characters)


@pytest.mark.parametrize(("prompt", "sentence"), [("write", phrases.NO_WORDS), ("judge", phrases.NO_VIEW)])
@pytest.mark.parametrize("mishap", [Mishap.STALL, Mishap.NOT_FOUND, Mishap.OTHER_SHAPE, Mishap.LENGTH])
async def test_a_model_that_does_not_answer_costs_nobody_the_resume(app: App, server: OllamaServer, mishap: Mishap, prompt: str, sentence: str) -> None:
    """The résumé comes, and one sentence among its notes says so."""
    server.always = mishap
    house = asking(app, server, prompt)
    result = await made(house, Conversation(house))
    assert result.notes.count(sentence) == 1
    assert not {phrases.NO_WORDS, phrases.NO_VIEW} & set(result.notes) - {sentence}
    assert result.experiences


async def test_a_model_that_is_away_is_told_too(app: App, server: OllamaServer) -> None:
    """So where nobody listens at the address."""
    models = ModelService(["http://127.0.0.1:9"], QUICK, app.store.cache)
    house = replace(asking(app, server), models=models)
    result = await made(house, Conversation(house))
    assert phrases.NO_WORDS in result.notes
    assert result.model.name == "tiny"


async def test_the_user_sees_how_far_a_long_step_is(app: App, server: OllamaServer) -> None:
    """The progress of a stage comes out at the channel, in words."""
    house = asking(app, server)
    talk = Conversation(house)
    await talk.begin()
    assert "rewriting 1 of 2 lines" in talk.channel.seen


async def test_status_tells_what_runs_and_what_the_model_cost(app: App, server: OllamaServer) -> None:
    """While a question waits, and when all is done; for this user alone."""
    house = asking(app, server)
    talk, other = Conversation(house), Conversation(house, "bob")
    assert await talk.say("/status") == phrases.NOTHING_RUNS
    await talk.begin()
    waiting = await talk.say("/status")
    assert "waits for your answer" in waiting
    assert "So far tiny was asked once: " in waiting
    await talk.say("skip all")
    done = await talk.say("/status")
    assert done.startswith(phrases.NOTHING_RUNS)
    assert "For the last one tiny was asked once: " in done
    assert await other.say("/status") == phrases.NOTHING_RUNS


async def test_status_says_that_no_model_was_asked(app: App) -> None:
    """Where none is set the lines are the user's own."""
    talk = Conversation(app)
    await talk.begin()
    assert phrases.NO_MODEL in await talk.say("/status")


async def test_the_second_run_for_a_post_asks_less(app: App, server: OllamaServer) -> None:
    """The reading of a post is kept for all; what a run did not ask is on nobody's account."""
    house = asking(app, server, "extract")
    first, second = await made(house, Conversation(house)), await made(house, Conversation(house, "bob"))
    assert len(server.chats) == 1
    assert (first.model.calls, second.model.calls) == (1, 0)
    assert len(app.store.calls.of("ann")) == 1
    assert app.store.calls.of("bob") == ()


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


def test_one_service_serves_loop_after_loop(app: App, server: OllamaServer) -> None:
    """A command that runs an event loop of its own for each step may use the same house."""
    house = asking(app, server)
    models = house.models
    assert models is not None
    model = models.of("ann", Account())
    for words in ("one", "two"):
        assert asyncio.run(model.fill(Prompt(name="write", version="1", system="Say a word.", user=words), Word)).word == "yes"
