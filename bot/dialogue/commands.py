"""The commands of the chat."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.dialogue.batch import batch_command
from bot.dialogue.designs import design_command
from bot.dialogue.doubting import begin_doubts
from bot.dialogue.forms import form_command
from bot.dialogue.ledger import ledger_command
from bot.dialogue.numbers import number_in
from bot.dialogue.outcomes import outcomes_command
from bot.dialogue.privacy import export_command, leave_command, privacy_command
from bot.dialogue.profile import forget, says, show, undo
from bot.dialogue.review import begin, shown
from bot.dialogue.setting import settings
from bot.dialogue.standing import status
from bot.dialogue.stopping import cancel
from bot.dialogue.turn import Turn
from bot.dialogue.variants import variants_command
from bot.dialogue.versions import back_command, diff_command, pin_command, versions_command
from bot.files.result import Result
from bot.showing import phrases, views
from bot.showing.tracing import refused_at, why


def run_command(turn: Turn) -> bool:
    """Do what a /command says; False when there is no such command."""
    match = re.fullmatch(r"/(\w+)(?:@\w+)?\s*(.*)", turn.message.text.strip(), re.S)
    command = _COMMANDS.get(match.group(1).lower()) if match else None
    if not match or not command:
        return False
    command(turn, match.group(2).strip())
    return True


def names_command(text: str) -> bool:
    """Whether the text is the name of a command and nothing more: on Slack no word behind a slash comes to us."""
    return text.strip().lower() in _COMMANDS


def run_named(turn: Turn, name: str) -> None:
    """Do what the command of that name does when nothing follows it."""
    _COMMANDS[name](turn, "")


def _start(turn: Turn, rest: str) -> None:
    turn.say(welcome(turn))


def welcome(turn: Turn) -> str:
    """Who we are and what we need, as it is done in this channel."""
    return phrases.WELCOME_TERMINAL if turn.in_terminal else phrases.WELCOME


def _new(turn: Turn, rest: str) -> None:
    """The first steps, from where the user stands."""
    turn.say(phrases.NEED_POST if turn.store.corpus.holds(turn.user, turn.db) else welcome(turn))


def _help(turn: Turn, rest: str) -> None:
    turn.say(phrases.HELP_TERMINAL if turn.in_terminal else phrases.HELP)


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
        turn.say_list("\n".join(f"{i}. {o.text}" for i, o in enumerate(origins, 1)) + "\n/why NUMBER says where a line comes from.")


def _changes(turn: Turn, rest: str) -> None:
    latest = _latest(turn)
    if latest is not None:
        turn.say(views.changes(latest[1]))


def _profile(turn: Turn, rest: str) -> None:
    if not says(turn, rest):
        show(turn, rest)


_COMMANDS: dict[str, Callable[[Turn, str], None]] = {
    "start": _start,
    "help": _help,
    "new": _new,
    "batch": batch_command,
    "settings": settings,
    "status": status,
    "cancel": cancel,
    "why": _why,
    "review": begin,
    "changes": _changes,
    "versions": versions_command,
    "ledger": ledger_command,
    "outcomes": outcomes_command,
    "variants": variants_command,
    "diff": diff_command,
    "back": back_command,
    "pin": pin_command,
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
