"""/delete: in two steps, for there is no way back."""

from __future__ import annotations

import re

from agent.domain.say import Option
from bot.dialogue.numbers import number_in
from bot.dialogue.replies import agrees
from bot.dialogue.turn import Turn
from bot.showing import phrases

DATA = "leave:"
YES, NO = "yes", "no"
_YES = re.compile(r"(?:yes,? )?(?:please )?delete(?: (?:everything|all|it|it all))?(?: please)?", re.I)
_NO = re.compile(r"(?:no|keep|cancel|stop|no,? keep)(?: (?:it|everything|all))?", re.I)


def leave_command(turn: Turn, rest: str) -> None:
    """Say what would go, and ask."""
    if not _anything(turn):
        turn.say(phrases.NOTHING_TO_FORGET)
        return
    turn.stand(turn.talk.model_copy(update={"leaving": turn.delivery}))
    options = tuple(Option(label=label, data=f"{DATA}{word}:{turn.delivery}") for label, word in zip(phrases.LEAVE_ANSWERS, (YES, NO), strict=True))
    turn.say(phrases.forgetting(*_counts(turn)), options)


def leave_text(turn: Turn) -> bool:
    """Whether the text answered the question asked just before. Any other message takes the question back."""
    if not turn.talk.leaving:
        return False
    said = turn.message.text.strip().rstrip(".!")
    if number_in(said) is not None and turn.talk.choices and turn.talk.choices[0].startswith(DATA):
        return False
    if _YES.fullmatch(said):
        _leave(turn)
    elif _NO.fullmatch(said):
        _stay(turn)
    elif agrees(said):
        turn.say(phrases.LEAVE_IN_WORDS)
    else:
        turn.stand(turn.talk.model_copy(update={"leaving": 0}))
        return False
    return True


def leave_tap(turn: Turn, data: str) -> None:
    """A tap on one of the two."""
    _, word, asked = (data.split(":") + ["", ""])[:3]
    if not turn.talk.leaving or number_in(asked) != turn.talk.leaving:
        turn.say(phrases.LEAVE_STALE)
    elif word == YES:
        _leave(turn)
    else:
        _stay(turn)


def _leave(turn: Turn) -> None:
    """Nothing more is begun for the user; the rest is done when nothing is under way."""
    turn.stand(type(turn.talk)())
    if turn.store.persons.leave(turn.user, turn.message.channel, turn.message.conversation, turn.db):
        turn.say(phrases.STOPPING_FIRST)


def _stay(turn: Turn) -> None:
    turn.stand(turn.talk.model_copy(update={"leaving": 0}))
    turn.say(phrases.STAYED)


def _anything(turn: Turn) -> bool:
    return any(_counts(turn)) or bool(turn.store.runs.last_of(turn.user, turn.db)) or bool(turn.store.files.of(turn.user))


def _counts(turn: Turn) -> tuple[int, int, int, int]:
    """How many résumé files, lines, answers and versions would go."""
    store, user, db = turn.store, turn.user, turn.db
    lines = len(store.corpus.load(user, db).snippets)
    return len(store.imports.used(user, db)), lines, len(store.answers.told(user, session=db)), store.versions.count(user, db)
