"""Looks again at what a post asks for, where the user told more while its questions are open."""

from __future__ import annotations

from bot.dialogue.asking import question_key
from bot.dialogue.turn import Turn
from storage.tables import RunState

RESTING_ON_FILES = ("evidence", "opinions", "plan")
"""The steps before the questions of a run that rest on what the user told."""


def look_again(turn: Turn) -> bool:
    """What a file says counts for every résumé whose questions are open: it may answer them. Whether one is looked at again at once;
    where an answer is half given, it is once that is whole."""
    woken = []
    for run in turn.store.runs.all_open(turn.user, turn.db):
        if run.state != RunState.WAITING or run.id is None:
            continue
        id_ = run.id
        turn.store.steps.drop(id_, RESTING_ON_FILES, turn.db)
        if not (turn.talk.half_answered and turn.talk.run == id_):
            woken.append(_wake(turn, id_))
    return any(woken)


def _wake(turn: Turn, run: int) -> bool:
    """The questions that are open are asked again only where they still are to be asked."""
    for requirement in turn.store.answers.withdraw(run, turn.db):
        turn.store.outbox.allow_again(question_key(run, requirement), turn.db)
        turn.settled(run, requirement)
    return turn.store.runs.wake(run, turn.db)
