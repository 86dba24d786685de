"""All strategies on all cases with all seeds."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from agent.adapters.models import Account
from agent.errors import OwnerCanAct
from agent.lab.comparing.exemplars import Exemplar, exemplified
from agent.lab.comparing.reprompting import Reprompted
from agent.lab.comparing.strategy import Strategy
from agent.lab.comparing.trial import Trial
from agent.lab.comparing.trying import Case, ToolsFor, attempt
from agent.lab.evolving.guards import lost
from agent.ports import Tools
from agent.prompts import template
from bot.app import App, build
from bot.settings import Settings

WRITER = "write"
Told = Callable[[Trial], Awaitable[None]]


@dataclass(frozen=True)
class Experiment:
    """What is compared on what: every strategy has the same cases; one without a model is always the same and has one seed."""

    cases: Sequence[Case]
    strategies: Sequence[Strategy]
    seeds: int
    shown: Sequence[Exemplar] = ()

    def tries(self) -> Iterator[tuple[Strategy, int]]:
        """Each strategy with each of its seeds."""
        return ((one, seed) for one in self.strategies for seed in range(self.seeds if one.asks else 1))


async def compare(
    experiment: Experiment, settings: Settings, done: Sequence[Trial] = (), tell: Told | None = None, building: Callable[[Settings], App] = build
) -> tuple[Trial, ...]:
    """The trials of an experiment, those of an earlier run that are `done` among them; each new one is handed to `tell`, each strategy gets a house of its own
    from `building`.

    Raises `OwnerCanAct` where a model or a prompt is missing, before anything is tried.
    """
    known = {(t.strategy, t.seed, t.case): t for t in done}
    houses = [(one, seed, _tools(one, building(_settings(one, settings)), experiment.shown)) for one, seed in experiment.tries()]
    trials = []
    for one, seed, tools in houses:
        for case in experiment.cases:
            trial = known.get((one.name, seed, case.id)) or await attempt(case, one.name, seed, tools)
            trials.append(trial)
            if tell and (one.name, seed, case.id) not in known:
                await tell(trial)
    return tuple(trials)


def _tools(strategy: Strategy, app: App, shown: Sequence[Exemplar]) -> ToolsFor:
    """What a strategy works with in its house, which has no memory of what another asked."""
    system = _system(strategy, shown)

    def tools(case: Case, account: Account) -> Tools:
        usual = app.tools(case.id, case.corpus, account=account)
        return replace(usual, model=Reprompted(usual.model, WRITER, system)) if usual.model and system else usual

    return tools


def _settings(strategy: Strategy, settings: Settings) -> Settings:
    model = (strategy.model or settings.model) if strategy.asks else ""
    if strategy.asks and not model:
        raise OwnerCanAct(f"{strategy.name} needs a model: set TRUECUT_MODEL, or name one as in rag+sft=MODEL.")
    return settings.model_copy(update={"data": None, "model": model, "critic": ""})


def _system(strategy: Strategy, shown: Sequence[Exemplar]) -> str:
    """Other words than the usual ones before the writer's lines, or ""."""
    system = _read(strategy.prompt) if strategy.prompt else template(WRITER).system
    if strategy.shown and not shown:
        raise OwnerCanAct(f"{strategy.name} needs curated exemplars, and there are none.")
    return exemplified(system, shown) if strategy.shown else system if strategy.prompt else ""


def _read(path: str) -> str:
    """The words of a prompt file. A prompt that has lost one of the sentences which keep the writer honest is not tried."""
    try:
        system = Path(path).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise OwnerCanAct(f"The prompt {path} could not be read: {type(error).__name__}.") from error
    if gone := lost(system):
        raise OwnerCanAct(f"The prompt {path} has lost “{gone[0]}”: such a prompt is not tried.")
    return system
