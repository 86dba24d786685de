"""What people chose blind between the present model and the one that is offered: it decides last."""

from __future__ import annotations

from datetime import datetime

from agent.domain.trial import MODEL
from agent.domain.value import Value
from agent.errors import UserCanAct
from agent.lab.offering.offer import Offer
from agent.outcomes import Standing, Vote, standings
from storage.store import Store


class Votes(Value):
    """How the two stand by what was chosen since the offer, None before the first choice between them, and by how many people."""

    standing: Standing | None
    people: int

    @property
    def told(self) -> str:
        """In words, with the interval."""
        if self.standing is None:
            return "Nobody has chosen blind between the two yet: people are asked at /variants model, from the next start of the bot on."
        one = self.standing
        low, high = one.interval.low, one.interval.high
        chosen = f"{one.ahead} was chosen rather than {one.behind} in {one.won} of {one.decisive} blind choices, {one.share:.0%} (95 % interval {low:.0%} to {high:.0%}), by {self.people} {'people' if self.people != 1 else 'person'}"
        alike = f"; {one.ties} time{'s' * (one.ties != 1)} they were alike, or neither would do" if one.ties else ""
        return f"{chosen}{alike}: {'it is preferred' if one.claim else 'no preference shown'}."


def votes_on(offer: Offer, store: Store) -> Votes:
    """Those of everybody, since it was offered: of several on one version the first, for they would be one choice told often."""
    pair, first = (offer.instead_of, offer.model), dict[tuple[str, str], Vote]()
    for user, trial, answer in store.trials.since(datetime.fromisoformat(offer.at)):
        shown = tuple(one.style for one in trial.shown)
        if trial.feature == MODEL and set(shown) == set(pair):
            first.setdefault((user, trial.version), Vote(feature=MODEL, shown=shown, chosen=trial.chosen(answer)))
    standing = next(iter(standings(list(first.values()), {MODEL: pair})), None)
    return Votes(standing=standing, people=len({user for (user, _), vote in first.items() if vote.chosen}))


def ensure_chosen(offer: Offer, votes: Votes, anyway: bool) -> None:
    """Raises `UserCanAct` where people prefer the present model, and, unless it shall be taken `anyway`, where no preference is shown."""
    one = votes.standing
    if one and one.claim and one.ahead == offer.instead_of:
        raise UserCanAct(f"{votes.told} So {offer.instead_of} stays.")
    if anyway or (one and one.claim):
        return
    further = f" At least {one.further} more choices are needed." if one and one.further is not None else ""
    raise UserCanAct(f"{votes.told}{further} To take it on the report's word alone: truecut lab adopt {offer.run} --anyway")
