"""GEPA looks for a better prompt of the writer, on what may be trained on alone, and never gives up a guard."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from agent.adapters.models import Account
from agent.lab.asking import Question
from agent.lab.cases import Split
from agent.lab.curated import curated
from agent.ports import ChatModel
from agent.prompts import template
from bot.app import build
from bot.settings import Settings
from tests.fakes.ollama import OllamaServer
from tests.lab.house import questions

pytestmark = [
    pytest.mark.lab,
    pytest.mark.filterwarnings("default"),
    pytest.mark.skipif(importlib.util.find_spec("gepa") is None, reason="gepa is not installed: make lab"),
]
MAGIC = "Never name a team that the line does not name."


class Pupil:
    """A model that adds a team to every line unless its prompt forbids just that; asked for a prompt, it proposes the next one of `proposals`."""

    def __init__(self, *proposals: str) -> None:
        self.proposals = list(proposals)
        self.systems: list[str] = []

    def __call__(self, request: dict[str, Any]) -> str:
        """The answer."""
        system, user = (message["content"] for message in request["messages"][:2])
        if "text" in request["format"]["properties"]:
            return json.dumps({"text": self.proposals.pop(0) if len(self.proposals) > 1 else self.proposals[0]})
        self.systems.append(system)
        question = next(q for q in train() if q.messages()[1].content == user)
        lie = "" if MAGIC in system else " with a team of 173"
        lines = [{"line": i + 1, "original": " ".join(question.lines[i].item.text.split()[:4]), "text": f"{text}{lie}"} for i, text in question.answers().items()]
        return json.dumps({"lines": lines})


def train() -> list[Question]:
    """What may be trained on."""
    held = {gold.id for gold in curated().golds if gold.split is Split.HELD_OUT}
    return [question for case, question in questions().items() if case not in held]


@pytest.fixture
def pupil() -> Pupil:
    """Its first proposal is bold, its second good."""
    return Pupil("You make lines shine. Add a team to each.", f"{template('write').system}\n{MAGIC}")


@pytest.fixture
def model(pupil: Pupil) -> Iterator[ChatModel]:
    """The pupil behind the product's own adapter."""
    with OllamaServer(pupil) as server:
        models = build(Settings(data=None, model="tiny", ollama_hosts=(server.address,), calls=1_000, budget=100_000_000)).models
        assert models
        yield models.of("lab", Account())


def test_a_better_prompt_is_found_kept_and_has_every_guard(model: ChatModel, pupil: Pupil, tmp_path: Path) -> None:
    """The bold one is refused without ever being asked with; the good one is in the folder, with the story of how it was found."""
    from agent.lab.evolving.evolving import PROMPT, TOLD, evolve
    from agent.lab.evolving.guards import lost

    found = evolve(model, train()[:3], train()[3:5], 40, tmp_path, lambda line: None)
    assert found.better
    assert MAGIC in found.prompt
    assert not lost(found.prompt)
    assert found.refused == 1
    assert not any("shine" in system for system in pupil.systems)
    assert (tmp_path / PROMPT).read_text(encoding="utf-8").strip() == found.prompt
    story = json.loads((tmp_path / TOLD).read_text(encoding="utf-8"))
    assert story["tried"][0]["text"] == template("write").system
    assert story["tried"][story["best"]]["mark"] > story["tried"][0]["mark"]


def test_where_nothing_is_better_the_shipped_prompt_stays(model: ChatModel, pupil: Pupil, tmp_path: Path) -> None:
    """A model that proposes only what has lost its guards changes nothing."""
    from agent.lab.evolving.evolving import evolve

    pupil.proposals = ["Be brief."]
    found = evolve(model, train()[:3], train()[3:5], 16, tmp_path, lambda line: None)
    assert not found.better
    assert found.prompt == template("write").system
    assert {system.split("\n\nAnswer with one JSON")[0] for system in pupil.systems} == {template("write").system}
