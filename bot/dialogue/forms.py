"""A version in another form: by command, by tap, or in words."""

from __future__ import annotations

from agent.domain.application import Standing
from agent.domain.say import Option, Say, SayKind
from bot.dialogue.turn import Turn
from bot.files.filing import file_of, file_say
from bot.files.formats import BY_NAME, FORMATS, OFFERED, Format, asked_for, named
from bot.files.taste import design_of
from bot.showing import phrases

_SHORT = 12
"""Signs of a version's hash that a button holds."""


def forms_offer(version: str, entry: int) -> Say:
    """What is said of the forms that were not handed over; below them stands the button of its entry in the ledger."""
    options = [Option(label=form.label, data=f"form:{version[:_SHORT]}:{form.name}") for form in OFFERED]
    options.append(Option(label=phrases.I_SENT_IT, data=f"ledger:set:{entry}:{Standing.SENT}"))
    return Say(kind=SayKind.QUESTION, text=phrases.OTHER_FORMS, options=tuple(options), rated=True)


def form_command(turn: Turn, rest: str) -> None:
    """/format NAME: the last version in that form."""
    form = named(rest) or (asked_for(rest) if rest else None)
    if form:
        _hand(turn, form, "")
    else:
        turn.say(phrases.WHICH_FORM.format(names=", ".join(f"{form.name} ({form.label})" for form in FORMATS)))


def form_text(turn: Turn) -> bool:
    """Whether the text asked for a form of the last version, which then is handed over."""
    form = None if turn.talk.revising else asked_for(turn.message.text)
    if form is None or turn.store.versions.latest(turn.user, turn.db) is None:
        return False
    _hand(turn, form, "")
    return True


def form_tap(turn: Turn, data: str) -> None:
    """A button below a version gives that very version, also when there is a later one."""
    _, version, name = (data.split(":") + ["", ""])[:3]
    form = BY_NAME.get(name)
    if form and version:
        _hand(turn, form, version)
    else:
        turn.say(phrases.STALE)


def _hand(turn: Turn, form: Format, beginning: str) -> None:
    """Hand over the version whose hash begins so, or the last one."""
    last = turn.store.versions.latest(turn.user, turn.db)
    found = turn.store.versions.begin_with(turn.user, beginning, turn.db) if beginning else (last.hash,) if last else ()
    if not found:
        turn.say(phrases.STALE if beginning else phrases.NO_VERSION)
        return
    file = file_of(turn.store, turn.user, found[0], form, design_of(turn.store, turn.user, turn.design, turn.db), turn.db, turn.beforehand)
    turn.send(file_say(form.name, file.filename, file.stored, found[0]))
