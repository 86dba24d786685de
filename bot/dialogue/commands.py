"""The commands of the chat."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot import phrases, views
from bot.dialogue.designs import design_command
from bot.dialogue.doubting import begin_doubts
from bot.dialogue.forms import form_command
from bot.dialogue.handing import hand_over
from bot.dialogue.numbers import number_in
from bot.dialogue.privacy import export_command, leave_command, privacy_command
from bot.dialogue.profile import forget, says, show, undo
from bot.dialogue.review import begin, shown
from bot.dialogue.turn import Turn
from bot.result import Result
from bot.tracing import refused_at, why
from bot.usage import usage
from storage.tables import RunState


def run_command(turn: Turn) -> bool:
    """Do what a /command says; False when there is no such command."""
    match = re.fullmatch(r"/(\w+)(?:@\w+)?\s*(.*)", turn.message.text.strip(), re.S)
    command = _COMMANDS.get(match.group(1).lower()) if match else None
    if not match or not command:
        return False
    command(turn, match.group(2).strip())
    return True


def _start(turn: Turn, rest: str) -> None:
    turn.say(phrases.WELCOME)


def _help(turn: Turn, rest: str) -> None:
    turn.say(phrases.HELP)


def _cancel(turn: Turn, rest: str) -> None:
    run = turn.store.runs.open_of(turn.user, turn.db)
    stopped = run is not None and run.id is not None and turn.store.runs.cancel(turn.user, run.id, turn.db)
    revising = turn.talk.revising
    turn.stand(type(turn.talk)())
    turn.say(phrases.CANCELLED if stopped else phrases.REVIEW_STOPPED if revising else phrases.NOTHING_TO_CANCEL)


def _status(turn: Turn, rest: str) -> None:
    """What runs, what its model cost so far (else the last run's), and what all runs cost."""
    store, last = turn.store, turn.store.runs.last_of(turn.user, turn.db)
    run = store.runs.open_of(turn.user, turn.db) or last
    open_ = len(store.answers.still_open(run.id or 0, turn.db)) if run and run.state == RunState.WAITING else 0
    calls = store.calls.of_run(turn.user, run.id or 0, turn.db) if run else ()
    turn.say(views.status(run.state if run else "", open_, usage(calls), usage(store.calls.of(turn.user, turn.db))))


def _latest(turn: Turn) -> tuple[str, Result] | None:
    """The hash and the result of the last version."""
    row = turn.store.versions.latest(turn.user, turn.db)
    if row is None:
        turn.say(phrases.NO_VERSION)
        return None
    return row.hash, Result.model_validate_json(row.result)


def _why(turn: Turn, rest: str) -> None:
    latest = _latest(turn)
    if latest is None:
        return
    version, result = latest
    origins = result.provenance
    number = number_in(rest) or 0
    if 1 <= number <= len(origins):
        refused = refused_at(result, number - 1)
        options = shown(turn, version, refused)
        turn.say(why(number, origins[number - 1], [result.refused[i] for i in refused]), options)
    elif rest:
        turn.say(f"The last version has lines 1 to {len(origins)}: /why alone lists them.")
    else:
        turn.say("\n".join(f"{i}. {o.text}" for i, o in enumerate(origins, 1)) + "\n/why NUMBER says where a line comes from.")


def _changes(turn: Turn, rest: str) -> None:
    latest = _latest(turn)
    if latest is not None:
        turn.say(views.changes(latest[1]))


def _versions(turn: Turn, rest: str) -> None:
    made = turn.store.ledger.of(turn.user, turn.db)
    if not made:
        turn.say(phrases.NO_VERSION)
        return
    number = number_in(rest) or 0
    if 1 <= number <= len(made):
        hand_over(turn, made[number - 1].version)
        return
    lines = [f"{i}. {e.created:%Y-%m-%d} {e.role or 'a post'}{' at ' + e.company if e.company else ''} ({e.version[:8]})" for i, e in enumerate(made, 1)]
    turn.say("\n".join(lines) + "\n/versions NUMBER sends its files again.")


def _profile(turn: Turn, rest: str) -> None:
    if not says(turn, rest):
        show(turn, rest)


_COMMANDS: dict[str, Callable[[Turn, str], None]] = {
    "start": _start,
    "help": _help,
    "status": _status,
    "cancel": _cancel,
    "why": _why,
    "review": begin,
    "changes": _changes,
    "versions": _versions,
    "format": form_command,
    "design": design_command,
    "profile": _profile,
    "forget": forget,
    "undo": lambda turn, rest: undo(turn),
    "doubts": begin_doubts,
    "privacy": privacy_command,
    "export": export_command,
    "delete": leave_command,
}
