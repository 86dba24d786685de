"""What belongs together."""

from __future__ import annotations

from datetime import timedelta

from bot.incoming import Arrival, Unread
from bot.serving.gathering import PATIENCE, gathered
from storage.tables import InboxRow, now

MOMENT = now()


def rows(*arrivals: Arrival, age: float = 60) -> list[InboxRow]:
    """The deliveries, so many seconds old."""
    received = MOMENT - timedelta(seconds=age)
    return [InboxRow(id=n, channel="t", delivery=str(n), payload=a.model_dump_json(), received=received) for n, a in enumerate(arrivals, 1)]


def said(text: str, message: int = 1, at: int = 0, **more: object) -> Arrival:
    """A message."""
    return Arrival.model_validate({"channel": "t", "conversation": "c", "user": "u", "text": text, "message": message, "at": at, **more})


def test_pieces_of_a_text_become_one() -> None:
    """Joined by a line break, but where a piece was cut within a word."""
    found = gathered(rows(said("one", 1, full=True), said("x" * 4_096, 2, 1, full=True), said("y", 3, 2), said("next", 4, 2)), MOMENT)
    assert found.message.text == "one\n" + "x" * 4_096 + "y"
    assert (found.row, found.absorbed, found.wait) == (1, (2, 3), 0)


def test_the_next_piece_is_waited_for() -> None:
    """A full piece that came just now may go on; one that came a while ago does not."""
    assert 0 < gathered(rows(said("one", full=True), age=0.1), MOMENT).wait <= PATIENCE
    assert gathered(rows(said("one", full=True), age=2), MOMENT).wait == 0
    assert gathered(rows(said("one"), age=0), MOMENT).wait == 0


def test_what_does_not_follow_is_no_piece() -> None:
    """A command, a file, what comes later, and what follows a short message."""
    for other in (said("/help", 2), said("", 2, remote="f"), said("two", 2, 9), said("two", 2, edited=True)):
        assert gathered(rows(said("one", full=True), other), MOMENT).message.text == "one"
    assert gathered(rows(said("one"), said("two", 2)), MOMENT).absorbed == ()


def test_the_last_wording_counts() -> None:
    """An edit that came before the message was read is taken in, whatever was said in between."""
    found = gathered(rows(said("one", 1), said("two", 2), said("uno", 1, edited=True), said("eins", 1, edited=True)), MOMENT)
    assert (found.message.text, found.absorbed) == ("eins", (3, 4))


def test_an_edit_that_comes_too_late_says_nothing() -> None:
    """Its message was handled before."""
    found = gathered(rows(said("uno", 1, edited=True)), MOMENT)
    assert (found.message.unread, found.message.text) == (Unread.EDITED, "")
