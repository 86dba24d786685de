"""Asks what an importer was unsure about, one question at a time; it never holds up the main job."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session

from agent.adapters.importers.hearing import heard, named
from agent.domain.corpus import Change, Corpus
from agent.domain.say import Option, Say, SayKind
from bot.dialogue.numbers import number_in
from bot.dialogue.replies import about_line, agrees, greets, is_all, is_filler, is_skip
from bot.dialogue.strangers import MERGE, decide, is_about_person
from bot.dialogue.talk import Doubting, Talk
from bot.dialogue.turn import Turn
from bot.showing import phrases
from storage import Store
from storage.doubts import Open

MOST = 5
"""Questions that are asked in a row."""
LONGEST = 500
"""Characters of an answer; what is longer is a post."""


def doubt_say(found: Open, ack: str = "") -> Say:
    """The question with its choices. Where there are none a number is an answer in words, so nothing is offered."""
    choices, question = found.doubt.choices, found.doubt.question
    options = [Option(label=choice.label, data=f"doubt:{found.id}:{i}") for i, choice in enumerate(choices)]
    options += [Option(label=phrases.LATER, data=f"doubt:{found.id}:later")] if choices else []
    asked = question if choices else f"{question} {phrases.OR_LATER}"
    return Say(kind=SayKind.QUESTION if options else SayKind.TEXT, text=f"{ack}\n{asked}" if ack else asked, options=tuple(options))


def reminder(store: Store, user: str, talk: Talk) -> Say | None:
    """The question that was asked last, or None."""
    found = store.doubts.get(user, talk.doubt.id) if talk.doubt else None
    return doubt_say(found) if found else None


def begin_doubts(turn: Turn, rest: str) -> None:
    """Ask all that is open, also what was put off."""
    if turn.store.runs.open_of(turn.user, turn.db) or turn.talk.revising:
        turn.say(phrases.FIRST_FINISH)
        return
    turn.store.doubts.resume(turn.user, turn.db)
    if not ask_next(turn, MOST):
        turn.say(phrases.NO_DOUBTS)


def ask_doubts(turn: Turn) -> bool:
    """Begin to ask, with a word on what this is; False when nothing is to be asked."""
    count = sum(not found.later for found in turn.store.doubts.still_open(turn.user, turn.db))
    return ask_next(turn, MOST, phrases.doubts_come(min(count, MOST))) if count else False


def ask_next(turn: Turn, left: int, ack: str = "") -> bool:
    """Ask the next question, at most `left` more; False when nothing was asked."""
    waiting = [found for found in turn.store.doubts.still_open(turn.user, turn.db) if not found.later]
    if not waiting or not left:
        return False
    say = doubt_say(waiting[0], ack)
    turn.stand(Talk(doubt=Doubting(id=waiting[0].id, left=left - 1)))
    turn.send(say)
    return True


def doubt_tap(turn: Turn, data: str) -> None:
    """Take a tapped choice, also of a question that was passed over before; of one that is settled it changes nothing."""
    _, id_, what = (data.split(":") + ["", ""])[:3]
    number, choice = number_in(id_), number_in(what)
    found = turn.store.doubts.get(turn.user, number, turn.db) if number is not None else None
    if found is None:
        turn.say(phrases.STALE)
    elif what == "later":
        _put_off(turn, found)
    elif choice is not None and choice < len(found.doubt.choices):
        _choose(turn, found, choice)
    else:
        turn.say(phrases.STALE)


def doubt_text(turn: Turn) -> None:
    """Take a text as the answer to the question that was asked last."""
    talk, text = turn.talk, " ".join(turn.message.text.split())
    found = turn.store.doubts.get(turn.user, talk.doubt.id, turn.db) if talk.doubt else None
    if found is None:
        _forget(turn)
        turn.say(phrases.STALE)
    elif is_all(text) or about_line(text) == "done":
        _stop(turn)
    elif is_skip(text):
        _put_off(turn, found)
    elif is_filler(text) or greets(text):
        _ask_again(turn, found, phrases.WHY_ASKED)
    else:
        _hear(turn, found, text)


def fills_blank(turn: Turn) -> bool:
    """Whether the question that was asked last has no choices: a number may be the very word that is missing."""
    found = turn.store.doubts.get(turn.user, turn.talk.doubt.id, turn.db) if turn.talk.doubt else None
    return found is not None and not found.doubt.choices


def doubt_again(turn: Turn) -> None:
    """Ask again what was asked last."""
    found = turn.store.doubts.get(turn.user, turn.talk.doubt.id, turn.db) if turn.talk.doubt else None
    if found is not None:
        _ask_again(turn, found, phrases.WHY_ASKED)


def _hear(turn: Turn, found: Open, text: str) -> None:
    corpus = turn.store.corpus.load(turn.user, turn.db)
    if is_about_person(turn, found):
        _hear_whose(turn, found, text)
        return
    changes = heard(found.doubt, text, corpus)
    if changes is None:
        path = found.doubt.path
        _ask_again(turn, found, phrases.bad_words(path, corpus.snippet(path) is not None, corpus.position(path) is not None))
    else:
        _settle(turn, found, changes, text)


def _hear_whose(turn: Turn, found: Open, text: str) -> None:
    """Words that name one of the choices, or a yes; a bare no could mean two things."""
    choice = named(text, found.doubt.choices)
    if choice is not None or agrees(text):
        _choose(turn, found, MERGE if choice is None else choice)
    else:
        _ask_again(turn, found, phrases.WHICH_PERSON)


def _ask_again(turn: Turn, found: Open, ack: str) -> None:
    say = doubt_say(found, ack)
    turn.send(say)


def _choose(turn: Turn, found: Open, number: int) -> None:
    choice = found.doubt.choices[number]
    if not is_about_person(turn, found):
        _settle(turn, found, choice.changes, choice.label)
    elif turn.store.doubts.settle(turn.user, found.id, choice.label, turn.db):
        _onward(turn, found, decide(turn, found, number))


def _settle(turn: Turn, found: Open, changes: tuple[Change, ...], reply: str) -> None:
    """Keep the answer and do what it changes; where it only says who was not the employer, ask for the name."""
    if not changes and _lacks_employer(turn, found):
        _ask_name(turn, found)
        return
    edit = turn.store.corpus.change(turn.user, changes, date.today(), turn.db) if changes else None
    turn.store.doubts.settle(turn.user, found.id, reply, turn.db, edit)
    _onward(turn, found, _noted(turn.store.corpus.load(turn.user, turn.db), found, changes))


def _lacks_employer(turn: Turn, found: Open) -> bool:
    """Whether a position has no employer, and the doubt is about that."""
    place, _, field = found.doubt.path.partition(".")
    position = turn.store.corpus.load(turn.user, turn.db).position(place)
    return field == "employer" and position is not None and not position.employer


def _ask_name(turn: Turn, found: Open) -> None:
    """Wait for the name in words; where something else is going on it is put off."""
    asked = turn.talk.doubt
    if asked is None or asked.id != found.id:
        if turn.store.runs.open_of(turn.user, turn.db) or turn.talk.revising or asked:
            _put_off(turn, found)
            return
        turn.stand(Talk(doubt=Doubting(id=found.id)))
    turn.send(Say(kind=SayKind.TEXT, text=phrases.WHICH_EMPLOYER))


def _noted(corpus: Corpus, found: Open, changes: tuple[Change, ...]) -> str:
    """What stands now."""
    place = next((c.path.split(".")[0] for c in changes), found.doubt.path.split(".")[0])
    position = corpus.position(place)
    joined = corpus.position(changes[0].value) if position is None and changes and changes[0].value else None
    if joined:
        return phrases.noted(joined.label)
    if position and (not changes or "highlights" not in changes[0].path):
        told = f" ({position.period})" if str(position.period) else ""
        return phrases.noted(position.label + told)
    value = changes[0].value if changes else None
    moved = corpus.position(value) if value else None
    return phrases.noted(moved.label if moved else value) if value else phrases.LEFT_OUT_THEN if changes else phrases.THANKS


def _put_off(turn: Turn, found: Open) -> None:
    turn.store.doubts.postpone(turn.user, found.id, turn.db)
    _onward(turn, found, phrases.PUT_OFF)


def _onward(turn: Turn, found: Open, ack: str) -> None:
    """The next question, if this one was asked last; at the end what can be done now."""
    asked = turn.talk.doubt
    if asked is None or asked.id != found.id:
        turn.say(ack)
    elif not ask_next(turn, asked.left, ack):
        _forget(turn)
        turn.say(f"{ack} {_end(turn)}")


def _forget(turn: Turn) -> None:
    """No doubt is being asked any more, and none comes again by itself."""
    turn.talk = Talk()
    turn.stand(turn.talk)


def asked_again(store: Store, user: str, talk: Talk, db: Session) -> tuple[Say, Talk] | None:
    """The doubt that something came in between, and where the conversation stands once it is asked; None where it was settled or put off since."""
    waits = talk.interrupted
    found = next((f for f in store.doubts.still_open(user, db) if waits and f.id == waits.id and not f.later), None)
    if found is None or waits is None:
        return None
    return doubt_say(found, phrases.DOUBT_WAITS), Talk(doubt=waits)


def come_back(turn: Turn) -> None:
    """Ask what something came in between, once nothing else is open."""
    again = None if turn.talk.revising or turn.store.runs.open_of(turn.user, turn.db) else asked_again(turn.store, turn.user, turn.talk, turn.db)
    if again:
        turn.stand(again[1])
        turn.send(again[0])


def _end(turn: Turn) -> str:
    left = len(turn.store.doubts.still_open(turn.user, turn.db))
    return f"{phrases.doubts_wait(left)} {phrases.NEED_POST}" if left else phrases.NEED_POST


def _stop(turn: Turn) -> None:
    _forget(turn)
    turn.say(_end(turn))
