"""Stops runs: the one that is open, or of several the one that is chosen."""

from __future__ import annotations

from agent.domain.say import Option
from bot.dialogue.batch.ending import leads, says_stop, stopped
from bot.dialogue.numbers import number_in
from bot.dialogue.replies import drops
from bot.dialogue.running import purpose_of, show_other
from bot.dialogue.talk import Stage, Talk
from bot.dialogue.turn import Turn
from bot.showing import phrases
from storage.tables import Run, RunState

DATA = "cancel:"


def cancel(turn: Turn, rest: str) -> None:
    """Stop what is open; of several runs ask which. A review that is open ends with it."""
    open_ = turn.store.runs.all_open(turn.user, turn.db)
    revising, waited = turn.talk.revising, turn.talk.post
    if len(open_) > 1:
        options = [Option(label=purpose_of(turn.store, run, turn.db), data=f"{DATA}{run.id}") for run in reversed(open_)]
        options.append(Option(label=phrases.ALL_OF_THEM, data=f"{DATA}all"))
        turn.say(phrases.which_cancel(len(open_)), tuple(options))
        return
    if open_ and leads(open_[0]):
        turn.say(stopped(turn, open_[0]))
        return
    ended = [run for run in open_ if _stop(turn, run)]
    turn.stand(Talk())
    turn.say(phrases.CANCELLED if ended else phrases.REVIEW_STOPPED if revising else phrases.POST_DROPPED if waited else phrases.NOTHING_TO_CANCEL)


def stops_run(turn: Turn, run: Run | None) -> bool:
    """Whether the text stops the run whose question is open, as /cancel does. “Cancel that” said of a line whose place is asked for leaves out the line alone."""
    text = turn.message.text.strip()
    asked = run is not None and run.state == RunState.WAITING and turn.store.answers.still_open(run.id or 0, turn.db)
    if not (asked and says_stop(text)) or turn.talk.revising:
        return False
    if turn.talk.half_answered and turn.talk.stage is Stage.PLACE and drops(text) and len(text.split()) > 1:
        return False
    cancel(turn, "")
    return True


def cancel_tap(turn: Turn, data: str) -> None:
    """Stop the run that was chosen, or all; then what another one waits for is asked again."""
    named = data.removeprefix(DATA)
    chosen = [run for run in turn.store.runs.all_open(turn.user, turn.db) if named == "all" or run.id == number_in(named)]
    called = {run.id: purpose_of(turn.store, run, turn.db) for run in chosen}
    told = [stopped(turn, run) for run in chosen if leads(run)]
    names = [called[run.id] for run in chosen if not leads(run) and _stop(turn, run)]
    if not (told or names):
        turn.say(phrases.STALE)
        return
    turn.stand(Talk())
    told += [phrases.stopped(names[0])] if len(names) == 1 else [phrases.CANCELLED] if names else []
    turn.say(" ".join(told))
    show_other(turn)


def _stop(turn: Turn, run: Run) -> bool:
    """Whether the run was stopped; its question is asked no more."""
    asked = turn.store.answers.still_open(run.id or 0, turn.db)
    stopped = turn.store.runs.cancel(turn.user, run.id or 0, turn.db)
    if stopped and asked:
        turn.settled(run.id or 0, asked[0].requirement)
    return stopped
