"""“stop”, and how a batch stands."""

from __future__ import annotations

import re

from agent.domain.request import Request
from bot.batch import phrases
from bot.batch.stopping import Stopped, stop_batch
from bot.dialogue.doubting import come_back
from bot.dialogue.turn import Turn
from storage.tables import PostState, Run, RunState

_STOP = re.compile(
    r"(?:please |ok(?:ay)?,? )*(?:stop|cancel|halt|abort|end|quit)(?: (?:it|this|that|all|everything|(?:(?:the|this|my) )?(?:whole )?(?:batch|thing|writing|list)))?(?: now| here)?(?:,? please)?[\s.!]*", re.I
)  # fmt: skip


def says_stop(text: str) -> bool:
    """Whether the text wants whatever is under way to be stopped."""
    return bool(_STOP.fullmatch(text.strip()))


def stop_text(turn: Turn) -> bool:
    """Whether the text stops the batch that is under way, also while its question is half answered. Words that belong to an answer to something else do not."""
    if not says_stop(turn.message.text) or turn.talk.revising:
        return False
    batch = next((run for run in turn.store.runs.all_open(turn.user, turn.db) if leads(run)), None)
    if batch is None or (turn.talk.half_answered and turn.talk.run != batch.id):
        return False
    turn.say(stopped(turn, batch))
    come_back(turn)
    return True


def stopped(turn: Turn, batch: Run) -> str:
    """The batch is stopped, and its question is asked no more; what is said of it."""
    id_ = batch.id or 0
    asked = turn.store.answers.still_open(id_, turn.db) if batch.state == RunState.WAITING else []
    states = turn.store.batches.counts(id_, turn.db)
    left = stop_batch(turn.store, turn.user, id_, turn.db)
    if asked:
        turn.settled(id_, asked[0].requirement)
    turn.stand(type(turn.talk)())
    if left is Stopped.PACKING:
        return phrases.ending(states[PostState.DONE], sum(states.values()))
    return phrases.NOT_STARTED if left is Stopped.NOTHING else phrases.TOO_LATE


def leads(run: Run) -> bool:
    """Whether a run leads a batch."""
    return Request.model_validate_json(run.request).batch


def standing(turn: Turn, batch: Run, waits: int) -> str:
    """How far a batch is."""
    states = turn.store.batches.counts(batch.id or 0, turn.db)
    return phrases.standing(sum(states.values()), dict(states), waits)
