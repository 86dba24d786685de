"""The page of a smoke: what was run, and what was not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from agent.domain.value import Value
from agent.lab.comparing.trial import Trial
from agent.lab.exporting.checks import State
from agent.lab.exporting.exporting import Export
from agent.lab.smoke.compared import HONEST, Compared
from agent.lab.training.config import Kind, Training, compared
from agent.lab.training.folder import Outcome, versions

WARNING = (
    "A model of this size, made here in a minute, proves that the parts fit together. **It says nothing about a real model's quality**: whether fine-tuning, "
    "DPO or KTO help is for a comparison of real models on held-out cases to say."
)


class Taught(Value):
    """How the tiny base came to be."""

    weights: int
    words: int
    steps: int
    first: float
    last: float
    seconds: float
    longest: int


def page(taught: Taught, runs: Mapping[str, tuple[Training, Outcome]], exports: Mapping[str, Export], compared: Compared | None, seconds: float) -> str:
    """The page as Markdown; strategies are compared where the rows are those of the curated set."""
    parts = [*_base(taught, seconds, compared is not None), *_runs(runs), *_presets(), *_exports(exports), *_comparison(compared), *_rest(exports)]
    return "\n".join(parts) + "\n"


def _base(taught: Taught, seconds: float, curated: bool) -> Iterator[str]:
    yield f"# The lab's smoke\n\n{WARNING}\n"
    yield f"All of it took {seconds:.0f} s, on {'rows of the curated set' if curated else 'invented practice rows'}, without a GPU and without a download.\n"
    yield f"The base: a Llama of {taught.weights:,} weights with a tokenizer of {taught.words} tokens; the longest row has {taught.longest} tokens."
    yield f"Taught {taught.steps} steps in {taught.seconds:.0f} s: loss {taught.first:.2f} → {taught.last:.2f}.\n"


def _runs(runs: Mapping[str, tuple[Training, Outcome]]) -> Iterator[str]:
    yield "## Trainings\n"
    yield "| training | batch | steps | evaluations | seconds | loss on held-out rows | rewards/chosen | answers in the right form | ended |"
    yield "|---|---|---|---|---|---|---|---|---|"
    for name, (config, outcome) in runs.items():
        after = "–" if outcome.loss_after is None else f"{outcome.loss_after:.4f}"
        reward = "–" if outcome.reward is None else f"{outcome.reward:.4f}"
        valid = "–" if outcome.after is None else f"{outcome.before.valid} → {outcome.after.valid} of {outcome.after.asked}"
        counts = f"{config.batch} | {outcome.steps} | {outcome.evaluations} | {outcome.seconds:.0f}"
        yield f"| {name} | {counts} | {outcome.loss_before:.4f} → {after} | {reward} | {valid} | {outcome.word} |"
    yield ""
    for name, (_, outcome) in runs.items():
        yield from (f"- {name}: {note}" for note in (outcome.stopped, outcome.why, *outcome.notes) if note)
    yield "\n“Trained” is no praise; “worse” and “refused” are what the guards say, and no failure of the smoke. Learning rates are the smoke's own.\n"


def _presets() -> Iterator[str]:
    yield f"## The seed's numbers beside the default\n\n{compared(Kind.SFT)}\n"


def _exports(exports: Mapping[str, Export]) -> Iterator[str]:
    yield "## Exports\n"
    for kind, made in exports.items():
        ended = "done" if made.done else "failed" if made.of(State.FAILED) else "not done, for not everything could be checked"
        yield f"{kind}: {ended}\n\n| check | | seen |\n|---|---|---|"
        yield from (f"| {check.name} | {check.state} | {check.seen} |" for check in made.checks)
        yield ""


def _comparison(compared: Compared | None) -> Iterator[str]:
    yield "## Strategies compared on what is served\n"
    if compared is None:
        yield "Not run: the rows are no curated cases.\n"
        return
    yield f"{HONEST}\n\nThe whole report: {compared.report.parent.name}/{compared.report.name}\n"
    yield "| strategy | tries | questions answered | without an answer in the form | wordings offered | refused by the gate | lines in a model's words | lines that do not hold |"
    yield "|---|---|---|---|---|---|---|---|"
    for name in dict.fromkeys(trial.strategy for trial in compared.trials):
        yield _tried(name, compared.of(name))
    yield ""
    told = compared.evolved
    yield (
        f"Prompts by {told.library}: {told.asked} answers asked for, {len(told.tried)} prompts tried, {told.refused} proposals refused for guards they had lost; mean mark "
        f"{told.tried[0].mark:.2f} of the shipped one, {told.tried[told.best].mark:.2f} of the best.\n"
    )
    yield from (f"- {name} was not tried: {why}" for name, why in compared.missing.items())
    yield f"Questions over the wire by model: {', '.join(f'{name} {count}' for name, count in compared.asked.items())}.\n"


def _tried(name: str, trials: Sequence[Trial]) -> str:
    counts = [sum(getattr(trial, what) for trial in trials) for what in ("answered", "unanswered", "offered", "refused", "reworded", "unsupported")]
    return f"| {name} | {len(trials)} | " + " | ".join(map(str, counts)) + " |"


def _rest(exports: Mapping[str, Export]) -> Iterator[str]:
    missing = dict.fromkeys(f"{check.name}: {check.seen}" for made in exports.values() for check in made.of(State.NOT_RUN))
    yield "## Not run\n"
    yield from (f"- {what}" for what in (*missing, "training on a GPU", "llama.cpp's convert script", "`ollama create`, and quantising below eight bits"))
    yield "\n## Versions\n\n" + ", ".join(f"{name} {number}" for name, number in versions().items())
