"""The designs: shown, chosen, kept."""

from __future__ import annotations

from agent.domain.look import designs
from agent.domain.request import Request, Revision
from agent.domain.say import Option, Say, SayKind
from bot.dialogue.turn import Turn
from bot.files.taste import Taste, design_of
from bot.showing import phrases

DATA = "design:"


def designs_offer(current: str) -> Say:
    """The designs with a line each, to be tapped or named."""
    lines = [f"{name}{' (yours)' if name == current else ''} – {what}" for name, what in designs()]
    options = tuple(Option(label=name.capitalize(), data=DATA + name) for name, _ in designs())
    return Say(kind=SayKind.QUESTION, text="\n".join([phrases.WHICH_DESIGN, *lines]), options=options)


def design_command(turn: Turn, rest: str) -> None:
    """/design: the designs, on the last version where there is one. /design NAME: that one."""
    if turn.talk.revising:
        turn.say(phrases.FIRST_THE_LINES)
    elif rest and _named(rest):
        _choose(turn, _named(rest))
    else:
        _show(turn)


def design_text(turn: Turn) -> bool:
    """Whether the text named one of the designs that were offered last, which then is chosen."""
    offered = any(data.startswith(DATA) for data in turn.talk.choices)
    name = _named(turn.message.text) if offered else ""
    if name:
        _choose(turn, name)
    return bool(name)


def design_tap(turn: Turn, data: str) -> None:
    """A tap on a design."""
    name = _named(data.removeprefix(DATA))
    if turn.talk.revising:
        turn.say(phrases.FIRST_THE_LINES)
    elif name:
        _choose(turn, name)
    else:
        turn.say(phrases.STALE)


def _named(text: str) -> str:
    """The design that a word names, or ""."""
    words = text.lower().strip(" .!\n").removeprefix("the ").removesuffix(" please").removesuffix(" one")
    return next((name for name, _ in designs() if name == words), "")


def _show(turn: Turn) -> None:
    """The last version in every design, drawn by the worker; where there is none, the names alone. While something runs, numbers are answers to its
    questions: then a design is chosen by its name."""
    latest, said = turn.store.versions.latest(turn.user, turn.db), designs_offer(design_of(turn.store, turn.user, turn.design, turn.db).name)
    if turn.store.runs.open_of(turn.user, turn.db):
        turn.say(f"{said.text}\n{phrases.DESIGN_BY_NAME}")
        return
    if latest:
        turn.store.versions.load(turn.user, latest.hash, turn.db)
        if turn.start(Request(user=turn.user, show=latest.hash)):
            turn.say(phrases.SHOWING_DESIGNS)
        return
    turn.send(said)


def _choose(turn: Turn, name: str) -> None:
    """Keep the choice, and print the last version again where nothing runs that will be printed so anyway."""
    if name == design_of(turn.store, turn.user, turn.design, turn.db).name:
        turn.say(phrases.same_design(name))
        return
    taste = turn.store.preferences.get(turn.user, Taste, turn.db)
    turn.store.preferences.put(turn.user, taste.model_copy(update={"design": name}), turn.db)
    latest = turn.store.versions.latest(turn.user, turn.db)
    if latest is None or turn.store.runs.open_of(turn.user, turn.db):
        turn.say(phrases.from_now_on(name))
        return
    request = Request(user=turn.user, revision=Revision(version=latest.hash, wishes=()))
    if turn.start(request):
        turn.say(f"{phrases.from_now_on(name)} {phrases.PRINTING_AGAIN}")
