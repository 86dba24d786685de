"""An adapter as the new default, with the report that speaks for it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from pydantic import ValidationError

from agent.domain.value import digest
from agent.errors import UserCanAct
from agent.lab.building import MANIFEST
from agent.lab.comparing.report import in_short
from agent.lab.comparing.running import PICTURE, REPORT, TRIALS, Plan, done, held_out, planned
from agent.lab.comparing.trial import Trial
from agent.lab.offering.offer import Offer
from agent.lab.offering.votes import Votes, votes_on
from agent.lab.storing import Consent
from agent.lab.training.adapters import root
from agent.lab.training.folder import TRAINED, Folder
from storage.files import write_whole
from storage.store import Store

OFFERS, OFFER = "lab", "offer.json"


class Offers:
    """Those of a house, each with a copy of its report."""

    def __init__(self, data: Path, store: Store) -> None:
        self._folder, self._store = data / OFFERS, store

    def make(self, run: Path, comparison: Path, strategy: str, present: str) -> Offer:
        """Offer the model of a run in the place of the present one. Raises `UserCanAct` with what speaks against it."""
        _trained(run)
        self._allowed(run)
        plan, trials = _compared(comparison)
        model, first = _models(plan, strategy, present)
        _judged(trials, strategy, first)
        said = in_short([t for t in trials if t.strategy == first] + [t for t in trials if t.strategy == strategy])
        offer = Offer(
            id=digest("offer", str(run.resolve()), model, length=12), run=str(run.resolve()), model=model, instead_of=present, strategy=strategy, said=said,
            at=datetime.now(UTC).isoformat(timespec="seconds"),
        )  # fmt: skip
        for name in (REPORT, PICTURE, TRIALS):
            write_whole(self._folder / offer.id / name, (comparison / name).read_bytes())
        write_whole(self._folder / offer.id / OFFER, (offer.model_dump_json(indent=2) + "\n").encode("utf-8"))
        return offer

    def all(self) -> tuple[Offer, ...]:
        """The latest last."""
        found = (Offer.model_validate_json(file.read_text(encoding="utf-8")) for file in self._folder.glob(f"*/{OFFER}"))
        return tuple(sorted(found, key=lambda offer: offer.at))

    def of(self, run: Path, present: str) -> Offer:
        """The offer of a run. Raises `UserCanAct` where there is none, where it was made against another default, or where somebody took consent back since."""
        found = [offer for offer in self.all() if offer.run == str(run.resolve())]
        if not found:
            raise UserCanAct(f"The run in {run} was not offered: truecut lab offer {run} --comparison FOLDER --strategy NAME.")
        if found[-1].instead_of != present:
            raise UserCanAct(f"{found[-1].model} was compared with {found[-1].instead_of}, and the model is {present or 'none'} by now: compare again.")
        self._allowed(run)
        return found[-1]

    def votes(self, offer: Offer) -> Votes:
        """What people chose between the two, blind."""
        return votes_on(offer, self._store)

    def report(self, offer: Offer) -> Path:
        """The report that came with it."""
        return self._folder / offer.id / REPORT

    def _allowed(self, run: Path) -> None:
        """Raises `UserCanAct` where nobody knows what was trained on, or somebody whose choices were trained on allows it no longer."""
        manifest = Folder(run).config().rows.parent / MANIFEST
        try:
            told = json.loads(manifest.read_text(encoding="utf-8"))
            consent = Consent.model_validate(told["consent"]) if "consent" in told else None
        except (OSError, ValueError, ValidationError) as error:
            raise UserCanAct(f"Nobody knows what the run in {run} was trained on: {manifest} is missing or cannot be read.") from error
        if consent and (gone := consent.withdrawn(self._store)):
            raise UserCanAct(f"{gone} of those whose choices it was trained on allow it no longer: build the data again, and train again.")


def _trained(run: Path) -> None:
    folder = Folder(run)
    outcome = folder.outcome()
    if outcome.word != TRAINED:
        raise UserCanAct(f"The run in {run} ended as “{outcome.word}”: {outcome.why}.")
    root(folder.adapter)


def _compared(comparison: Path) -> tuple[Plan, list[Trial]]:
    plan = planned(comparison)
    if plan is None or not all((comparison / name).is_file() for name in (REPORT, PICTURE, TRIALS)):
        raise UserCanAct(f"There is no report in {comparison}: without one nothing is offered.")
    return plan, done(comparison / TRIALS)


def _models(plan: Plan, strategy: str, present: str) -> tuple[str, str]:
    """The model of the strategy, and the strategy by which the present one writes."""
    first = next((name for name, model in plan.models.items() if present and model == present and name not in plan.prompts and name != strategy), None)
    if first is None:
        raise UserCanAct(f"The report does not tell how the present model, {present or 'none'}, does on the same cases: compare with rag.")
    model = plan.models.get(strategy, "")
    if not model or strategy in plan.prompts or model == present:
        raise UserCanAct(f"“{strategy}” is no strategy of that report with a model of its own.")
    return model, first


def _judged(trials: list[Trial], strategy: str, first: str) -> None:
    """Raises `UserCanAct` where the cases are not all there, or one line after the gate does not hold."""
    every = {case.id for case in held_out()}
    for name in (strategy, first):
        lacking = every - {t.case for t in trials if t.strategy == name and not t.failed}
        if lacking:
            raise UserCanAct(f"Of {len(every)} held-out cases {len(lacking)} have no résumé by {name} in that report: compare on all of them.")
    bad = sum(t.unsupported for t in trials if t.strategy == strategy)
    if bad:
        raise UserCanAct(f"{strategy} is disqualified: {bad} line{'s' * (bad != 1)} after the gate did not hold.")
