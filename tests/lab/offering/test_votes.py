"""What people chose blind between the present model and the one that is offered decides last."""

from __future__ import annotations

from pathlib import Path

import pytest

from agent.domain.request import Request
from agent.domain.trial import LABELS, MODEL, TIE, Shown, Trial
from agent.errors import UserCanAct
from agent.lab.offering.offer import Offer
from agent.lab.offering.votes import ensure_chosen, votes_on
from storage.store import Store, open_store
from storage.tables import now

OFFER = Offer(id="o", run="out/sft", model="tuned", instead_of="kind", strategy="rag+sft", said="", at="2020-01-01T00:00:00+00:00")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """That of a house."""
    return open_store(tmp_path)


def choose(store: Store, style: str, times: int, *, user: str = "ann", versions: str = "", models: tuple[str, str] = ("kind", "tuned")) -> None:
    """Choose that model so often, each time on another version unless one is named; "" for neither."""
    for _ in range(times):
        with store.transaction() as db:
            run = store.runs.start(Request(user=user, vary="v"), "test", user, db)
            trial = Trial(feature=MODEL, version=versions or f"{user}-{run}", shown=tuple(Shown(style=name, hash="h", picture="p") for name in models))
            row = store.trials.get(user, store.trials.keep(user, run, trial, db), db)
            assert row is not None
            store.trials.answer(row, LABELS[models.index(style)] if style else TIE, db)
            store.runs.finish(run, db)


def test_a_model_that_is_plainly_preferred_may_be_taken(store: Store) -> None:
    """With the share, its interval, and how many people chose; a tie is told and counts for neither."""
    choose(store, "tuned", 6)
    choose(store, "tuned", 5, user="bob")
    choose(store, "", 1)
    votes = votes_on(OFFER, store)
    ensure_chosen(OFFER, votes, anyway=False)
    assert votes.told == "tuned was chosen rather than kind in 11 of 11 blind choices, 100% (95 % interval 74% to 100%), by 2 people; 1 time they were alike, or neither would do: it is preferred."


def test_where_people_prefer_the_present_one_it_stays(store: Store) -> None:
    """Nothing overrides that: human preference decides last."""
    choose(store, "kind", 12)
    with pytest.raises(UserCanAct, match=r"kind was chosen rather than tuned in 12 of 12 .* So kind stays"):
        ensure_chosen(OFFER, votes_on(OFFER, store), anyway=True)


@pytest.mark.parametrize(("tuned", "kind"), [(0, 0), (5, 0), (6, 5)])
def test_without_a_preference_shown_the_owner_must_say_that_he_knows(store: Store, tuned: int, kind: int) -> None:
    """Few choices, or divided ones, decide nothing; it may be taken then, but not unsaid."""
    choose(store, "tuned", tuned)
    choose(store, "kind", kind)
    votes = votes_on(OFFER, store)
    with pytest.raises(UserCanAct, match="--anyway"):
        ensure_chosen(OFFER, votes, anyway=False)
    ensure_chosen(OFFER, votes, anyway=True)


def test_only_choices_between_these_two_since_the_offer_count(store: Store) -> None:
    """Not those between other models, nor those before it was offered, when the name may have meant another model; and one version counts once."""
    choose(store, "tuned", 12, models=("older", "tuned"))
    choose(store, "tuned", 12, versions="the same")
    votes = votes_on(OFFER, store)
    assert votes.standing is not None
    assert (votes.standing.won, votes.standing.decisive, votes.people) == (1, 1, 1)
    later = OFFER.model_copy(update={"at": now().isoformat()})
    assert votes_on(later, store).standing is None
    assert "Nobody has chosen" in votes_on(later, store).told
