"""/status: what runs and waits, and what the models cost; what was laid aside waits again."""

from __future__ import annotations

from bot.dialogue.batch.ending import leads, standing
from bot.dialogue.running import answering, open_question, purpose_of
from bot.dialogue.talk import Talk
from bot.dialogue.turn import Turn
from bot.showing import phrases, views
from bot.showing.usage import usage
from storage.tables import Run, RunState


def status(turn: Turn, rest: str) -> None:
    """Each run that is open, what its model cost so far (else the last run's), and what all runs cost. A run that waited in vain waits again, and asks again."""
    store, last = turn.store, turn.store.runs.last_of(turn.user, turn.db)
    revived = [run for run in store.runs.parked_of(turn.user, turn.db) if store.runs.revive(run.id or 0, turn.db)]
    open_ = store.runs.all_open(turn.user, turn.db)
    run = (open_[-1] if open_ else None) or last
    count = _still_open(turn, run) if run else 0
    calls = store.calls.of_run(turn.user, run.id or 0, turn.db) if run else ()
    told = views.status(run.state if run else "", count, usage(calls), usage(store.calls.of(turn.user, turn.db)))
    head = [_one(turn, r) for r in open_] if len(open_) > 1 or any(leads(r) for r in open_) else []
    waits = [phrases.POST_WAITS] if turn.talk.post else []
    turn.say("\n".join([*waits, *head, *(told.splitlines()[1:] if head or (waits and not open_) else [told])]))
    if revived:
        _ask_again(turn)


def _one(turn: Turn, run: Run) -> str:
    """How one of the open runs stands."""
    waits = _still_open(turn, run)
    return standing(turn, run, waits) if leads(run) else phrases.standing(purpose_of(turn.store, run, turn.db), waits)


def _still_open(turn: Turn, run: Run) -> int:
    return len(turn.store.answers.still_open(run.id or 0, turn.db)) if run.state == RunState.WAITING else 0


def _ask_again(turn: Turn) -> None:
    run = answering(turn.store, turn.user, Talk(), turn.db)
    say = open_question(turn.store, run, turn.db, phrases.still_waits(purpose_of(turn.store, run, turn.db))) if run else None
    if run and say:
        turn.stand(Talk().asked(run.id or 0, turn.store.answers.still_open(run.id or 0, turn.db)[0].requirement))
        turn.send(say)
