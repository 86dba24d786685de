"""truecut lab compare --strategies plain,rag,… --out DIR: strategies on the held-out cases, with a report."""

from __future__ import annotations

import asyncio
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from itertools import islice
from pathlib import Path

from pydantic import ValidationError

from agent.adapters.readers.files import read_text
from agent.errors import OwnerCanAct
from agent.lab.asking import Question
from agent.lab.cases import Gold, Split
from agent.lab.comparing import Trial, report
from agent.lab.comparing.comparison import Experiment, compare
from agent.lab.comparing.exemplars import Exemplar
from agent.lab.comparing.picture import picture
from agent.lab.comparing.strategy import Strategy, strategies
from agent.lab.comparing.trying import Case
from agent.lab.comparing.verdicts import verdicts
from agent.lab.curated import curated
from agent.lab.grounds import grounds
from agent.lab.reading import house, readings
from bot.settings import Settings, read_settings

SHOWN = 4
"""Train cases from which exemplars are taken, a profession each, and lines of each."""
TRIALS, REPORT, PICTURE = "trials.jsonl", "report.md", "differences.png"


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("--strategies", default="plain,rag", help="the first is what the others are held against: plain, rag, rag+fewshot, rag+sft=MODEL, rag+gepa=FILE.txt (default: %(default)s)")
    parser.add_argument("--seeds", type=int, default=3, help="tries of each case where a model writes (default: %(default)s)")
    parser.add_argument("--cases", type=int, metavar="N", help="only the first N held-out cases, to try things out")
    parser.add_argument("--out", default="out/comparison", help="folder for trials, plot and report; what is there already is not tried again (default: %(default)s)")


def run(arguments: Namespace) -> int:
    """Try what is not tried yet, and write the report."""
    named, settings, out = strategies(arguments.strategies), read_settings(), Path(arguments.out)
    held_out = [gold for gold in curated().golds if gold.split is Split.HELD_OUT][: arguments.cases]
    experiment = Experiment([_case(gold) for gold in held_out], named, max(1, arguments.seeds), tuple(_shown(named)))
    out.mkdir(parents=True, exist_ok=True)
    trials = asyncio.run(_tried(experiment, settings, out / TRIALS))
    (out / PICTURE).write_bytes(picture(verdicts(trials)))
    (out / REPORT).write_text(report(trials, _about(experiment, settings), PICTURE), encoding="utf-8")
    print("\n".join(trial.model_dump_json() for trial in trials) if arguments.json else f"{out / REPORT}\n{out / PICTURE}\n{out / TRIALS}")
    return 0


def _case(gold: Gold) -> Case:
    return Case(gold.id, gold.id, read_text(gold.post), grounds(gold).corpus)


def _shown(named: Sequence[Strategy]) -> Iterator[Exemplar]:
    """Lines of train cases with good wordings, where a strategy shows any: the first of a few professions."""
    if not any(one.shown for one in named):
        return
    train = [gold for gold in curated().golds if gold.split is Split.TRAIN][:SHOWN]
    for reading in readings(train, house()):
        question = Question(reading)
        for number, text in islice(sorted(question.answers().items()), SHOWN):
            yield Exemplar(question.lines[number].item, text)


async def _tried(experiment: Experiment, settings: Settings, path: Path) -> tuple[Trial, ...]:
    """The trials; each is written down as soon as it is there."""
    done = _done(path)

    async def tell(trial: Trial) -> None:
        with path.open("a", encoding="utf-8") as file:
            file.write(trial.model_dump_json() + "\n")
        print(f"… {trial.strategy}, seed {trial.seed}, {trial.case}: {trial.failed or f'{trial.lines} lines, {trial.seconds:.1f} s'}", file=sys.stderr)

    return await compare(experiment, settings, done, tell)


def _done(path: Path) -> list[Trial]:
    """What an earlier run has tried. Raises `OwnerCanAct` where the file holds something else."""
    rows = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    try:
        return [Trial.model_validate_json(row) for row in rows if row.strip()]
    except ValidationError as error:
        raise OwnerCanAct(f"{path} holds something that is no trial: move it away, or name another folder with --out.") from error


def _about(experiment: Experiment, settings: Settings) -> list[tuple[str, str]]:
    models = {one.model or settings.model for one in experiment.strategies if one.asks}
    return [("data", "curated held-out cases, questions about gaps left open"), ("models", ", ".join(sorted(models)) or "none"), ("Truecut", version("truecut"))]
