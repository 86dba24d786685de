"""Every strategy gets the same cases, and a model that lies changes what is proposed, never what comes through."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from agent.adapters.importers import read_resume
from agent.adapters.index import IndexShelf
from agent.adapters.readers.files import read_text
from agent.errors import OwnerCanAct
from agent.lab.comparing import report
from agent.lab.comparing.comparison import Experiment, compare
from agent.lab.comparing.exemplars import Exemplar, exemplified
from agent.lab.comparing.strategy import strategies, strategy
from agent.lab.comparing.trial import Trial
from agent.lab.comparing.trying import Case
from agent.prompts import template
from agent.stages.write.items import Item
from bot.app import App, build
from bot.demo import sample
from bot.settings import Settings
from tests.fakes.embedder import HashingEmbedder
from tests.fakes.models import Malicious, good
from tests.fakes.ollama import OllamaServer
from tests.fakes.printer import PlainPrinter

SHOWN = (Exemplar(Item(text="Was in charge of shearing two hundred sheep a day", tense="past"), "Sheared 200 sheep a day"),)


def building(settings: Settings) -> App:
    """The house with quick stand-ins for the embedder and the printer."""
    app = build(settings)
    embedder = HashingEmbedder()
    return replace(app, embedder=embedder, indexes=IndexShelf(embedder), printer=PlainPrinter())


def cases() -> list[Case]:
    """Two posts for one person."""
    corpus = read_resume(sample("resume.json"), "resume.json").corpus
    return [Case(name, "dana", read_text(sample(name).decode()), corpus) for name in ("post.txt", "post-2.txt")]


class Writers:
    """Two models on one host: `kind` rewords carefully, `liar` invents; what the writer was told is kept."""

    def __init__(self) -> None:
        self.systems: list[str] = []
        self.liar = Malicious("lies")

    def __call__(self, request: dict[str, Any]) -> str:
        """The answer."""
        if "original" in json.dumps(request["format"]):
            self.systems.append(request["messages"][0]["content"])
        speaks = self.liar if "liar" in request["model"] else good
        return speaks(request["messages"][-1]["content"], request["format"])


@pytest.fixture
def writers() -> Writers:
    """The models."""
    return Writers()


@pytest.fixture
def settings(writers: Writers) -> Iterator[Settings]:
    """Settings with their host."""
    with OllamaServer(writers, models={"kind:latest": 40_960, "liar:latest": 40_960}) as server:
        yield Settings(data=None, model="kind", ollama_hosts=(server.address,))


async def test_a_model_that_lies_is_seen_in_the_drafts_and_in_nothing_that_comes_through(settings: Settings) -> None:
    """Truth before the gate falls, wordings are refused, and no strategy is disqualified: that is the gate's doing."""
    trials = await compare(Experiment(cases(), strategies("plain,rag,rag+bad=liar"), 1), settings, building=building)
    by = {name: [t for t in trials if t.strategy == name] for name in ("plain", "rag", "rag+bad")}
    assert [len(found) for found in by.values()] == [2, 2, 2]
    assert all(t.before.truth == 1.0 and not t.reworded and not t.tokens for t in by["plain"])
    assert all(t.tokens for t in by["rag"] + by["rag+bad"])
    assert any(t.reworded for t in by["rag"])
    assert all((t.before.truth or 0) < 1 and t.refused and t.rounds for t in by["rag+bad"])
    assert not any(t.unsupported or t.failed for t in trials)
    assert all(t.after.coverage is not None and t.before.coverage is not None for t in trials)
    text = report(trials)
    assert "disqualified" not in text
    assert "| rag+bad | 2 × 1 | 0 |" in text


async def test_seeds_are_tries_of_their_own_where_a_model_writes(settings: Settings, writers: Writers) -> None:
    """Each asks again; without a model nothing would differ."""
    trials = await compare(Experiment(cases()[:1], strategies("plain,rag"), 3), settings, building=building)
    assert [(t.strategy, t.seed) for t in trials] == [("plain", 0), ("rag", 0), ("rag", 1), ("rag", 2)]
    assert len(writers.systems) == 3


async def test_exemplars_stand_in_the_place_of_the_usual_examples(settings: Settings, writers: Writers) -> None:
    """In the writer's prompt alone, with everything else in it unchanged."""
    await compare(Experiment(cases()[:1], strategies("rag,rag+fewshot"), 1, SHOWN), settings, building=building)
    usual, shown = writers.systems
    assert "sheep" not in usual
    assert "Sheared 200 sheep a day" in shown
    assert usual.split("Example lines:")[0].strip() == shown.split("Example lines:")[0].strip()
    assert len(re.findall("Example lines:", shown)) == 1


async def test_another_prompt_is_read_from_its_file(settings: Settings, writers: Writers, tmp_path: Path) -> None:
    """What prompt optimisation came to, say. One that has lost a sentence which keeps the writer honest is refused before anything is tried."""
    (tmp_path / "found.txt").write_text(f"Work like a good editor. {template('write').system}", encoding="utf-8")
    await compare(Experiment(cases()[:1], strategies(f"rag+gepa={tmp_path / 'found.txt'}"), 1), settings, building=building)
    assert writers.systems[0].startswith("Work like a good editor. You tighten lines")
    (tmp_path / "bold.txt").write_text("You make lines shine. Add what fits.", encoding="utf-8")
    with pytest.raises(OwnerCanAct, match="has lost “Code throws away"):
        await compare(Experiment(cases()[:1], strategies(f"rag+gepa={tmp_path / 'bold.txt'}"), 1), settings, building=building)
    assert len(writers.systems) == 1


async def test_what_was_tried_is_not_tried_again(settings: Settings, writers: Writers) -> None:
    """An experiment that was cut short goes on where it was."""
    told: list[Trial] = []

    async def tell(trial: Trial) -> None:
        told.append(trial)

    experiment = Experiment(cases(), strategies("plain,rag"), 1)
    first = await compare(experiment, settings, tell=tell, building=building)
    again = await compare(experiment, settings, first[:3], tell, building)
    assert len(told) == 4 + 1
    assert again[:3] == first[:3]
    assert [(t.strategy, t.case) for t in again] == [(t.strategy, t.case) for t in first]


async def test_what_is_missing_is_said_before_anything_is_tried(settings: Settings) -> None:
    """A model, a prompt file, exemplars: one sentence each."""
    bare = settings.model_copy(update={"model": ""})
    for told, words in (("plain,rag", "TRUECUT_MODEL"), ("rag+gepa=nowhere.txt", "could not be read"), ("rag+fewshot", "exemplars")):
        with pytest.raises(OwnerCanAct, match=words):
            await compare(Experiment(cases(), strategies(told), 1), settings if told.startswith("rag+") else bare, building=building)


def test_strategies_are_read_as_they_are_written() -> None:
    """The usual model, one with exemplars, another model, another prompt."""
    found = strategies("plain, rag, rag+fewshot, rag+sft=truecut-sft:1, rag+sft+dpo=truecut-dpo, rag+gepa=best.txt")
    assert [s.name for s in found] == ["plain", "rag", "rag+fewshot", "rag+sft", "rag+sft+dpo", "rag+gepa"]
    assert [s.model for s in found] == ["", "", "", "truecut-sft:1", "truecut-dpo", ""]
    assert [s.shown for s in found] == [False, False, True, False, False, False]
    assert found[5].prompt == "best.txt"


@pytest.mark.parametrize("told", ["", "fast", "plain+fewshot", "plain=x", "rag+sft", "rag=x", "rag+", "rag,rag", "+"])
def test_what_is_no_strategy_is_told_in_a_sentence(told: str) -> None:
    """With what can be said."""
    with pytest.raises(OwnerCanAct):
        strategies(told)
    if told.count(",") == 0 and told:
        with pytest.raises(OwnerCanAct, match=r"strategy|needs"):
            strategy(told)


def test_without_exemplars_the_prompt_stays_as_it_is() -> None:
    """The usual examples are ours too."""
    system = template("write").system
    assert exemplified(system, ()) == system
