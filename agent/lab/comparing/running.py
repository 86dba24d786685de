"""A comparison from its cases to its folder: trials, plot and report. What an earlier run has tried is not tried again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from itertools import islice
from pathlib import Path

from pydantic import ValidationError

from agent.adapters.readers.files import read_text
from agent.domain.value import Value
from agent.errors import OwnerCanAct
from agent.lab.asking import Question
from agent.lab.cases import Gold, Split
from agent.lab.comparing.comparison import Experiment, compare
from agent.lab.comparing.exemplars import Exemplar
from agent.lab.comparing.picture import picture
from agent.lab.comparing.report import report
from agent.lab.comparing.strategy import Strategy
from agent.lab.comparing.trial import Trial
from agent.lab.comparing.trying import Case
from agent.lab.comparing.verdicts import verdicts
from agent.lab.curated import curated
from agent.lab.grounds import grounds
from agent.lab.reading import house, readings
from bot.settings import Settings
from storage.files import write_whole

SHOWN = 4
"""Train cases from which exemplars are taken, a profession each, and lines of each."""
TRIALS, REPORT, PICTURE, PLAN = "trials.jsonl", "report.md", "differences.png", "plan.json"
Say = Callable[[str], object]


class Plan(Value):
    """What is compared: the model of each strategy by its name, "" where none writes, and the tries of a case."""

    models: Mapping[str, str]
    prompts: Mapping[str, str]
    seeds: int

    @classmethod
    def of(cls, wanted: Experiment, settings: Settings) -> Plan:
        """Of an experiment with the model of the settings."""
        models = {one.name: (one.model or settings.model) if one.asks else "" for one in wanted.strategies}
        return cls(models=models, prompts={one.name: one.prompt for one in wanted.strategies if one.prompt}, seeds=wanted.seeds)

    def contradicts(self, other: Plan) -> bool:
        """Whether a strategy of one name is another one there."""
        return any(mine.get(name, value) != value for mine, theirs in ((self.models, other.models), (self.prompts, other.prompts)) for name, value in theirs.items())


def held_out(most: int | None = None) -> list[Case]:
    """The first held-out cases, all without a number."""
    return [_case(gold) for gold in curated().golds if gold.split is Split.HELD_OUT][:most]


def experiment(named: Sequence[Strategy], seeds: int, cases: Sequence[Case]) -> Experiment:
    """These strategies on these cases, with curated exemplars where a strategy shows any."""
    return Experiment(cases, named, max(1, seeds), tuple(_shown(named)))


async def run(wanted: Experiment, settings: Settings, out: Path, say: Say, notes: Iterable[tuple[str, str]] = ()) -> tuple[Trial, ...]:
    """The trials; each is written into the folder as soon as it is there, the report when all are. Raises `OwnerCanAct` as `compare` does."""
    out.mkdir(parents=True, exist_ok=True)
    plan, earlier = Plan.of(wanted, settings), planned(out)
    if earlier and plan.contradicts(earlier):
        raise OwnerCanAct(f"In {out} strategies of these names were tried with other models or prompts: name another folder with --out.")
    write_whole(out / PLAN, (plan.model_dump_json(indent=2) + "\n").encode("utf-8"))

    async def tell(trial: Trial) -> None:
        with (out / TRIALS).open("a", encoding="utf-8") as file:
            file.write(trial.model_dump_json() + "\n")
        say(f"… {trial.strategy}, seed {trial.seed}, {trial.case}: {trial.failed or f'{trial.lines} lines, {trial.seconds:.1f} s'}")

    trials = await compare(wanted, settings, done(out / TRIALS), tell)
    write_whole(out / PICTURE, picture(verdicts(trials)))
    write_whole(out / REPORT, report(trials, [*_about(wanted, settings), *notes], PICTURE).encode("utf-8"))
    return trials


def planned(out: Path) -> Plan | None:
    """What was compared in a folder; none where nothing was."""
    file = out / PLAN
    return Plan.model_validate_json(file.read_text(encoding="utf-8")) if file.is_file() else None


def done(path: Path) -> list[Trial]:
    """What an earlier run has tried. Raises `OwnerCanAct` where the file holds something else."""
    rows = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    try:
        return [Trial.model_validate_json(row) for row in rows if row.strip()]
    except ValidationError as error:
        raise OwnerCanAct(f"{path} holds something that is no trial: move it away, or name another folder with --out.") from error


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


def _about(wanted: Experiment, settings: Settings) -> Iterator[tuple[str, str]]:
    models = {one.model or settings.model for one in wanted.strategies if one.asks}
    yield "data", "curated held-out cases, questions about gaps left open"
    yield "models", ", ".join(sorted(models)) or "none"
    yield "Truecut", version("truecut")
