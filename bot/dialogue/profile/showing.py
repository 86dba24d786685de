"""Shows the profile: what there is, and one group with its lines."""

from __future__ import annotations

from collections.abc import Sequence

from agent.domain.answer import Answer, Reply
from agent.domain.say import Option
from bot.dialogue.numbers import number_in
from bot.dialogue.talk import Talk
from bot.dialogue.turn import Turn
from bot.showing import phrases
from bot.showing.profile import UNKNOWN, Group, groups, pages
from bot.showing.shortening import shortened

MOST = 40
"""Groups that are offered at once."""
_LABEL = 70
_FIELDS = ("employer", "title", "dates", "place")


def shown(turn: Turn) -> list[Group]:
    """The groups of the user's profile."""
    return groups(turn.store.corpus.load(turn.user, turn.db), noes(turn))


def noes(turn: Turn) -> list[Answer]:
    """What the user said no to and is therefore not asked again, each subject once."""
    told = {a.subject.lower(): a for a in turn.store.answers.told(turn.user, session=turn.db)}
    return [answer for answer in told.values() if answer.reply is Reply.NO]


def show(turn: Turn, rest: str) -> None:
    """The whole in short, or the group of that number."""
    held, number = shown(turn), number_in(rest.split(".")[0]) if rest else None
    if not held:
        turn.say(phrases.KNOW_NOTHING)
    elif number is not None and 1 <= number <= len(held):
        show_group(turn, held[number - 1].key)
    elif rest:
        turn.say(phrases.which_group(len(held)))
    else:
        _show_all(turn, held)


def _show_all(turn: Turn, held: list[Group]) -> None:
    name = turn.store.corpus.load(turn.user, turn.db).person.name or "you"
    doubts = len(turn.store.doubts.still_open(turn.user, turn.db))
    files = tuple(dict.fromkeys(row.name for row in turn.store.imports.used(turn.user, turn.db)))
    text = [phrases.known_of(name, files), *([phrases.doubts_wait(doubts)] if doubts else []), *([phrases.MORE_GROUPS.format(most=MOST)] if len(held) > MOST else [])]
    listed = [f"/profile {i} – {_named(group)}" for i, group in enumerate(held[:MOST], 1)]
    offer(turn, "\n".join(text), [(_named(group), f"profile:{group.key}") for group in held[:MOST]], listed)


def _named(group: Group) -> str:
    count = sum(not item.text.endswith(f": {UNKNOWN}") for item in group.items)
    told = f" ({group.head.split(',')[0]})" if group.position else ""
    title = shortened(group.title, _LABEL)
    return f"{title}{told}: {count} line{'s' * (count != 1)}" if group.position else f"{title}: {count}"


def show_group(turn: Turn, key: str, page: int = 1) -> None:
    """One page of a group, with what can be done with it."""
    held = shown(turn)
    number = next((i for i, group in enumerate(held, 1) if group.key == key), None)
    if number is None:
        turn.say(phrases.STALE)
        return
    group, made = held[number - 1], pages(number, held[number - 1])
    text = "\n".join([made[min(page, len(made)) - 1], phrases.can_say(number, group.position, bool(group.adds), bool(group.items), group.key == "person")])
    options = [(phrases.MORE, f"profile:{key}:page{page + 1}")] if page < len(made) else []
    options += [(phrases.EDIT_A_LINE, f"profile:{key}:edit"), (phrases.REMOVE_A_LINE, f"profile:{key}:drop")] if group.items else []
    options += [(phrases.ADD_A_LINE, f"profile:{key}:add")] if group.adds else []
    options += [(label, f"profile:{key}:{field}") for field, label in zip(_FIELDS, phrases.FIELDS, strict=True)] if group.position else []
    options += [(phrases.REMOVE_ALL, f"profile:{key}:gone")] if group.position else []
    offer(turn, text, [*options, (phrases.WHOLE_PROFILE, "profile:all")])


def offer(turn: Turn, text: str, options: list[tuple[str, str]], listed: Sequence[str] = ()) -> None:
    """Say it with its options; while a version is talked over, or a question is open, numbers belong to that: nothing is offered, and what is listed is told in words."""
    if turn.talk.revising or turn.store.runs.open_of(turn.user, turn.db):
        turn.say_list("\n".join([text, *listed]))
        return
    turn.stand(Talk())
    turn.say(text, tuple(Option(label=label, data=data) for label, data in options))
