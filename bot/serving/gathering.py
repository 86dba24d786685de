"""What belongs together: the pieces of a text that a client cut, and a message with its later wording."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from bot.incoming import Arrival, Unread
from storage.tables import InboxRow

PATIENCE = 0.8
"""Seconds for which the next piece of a long text is waited for."""
APART = 3
"""Seconds between two pieces, by the platform's clock."""
CUT = 4_096
"""A piece of exactly this length ends anywhere, also within a word."""


@dataclass(frozen=True)
class Gathered:
    """The first message with what belongs to it; `absorbed` are the deliveries that went into it, `wait` the seconds until it may be whole."""

    row: int
    message: Arrival
    absorbed: tuple[int, ...] = ()
    wait: float = 0.0


def gathered(rows: Sequence[InboxRow], moment: datetime) -> Gathered:
    """The first of the deliveries of one user (there is at least one), with those that belong to it."""
    arrivals = [(row.id or 0, Arrival.model_validate_json(row.payload)) for row in rows]
    pieces = _pieces(arrivals)
    worded, edits = _worded(pieces, arrivals[len(pieces) :])
    first = worded[0]
    text = first.text
    for before, piece in pairwise(worded):
        text += ("" if len(before.text) == CUT else "\n") + piece.text
    waited = (moment - rows[len(pieces) - 1].received).total_seconds()
    wait = PATIENCE - waited if worded[-1].full else 0.0
    changes = {"text": text, "full": False} if first.text else {}
    if first.edited:
        changes |= {"unread": Unread.EDITED, "text": "", "remote": ""}
    return Gathered(arrivals[0][0], first.model_copy(update=changes), (*(id for id, _ in pieces[1:]), *edits), max(0.0, wait))


def _pieces(arrivals: Sequence[tuple[int, Arrival]]) -> list[tuple[int, Arrival]]:
    """The first arrival and those that go on with its text."""
    pieces = [arrivals[0]]
    for arrival in arrivals[1:]:
        last, this = pieces[-1][1], arrival[1]
        follows = last.full and not last.edited and this.text and not this.edited and not this.text.startswith("/")
        if not follows or not 0 <= this.at - last.at <= APART:
            break
        pieces.append(arrival)
    return pieces


def _worded(pieces: Sequence[tuple[int, Arrival]], later: Sequence[tuple[int, Arrival]]) -> tuple[list[Arrival], list[int]]:
    """The pieces in their last wording, and the deliveries that brought it."""
    worded = {piece.message: piece for _, piece in pieces}
    edits = [(id, edit) for id, edit in later if edit.edited and edit.text and not worded.get(edit.message, edit).edited]
    for _, edit in edits:
        worded[edit.message] = worded[edit.message].model_copy(update={"text": edit.text})
    return list(worded.values()), [id for id, _ in edits]
