"""What the inbox, the outbox and the marks promise to channels."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlmodel import select

from agent.domain.say import Say
from storage import Store
from storage.tables import InboxRow, MarkRow, OutboxRow, now


def put(store: Store, *conversations: str) -> None:
    """A message into each of these conversations, in that order."""
    with store.transaction() as db:
        for number, conversation in enumerate(conversations):
            store.outbox.put(f"k{number}", "t", conversation, Say(text=f"{number}"), db)


def texts(store: Store, conversation: str) -> str:
    """What comes next there."""
    parcel = store.outbox.head("t", conversation)
    return parcel.say.text if parcel else ""


def test_a_failed_message_holds_up_its_own_conversation(store: Store) -> None:
    """Nothing overtakes it, and the others go on."""
    put(store, "ann", "bob", "ann")
    first = store.outbox.head("t", "ann")
    assert first is not None
    store.outbox.failed(first.id)
    assert store.outbox.ready("t") == ["bob"]
    assert texts(store, "ann") == ""
    store.outbox.postpone(first.id, -1)
    assert store.outbox.ready("t") == ["ann", "bob"]
    assert texts(store, "ann") == "0"


def test_each_failure_makes_the_pause_longer_up_to_ten_minutes(store: Store) -> None:
    """The pause stands in the row, so that a restart does not shorten it."""
    put(store, "ann")
    pauses = []
    for _ in range(40):
        store.outbox.failed(1)
        with store.transaction() as db:
            row = db.get(OutboxRow, 1)
            assert row is not None
            pauses.append((row.next_try - now()).total_seconds())
    assert pauses == sorted(pauses[:9]) + pauses[9:]
    assert 1 < pauses[0] <= 2
    assert 590 < pauses[-1] <= 600


def test_the_parts_that_were_delivered_are_remembered(store: Store) -> None:
    """The next try begins behind them."""
    put(store, "ann")
    store.outbox.part_sent(1, 2)
    store.outbox.failed(1)
    store.outbox.postpone(1, -1)
    parcel = store.outbox.head("t", "ann")
    assert parcel is not None
    assert (parcel.parts, parcel.attempts) == (2, 1)


def test_an_ended_conversation_has_nothing_left_and_may_begin_again(store: Store) -> None:
    """What waited there is dropped; what is said later is not."""
    put(store, "ann", "bob", "ann")
    assert store.outbox.end("t", "ann") == 2
    assert store.outbox.ready("t") == ["bob"]
    with store.transaction() as db:
        store.outbox.put("later", "t", "ann", Say(text="later"), db)
    assert texts(store, "ann") == "later"


def test_lanes_come_in_the_order_of_waiting(store: Store) -> None:
    """A user of one channel is not served by another, and what was absorbed is handled."""
    for number, (channel, user) in enumerate((("t", "bob"), ("t", "ann"), ("s", "eve"), ("t", "bob"))):
        store.inbox.receive(channel, str(number), "{}", user)
    assert store.inbox.lanes("t") == ["bob", "ann"]
    assert [row.id for row in store.inbox.pending("t", "bob")] == [1, 4]
    store.inbox.rewrite(1, '{"text": "both"}', absorbed=[4])
    assert [row.payload for row in store.inbox.pending("t", "bob")] == ['{"text": "both"}']
    assert store.inbox.waiting() == 3


def test_what_was_handled_is_not_rewritten(store: Store) -> None:
    """A late file changes nothing."""
    store.inbox.receive("t", "1", "{}", "ann")
    with store.transaction() as db:
        assert store.inbox.handled(1, db)
    store.inbox.rewrite(1, '{"text": "late"}')
    with store.transaction() as db:
        assert [row.payload for row in db.exec(select(InboxRow)).all()] == ["{}"]


def test_a_mark_may_grow_too_old(store: Store) -> None:
    """Then it is as if there were none."""
    store.marks.put("t", "offset", "7")
    assert store.marks.get("t", "offset", timedelta(days=6)) == "7"
    with store.transaction() as db:
        db.merge(MarkRow(channel="t", name="offset", value="7", set=now() - timedelta(days=7)))
    assert store.marks.get("t", "offset", timedelta(days=6)) is None
    assert store.marks.get("t", "offset") == "7"
    store.marks.put("t", "off_set", "8")
    assert store.marks.named("t", "off_") == {"off_set": "8"}


def test_a_code_is_valid_for_an_hour(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same stranger keeps his code until then, and gets a new one afterwards; an old one lets nobody in."""
    with store.transaction() as db:
        code = store.access.knock("bob", "t", "bob", db)
        assert store.access.knock("bob", "t", "bob", db) == code
    monkeypatch.setattr("storage.access.now", lambda: now() + timedelta(minutes=61))
    with store.transaction() as db:
        assert store.access.approve(code or "", db) is None
        assert store.access.knock("bob", "t", "bob", db) != code
    assert not store.access.is_member("bob")
