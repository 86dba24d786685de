"""Taps on the profile, and the words that a tap asked for."""

from __future__ import annotations

import re

from bot.dialogue.numbers import number_in
from bot.dialogue.profile.changing import remove, remove_position, reword, undo
from bot.dialogue.profile.showing import offer, show, show_group, shown
from bot.dialogue.replies import drops, is_filler, is_skip
from bot.dialogue.talk import Talk
from bot.dialogue.turn import Turn
from bot.showing import phrases
from bot.showing.profile import Group, Item, found_at
from bot.showing.shortening import shortened

MOST = 20
"""Lines that are offered to choose one."""
_NUMBERS = re.compile(r"(\d{1,3})\.(\d{1,4})\.?")
_PATHS = {"employer": "employer", "title": "title", "dates": "dates", "place": "location"}


def profile_tap(turn: Turn, data: str) -> None:
    """Take a tapped option of the profile, or an undo; of what is there no more it changes nothing."""
    kind, key, what = (data.split(":") + ["", ""])[:3]
    if kind == "edit":
        number = number_in(key)
        undo(turn, number if number is not None else -1)
    elif key == "all":
        show(turn, "")
    elif group := next((g for g in shown(turn) if g.key == key), None):
        _of_group(turn, group, what)
    else:
        _of_line(turn, key, what)


def _of_group(turn: Turn, group: Group, what: str) -> None:
    page = number_in(what.removeprefix("page"))
    if not what or page:
        show_group(turn, group.key, page or 1)
    elif what in ("edit", "drop") and group.items:
        _choose_line(turn, group, "words" if what == "edit" else "gone")
    elif what == "add" and group.adds:
        _await(turn, group.adds, phrases.TYPE_FURTHER)
    elif what in _PATHS and group.position:
        _await(turn, f"{group.key}.{_PATHS[what]}", phrases.type_field(what, group.title))
    elif what == "gone" and group.position:
        remove_position(turn, group.key)
    else:
        turn.say(phrases.STALE)


def _choose_line(turn: Turn, group: Group, what: str) -> None:
    can = [item for item in group.items if item.path or (item.subject and what == "gone")]
    number = next(i for i, g in enumerate(shown(turn), 1) if g.key == group.key)
    if len(can) > MOST:
        turn.say_list(phrases.by_number(number, what == "words"))
        turn.stand(turn.talk.model_copy(update={"number_for": what}))
        return
    options = [(_short(item.text), f"profile:{item.path or f'no{i}'}:{what}") for i, item in enumerate(can)]
    offer(turn, phrases.WHICH_LINE, options)
    turn.stand(turn.talk.model_copy(update={"number_for": what}))


def profile_number(turn: Turn) -> bool:
    """Whether the text is the number of the line ("2.3") that was asked for; then that is done."""
    numbers = _NUMBERS.fullmatch(turn.message.text.strip())
    what = turn.talk.number_for
    if not numbers or not what:
        return False
    item = found_at(shown(turn), int(numbers[1]), int(numbers[2]))
    turn.stand(turn.talk.model_copy(update={"number_for": ""}))
    if item is None or not (item.path or (item.subject and what == "gone")):
        turn.say(phrases.NO_SUCH_LINE)
    elif what == "gone":
        remove(turn, item)
    else:
        _await(turn, item.path, phrases.type_line(item.text))
    return True


def _short(text: str) -> str:
    return shortened(text, 60)


def _of_line(turn: Turn, path: str, what: str) -> None:
    noes = next((g.items for g in shown(turn) if g.key == "noes"), ())
    items = {item.path: item for group in shown(turn) for item in group.items if item.path} | {f"no{i}": item for i, item in enumerate(noes)}
    item: Item | None = items.get(path)
    if item is None:
        turn.say(phrases.STALE)
    elif what == "gone":
        remove(turn, item)
    elif what == "words" and item.path:
        _await(turn, item.path, phrases.type_line(item.text))
    else:
        turn.say(phrases.STALE)


def _await(turn: Turn, path: str, text: str) -> None:
    """Ask for words; while a question is open, they would be taken for its answer."""
    if turn.talk.revising or turn.store.runs.open_of(turn.user, turn.db):
        turn.say(phrases.FIRST_FINISH)
        return
    turn.stand(Talk(words_for=path))
    turn.say(text)


def profile_text(turn: Turn) -> None:
    """Take a text as the words that a tap asked for."""
    path, text = turn.talk.words_for, " ".join(turn.message.text.split())
    if is_skip(text) or (drops(text) and len(text.split()) < 4):
        turn.stand(Talk())
        turn.say(phrases.LEFT_AS_IT_WAS)
    elif is_filler(text):
        turn.say(phrases.bad_words(path))
    elif reword(turn, path, text):
        turn.stand(turn.talk.model_copy(update={"words_for": ""}))
