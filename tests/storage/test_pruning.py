"""What is not kept for ever."""

from __future__ import annotations

import threading
import time
from datetime import timedelta

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from agent.domain.say import Say
from storage import Store
from storage.engine import sweep
from storage.pruning import BUTTONS, MESSAGES
from storage.tables import ChoreRow, InboxRow, OutboxRow
from tests.storage.ageing import aged


def _filled(store: Store) -> None:
    """Three deliveries of which the first two are handled, three messages of which one is sent and one dropped, an upload and a résumé."""
    for delivery in ("1", "2", "3"):
        store.inbox.receive("t", delivery, "{}", "ann")
    with store.transaction() as db:
        store.inbox.handled(1, db)
        store.inbox.handled(2, db)
        for number in (1, 2, 3):
            store.outbox.put(f"k{number}", "t", "ann", Say(text="x"), db, "ann")
    store.outbox.sent(1)
    store.outbox.give_up(2)
    for extension in ("upload", "pdf"):
        store.files.keep("ann", b"x", extension)


def _left(store: Store) -> tuple[list[int | None], list[int | None], list[str]]:
    with store.transaction() as db:
        inbox, outbox = db.exec(select(InboxRow.id)).all(), db.exec(select(OutboxRow.id)).all()
    return list(inbox), list(outbox), [name.rpartition(".")[2] for name in store.files.of("ann")]


def test_what_is_done_with_goes_after_thirty_days(store: Store) -> None:
    """Before that nothing does, so that a delivery that comes twice is known; what waits stays however old it is, and so do résumés."""
    _filled(store)
    aged(store, MESSAGES - timedelta(hours=1))
    assert store.prune() == 0
    assert not store.inbox.receive("t", "1", "{}", "ann")
    aged(store, timedelta(hours=2))
    assert store.prune() == 5
    assert _left(store) == ([3], [3], ["pdf"])
    assert [row.id for row in store.inbox.pending("t")] == [3]
    assert store.prune() == 0


def test_the_last_delivery_keeps_its_number(store: Store) -> None:
    """Else the next one had the same, and what is said to it would pass for said already."""
    store.inbox.receive("t", "1", "{}", "ann")
    with store.transaction() as db:
        store.inbox.handled(1, db)
        store.outbox.put("in:1:1", "t", "ann", Say(text="x"), db, "ann")
    aged(store, 2 * MESSAGES)
    store.prune()
    store.inbox.receive("t", "2", "{}", "ann")
    assert [row.id for row in store.inbox.pending("t")] == [2]


def test_a_file_that_is_sent_again_is_young_again(store: Store) -> None:
    """It is kept as long as its last delivery."""
    store.files.keep("ann", b"x", "upload")
    aged(store, 2 * MESSAGES)
    store.files.keep("ann", b"x", "upload")
    assert store.prune() == 0


def test_data_of_buttons_goes_after_a_year_and_other_marks_stay(store: Store) -> None:
    """How far a platform was read is never forgotten."""
    store.marks.put("t", "tap:#1", "x")
    store.marks.put("t", "offset:1", "7")
    aged(store, BUTTONS + timedelta(days=1))
    store.prune()
    assert (store.marks.get("t", "tap:#1"), store.marks.get("t", "offset:1")) == (None, "7")


def test_for_all_who_leave_at_once_the_database_is_swept_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who comes while a sweep is under way is in the next, and nobody waits for one of his own."""
    swept: list[bool] = []

    def counted(engine: Engine) -> bool:
        time.sleep(0.2)
        swept.append(sweep(engine))
        return swept[-1]

    with store.transaction() as db:
        for _ in range(5):
            store.chores.sweep_later(db)
    monkeypatch.setattr("storage.chores.sweep", counted)
    several = [threading.Thread(target=store.chores.tidy, args=(store.files,)) for _ in range(5)]
    for one in several:
        one.start()
    for one in several:
        one.join()
    assert swept == [True]
    with store.transaction() as db:
        assert db.exec(select(ChoreRow)).all() == []


def test_traces_that_somebody_still_read_are_swept_later(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sweep that could not be done stays a chore, and the next round does it."""
    with store.transaction() as db:
        store.chores.sweep_later(db)
    with monkeypatch.context() as patched:
        patched.setattr("storage.chores.sweep", lambda engine: False)
        store.prune()
    with store.transaction() as db:
        assert len(db.exec(select(ChoreRow)).all()) == 1
    store.prune()
    with store.transaction() as db:
        assert db.exec(select(ChoreRow)).all() == []
