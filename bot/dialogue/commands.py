"""The commands of the chat."""

from __future__ import annotations

import re
from collections.abc import Callable

from agent.domain.answer import Answer, Reply
from agent.domain.corpus import Snippet, SourceKind
from bot import phrases, views
from bot.dialogue.designs import design_command
from bot.dialogue.forms import form_command
from bot.dialogue.handing import hand_over
from bot.dialogue.numbers import number_in
from bot.dialogue.review import begin, shown
from bot.dialogue.turn import Turn
from bot.result import Result, source_of
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


def _snippets(turn: Turn) -> tuple[Snippet, ...]:
    return turn.store.corpus.load(turn.user, turn.db).snippets


def _profile(turn: Turn, rest: str) -> None:
    corpus = turn.store.corpus.load(turn.user, turn.db)
    if not corpus.snippets:
        turn.say("I know nothing of you yet: send me a résumé.")
        return
    lines = [f"{i}. [{s.kind.value}, {source_of(s)}] {s.text[:100]}" for i, s in enumerate(corpus.snippets, 1)]
    lines += [f"{i}. [no, chat, {a.on}] {a.subject}" for i, a in enumerate(_noes(turn), len(corpus.snippets) + 1)]
    said = sum(s.source.kind is SourceKind.CHAT for s in corpus.snippets)
    turn.say(views.understood(corpus) + "\n" + "\n".join(lines) + f"\n{said} of these you said in the chat. /forget NUMBER takes one back, also a no.")


def _noes(turn: Turn) -> list[Answer]:
    """What the user said no to and is therefore not asked again, each subject once."""
    told = {a.subject.lower(): a for a in turn.store.answers.told(turn.user, session=turn.db)}
    return [answer for answer in told.values() if answer.reply is Reply.NO]


def _forget(turn: Turn, rest: str) -> None:
    snippets, noes = _snippets(turn), _noes(turn)
    number = number_in(rest) or 0
    if len(snippets) < number <= len(snippets) + len(noes):
        no = noes[number - len(snippets) - 1]
        turn.store.answers.forget(turn.user, no.subject, turn.db)
        turn.say(f"Taken back: your no to {no.subject}. I may ask about it again.")
        return
    if not 1 <= number <= len(snippets):
        turn.say("Which one? /profile lists what I know, /forget NUMBER takes one back.")
        return
    snippet = snippets[number - 1]
    turn.store.corpus.take_back(turn.user, snippet.id, turn.db)
    if snippet.source.kind is SourceKind.CHAT:
        turn.store.answers.forget(turn.user, snippet.source.name, turn.db)
    turn.say(f"Taken back: “{snippet.text[:120]}”. No line will rest on it from now on. {phrases.RENUMBERED}")


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
    "forget": _forget,
}
