"""Looks again at what a post asks for, where the user told more while its questions are open."""

from __future__ import annotations

from bot.batch.leader import GAPS
from bot.dialogue.asking import question_key
from bot.dialogue.turn import Turn
from storage.tables import RunState

FOUND = ("evidence", "opinions")
"""The steps before the questions of a run that rest on what the user told."""
ASKED = "plan"
"""The step that says what is to be asked."""


def look_again(turn: Turn) -> bool:
    """What a file says counts for every résumé whose questions are open: it may answer them. Whether one is looked at again at once;
    where an answer is half given, what was asked stays asked, and the file counts when all is answered."""
    woken = []
    for run in turn.store.runs.all_open(turn.user, turn.db):
        if run.state != RunState.WAITING or run.id is None:
            continue
        for member in (run.id, *turn.store.runs.of_batch(run.id, (RunState.HELD,), turn.db)):
            turn.store.steps.drop(member, FOUND, turn.db)
        if not (turn.talk.half_answered and turn.talk.run == run.id):
            woken.append(_wake(turn, run.id))
    return any(woken)


def _wake(turn: Turn, run: int) -> bool:
    """The questions that are open are asked again only where they still are to be asked."""
    for member in turn.store.runs.of_batch(run, (RunState.HELD,), turn.db):
        turn.store.steps.drop(member, (ASKED,), turn.db)
        turn.store.runs.resume(member, turn.db)
    turn.store.steps.drop(run, (ASKED, GAPS), turn.db)
    for requirement in turn.store.answers.withdraw(run, turn.db):
        turn.store.outbox.allow_again(question_key(run, requirement), turn.db)
        turn.settled(run, requirement)
    return turn.store.runs.wake(run, turn.db)
