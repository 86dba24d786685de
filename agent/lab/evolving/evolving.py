"""GEPA over the writer's prompt: the served model writes by it, the gate judges, and the same model reads what was wrong and words the prompt anew."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from gepa import EvaluationBatch, optimize

from agent.domain.prompt import Prompt
from agent.domain.value import Value
from agent.errors import NoAnswer
from agent.lab.asking import Question
from agent.lab.comparing.reprompting import Reprompted
from agent.lab.evolving.guards import guards, lost
from agent.lab.evolving.marking import Mark, marked
from agent.ports import ChatModel
from agent.prompts import template
from agent.stages.write.asking import Rewording
from storage.files import write_whole

WRITER = "write"
PROMPT, TOLD = "prompt.txt", "evolution.json"
AT_ONCE = 3
"""Cases that are looked at before a prompt is worded anew."""
ORDER = (
    "A model puts lines of résumés into better words by these instructions:\n```\n<curr_param>\n```\n\nWhat it wrote by them, and what became of it:\n\n<side_info>\n\n"
    "Word the instructions anew so that fewer wordings are thrown away and more lines are put better. These sentences must stay in them word by word:\n"
)
"""What is asked of the model that words the prompt anew; the sentences follow."""


class Instructions(Value):
    """A prompt, worded anew."""

    text: str


class Tried(Value):
    """A prompt that was tried: its words, the mean mark on the cases by which prompts are chosen, and the prompt it came from (by its place)."""

    text: str
    mark: float
    parent: int | None


class Evolved(Value):
    """The prompts that were tried, the shipped one first, which of them is best, and how many proposals were refused for the sentences they had lost."""

    tried: tuple[Tried, ...]
    best: int
    refused: int
    asked: int
    cases: tuple[str, ...]
    chosen_by: tuple[str, ...]
    library: str

    @property
    def prompt(self) -> str:
        """The best prompt; the shipped one where nothing was better."""
        return self.tried[self.best].text

    @property
    def better(self) -> bool:
        """Whether it is another one than the shipped one."""
        return self.best > 0


class Writing:
    """What GEPA asks of us: to write by a prompt and say what it was worth. A prompt that has lost a guard is worth nothing and is never asked with."""

    propose_new_texts = None

    def __init__(self, model: ChatModel) -> None:
        self._model = model
        self.refused: set[str] = set()
        self.asked = 0

    def evaluate(self, batch: list[Question], candidate: dict[str, str], capture_traces: bool = False) -> Any:
        """The marks of these cases."""
        system = candidate[WRITER]
        gone = lost(system)
        if gone:
            self.refused.add(system)
            marks = [Mark(score=0.0, said="\n".join(f"The sentence “{guard}” must stay word by word." for guard in gone))] * len(batch)
        else:
            marks = asyncio.run(self._all(batch, system))
        traces = list(zip(batch, marks, strict=True)) if capture_traces else None
        return EvaluationBatch(outputs=[mark.said for mark in marks], scores=[mark.score for mark in marks], trajectories=traces)

    def make_reflective_dataset(self, candidate: dict[str, str], eval_batch: Any, components_to_update: list[str]) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        """What was asked and what became of it, for who words the prompt anew."""
        seen = [{"Lines": _lines(question), "What became of it": mark.said} for question, mark in eval_batch.trajectories]
        return dict.fromkeys(components_to_update, seen)

    async def _all(self, batch: Sequence[Question], system: str) -> list[Mark]:
        return [marked(question, await self._answer(question, system)) for question in batch]

    async def _answer(self, question: Question, system: str) -> Rewording | None:
        self.asked += 1
        try:
            return await Reprompted(self._model, WRITER, system).fill(template(WRITER).fill(lines=_lines(question)), Rewording)
        except NoAnswer:
            return None


def evolve(model: ChatModel, cases: Sequence[Question], chosen_by: Sequence[Question], budget: int, out: Path, say: Callable[[str], object], seed: int = 7) -> Evolved:
    """Look for a better prompt in at most about `budget` answers, on `cases`; of what is found that one is kept which does best on `chosen_by`. Both belong to
    what may be trained on. Writes the prompt and the story of it into `out`."""
    writing = Writing(model)
    found = optimize(
        seed_candidate={WRITER: template(WRITER).system}, trainset=list(cases), valset=list(chosen_by), adapter=writing, reflection_lm=_reworded(model),
        reflection_minibatch_size=min(AT_ONCE, len(cases)), reflection_prompt_template=ORDER + "\n".join(guards()), max_metric_calls=budget,
        logger=_Logger(say), seed=seed, display_progress_bar=False,
    )  # fmt: skip
    evolved = Evolved(
        tried=tuple(_tried(found, number) for number in range(len(found.candidates))), best=_best(found), refused=len(writing.refused), asked=writing.asked,
        cases=tuple(q.reading.gold.id for q in cases), chosen_by=tuple(q.reading.gold.id for q in chosen_by), library=f"gepa {version('gepa')}",
    )  # fmt: skip
    write_whole(out / PROMPT, (evolved.prompt + "\n").encode("utf-8"))
    write_whole(out / TOLD, (json.dumps(evolved.model_dump(mode="json"), indent=2, ensure_ascii=False) + "\n").encode("utf-8"))
    return evolved


def _best(found: Any) -> int:
    """The prompt with the best mark of those that kept every guard, the earliest of equals."""
    kept = [number for number, candidate in enumerate(found.candidates) if not lost(candidate[WRITER])]
    return max(kept, key=lambda number: (found.val_aggregate_scores[number], -number))


def _tried(found: Any, number: int) -> Tried:
    parents = [parent for parent in found.parents[number] if parent is not None]
    return Tried(text=found.candidates[number][WRITER], mark=found.val_aggregate_scores[number], parent=parents[0] if parents else None)


def _lines(question: Question) -> str:
    return "\n".join(line.item.shown(number) for number, line in enumerate(question.lines, 1))


def _reworded(model: ChatModel) -> Callable[[str | list[dict[str, Any]]], str]:
    """The served model as the one that words prompts anew; without an answer it proposes nothing."""

    def said(prompt: str | list[dict[str, Any]]) -> str:
        asked = Prompt(name="evolve", version="1", system="You word instructions for another model. “text” holds the whole instructions.", user=str(prompt))
        try:
            return f"```\n{asyncio.run(model.fill(asked, Instructions)).text}\n```"
        except NoAnswer:
            return "```\n\n```"

    return said


class _Logger:
    def __init__(self, say: Callable[[str], object]) -> None:
        self._say = say

    def log(self, message: str) -> None:
        """One line."""
        self._say(message.splitlines()[0][:200] if message else "")
