"""Stops a batch; what is done stays."""

from __future__ import annotations

from enum import Enum

from sqlmodel import Session

from storage import Store
from storage.runs import OPEN
from storage.tables import PostState, RunState


class Stopped(Enum):
    """What is left of it: nothing was done, what is done is being packed, or all is done already."""

    NOTHING = "nothing"
    PACKING = "packing"
    TOO_LATE = "too late"


def stop_batch(store: Store, user: str, id: int, db: Session) -> Stopped:
    """No run of the batch goes on."""
    begun = store.batches.counts(id, db)[PostState.DONE] > 0
    leads = store.runs.get(user, id, db)
    if begun and leads and leads.state != RunState.HELD:
        return Stopped.TOO_LATE
    for member in store.runs.of_batch(id, OPEN, db):
        store.runs.cancel(user, member, db)
    store.batches.stop(id, db)
    if begun:
        store.runs.call(id, db)
        return Stopped.PACKING
    store.runs.cancel(user, id, db)
    return Stopped.NOTHING
