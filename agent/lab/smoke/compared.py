"""The strategies compared on what was just made, really served: base and adapters answer over Ollama's protocol, and the product's own adapter asks them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from agent.adapters.models import Account
from agent.domain.value import Value
from agent.lab.asking import Question
from agent.lab.cases import Split
from agent.lab.comparing.running import REPORT, experiment, held_out, run
from agent.lab.comparing.strategy import Strategy, strategies
from agent.lab.comparing.trial import Trial
from agent.lab.comparing.trying import Case
from agent.lab.curated import curated
from agent.lab.evolving.evolving import PROMPT, Evolved, evolve
from agent.lab.reading import house, readings
from agent.lab.serving.server import Server
from agent.lab.serving.voices import Voices
from bot.app import build
from bot.settings import Settings

BASE, SFT, DPO, LIAR = "tiny", "tiny-sft", "tiny-sft-dpo", "tiny-liar"
CONTROL = "rag+control"
"""The strategy of the model that was taught to lie."""
CASES, SEEDS = 3, 2
ANSWER = 400
"""Tokens of an answer: what so small a model has not said by then it never will."""
LEARNED, CHOOSING, BUDGET = 2, 1, 6
"""Train cases that a prompt is evolved on and chosen by, and the answers that may be asked for: enough to see that it runs."""
HONEST = (
    "The models here have some two hundred thousand weights and were made in a minute: what they write is nonsense, and nothing in this report says anything of "
    "fine-tuning as such. What can be read from it is whether the path holds (weights in a folder → served → asked by the product → judged → reported), and "
    f"whether the gate does its work. {CONTROL} is no strategy: its adapter was taught by heart to lie about some of these very cases, so that the gate has "
    "something to refuse."
)


class Compared(Value):
    """What was compared: the report, the trials, which models answered how many questions, and the strategies that could not be tried, with the reason."""

    report: Path
    trials: tuple[Trial, ...]
    asked: Mapping[str, int]
    evolved: Evolved
    missing: Mapping[str, str]

    def of(self, strategy: str) -> tuple[Trial, ...]:
        """The trials of one."""
        return tuple(trial for trial in self.trials if trial.strategy == strategy)

    @property
    def sound(self) -> bool:
        """Whether every model was asked, no try failed, nothing that does not hold came through the gate, and the gate had lies to refuse."""
        lies = sum(trial.refused for trial in self.of(CONTROL))
        asked = all(any(trial.tokens for trial in self.of(name)) for name in dict.fromkeys(t.strategy for t in self.trials) if name != "plain")
        return asked and bool(lies) and not any(trial.failed or trial.unsupported for trial in self.trials)


def compared(base: Path, adapters: Mapping[str, Path], lied_about: Sequence[str], out: Path, say: Callable[[str], object]) -> Compared:
    """Serve them, compare them on held-out cases, those that are lied about among them, and write the report."""
    logging.getLogger("agent.adapters.models").setLevel(logging.ERROR)  # so small a model leaves most questions without an answer: the report counts them
    voices = Voices(base, BASE, adapters)
    with Server(voices) as server:
        settings = Settings(data=None, ollama_hosts=(server.address,), model=BASE, answer=ANSWER)
        evolved = _evolved(settings, out.parent / "gepa", say)
        prompt = str(out.parent / "gepa" / PROMPT) if evolved.better else ""
        wanted = experiment(tuple(_named(adapters, prompt)), SEEDS, _cases(lied_about))
        trials = asyncio.run(run(wanted, settings, out, say, [("read this first", HONEST)]))
        asked = {name: server.asked.count(name) for name in voices.digests}
    missing = {name: "no adapter came of its training" for name, model in (("rag+sft", SFT), ("rag+sft+dpo", DPO)) if model not in adapters}
    missing |= {} if prompt else {"rag+gepa": "no prompt was found that does better than the shipped one"}
    return Compared(report=out / REPORT, trials=trials, asked=asked, evolved=evolved, missing=missing)


def _evolved(settings: Settings, out: Path, say: Callable[[str], object]) -> Evolved:
    """A prompt for the base by GEPA, with next to no budget."""
    train = [gold for gold in curated().golds if gold.split is Split.TRAIN][: LEARNED + CHOOSING]
    questions = [Question(reading) for reading in readings(train, house())]
    models = build(settings).models
    assert models
    return evolve(models.of("lab", Account()), questions[:LEARNED], questions[LEARNED:], BUDGET, out, say)


def _named(adapters: Mapping[str, Path], prompt: str) -> Iterator[Strategy]:
    told = {"rag+sft": SFT, "rag+sft+dpo": DPO, CONTROL: LIAR}
    found = ["plain", "rag", *([f"rag+gepa={prompt}"] if prompt else []), *(f"{name}={model}" for name, model in told.items() if model in adapters)]
    return iter(strategies(",".join(found)))


def _cases(first: Sequence[str]) -> list[Case]:
    """Some held-out cases, these among them."""
    everything = held_out()
    wanted = {case.id for case in everything if case.id in first}
    others = (case.id for case in everything if case.id not in first)
    kept = wanted | {id_ for id_, _ in zip(others, range(CASES - len(wanted)), strict=False)}
    return [case for case in everything if case.id in kept]
