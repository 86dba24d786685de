"""Changes the profile, says what became of it, and takes it back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from agent.adapters.importers.hearing import heard
from agent.adapters.importers.prose.schooling import read_study
from agent.domain.corpus import Change, Corpus, Doubt, Edit, EntryKind
from agent.profile import written
from bot.dialogue.ledger import undo_standing
from bot.dialogue.numbers import number_in
from bot.dialogue.profile.showing import offer, shown
from bot.dialogue.turn import Turn
from bot.showing import phrases
from bot.showing.profile import Item, found_at
from bot.showing.shortening import shortened

_WITH_MORE = re.compile(r"([^()]+?)\s*\(([^()]+)\)")


def reword(turn: Turn, path: str, words: str) -> bool:
    """Put the user's words at a path; False when they were not understood, and then he was told how."""
    corpus = turn.store.corpus.load(turn.user, turn.db)
    found = _changes(path, words, corpus)
    if found is None:
        turn.say(phrases.bad_words(path, corpus.snippet(path) is not None))
        return False
    snippet = corpus.snippet(path)
    if snippet and found[0].value == snippet.text:
        turn.say(phrases.STANDS_SO)
        return True
    done(turn, found, phrases.reworded(snippet.text, found[0].value or "") if snippet else phrases.noted(found[0].value or words))
    return True


def _changes(path: str, words: str, corpus: Corpus) -> tuple[Change, ...] | None:
    """What words at a path change. A fact of one line may say who gave it in brackets."""
    entry = next((e for e in corpus.entries if e.id == path), None)
    if entry:
        more = _WITH_MORE.fullmatch(words.strip()) if entry.kind in (EntryKind.LANGUAGE, EntryKind.CERTIFICATE) else None
        title = more[1] if more else words.strip()
        return (Change(path=f"{path}.title", value=title), *([Change(path=f"{path}.by", value=more[2])] if more else []))
    if any(e.id == path for e in corpus.education):
        return _study(path, words)
    return heard(Doubt(path=path, question=""), words, corpus)


def _study(path: str, words: str) -> tuple[Change, ...] | None:
    study = read_study([words])
    if not (study.school or study.course):
        return None
    told = (("institution", study.school), ("degree", None), ("area", study.course), ("dates", written(study.period)), ("score", study.grade))
    return tuple(Change(path=f"{path}.{field}", value=value) for field, value in told)


def remove(turn: Turn, item: Item) -> None:
    """Take a line back; what was said to a question is taken back with it."""
    changes = (Change(path=item.path),) if item.path else ()
    ack = phrases.taken_back(item.text) if item.path else phrases.no_taken_back(item.subject)
    done(turn, changes, ack, item.subject)


def remove_position(turn: Turn, id_: str) -> None:
    """Take a position back with its lines."""
    position = turn.store.corpus.load(turn.user, turn.db).position(id_)
    if position is None:
        turn.say(phrases.STALE)
    else:
        done(turn, (Change(path=id_),), phrases.taken_back(position.label))


def done(turn: Turn, changes: Sequence[Change], ack: str, subject: str = "") -> None:
    """Do it, say so, and offer to take it back."""
    number = turn.store.corpus.change(turn.user, changes, date.today(), turn.db, subject)
    offer(turn, f"{ack}\n{phrases.CAN_UNDO}", [(phrases.UNDO, f"edit:{number}:undo"), (phrases.WHOLE_PROFILE, "profile:all")])


def undo(turn: Turn, number: int | None = None) -> None:
    """Take back the edit of that number, or the last one; or what was noted in the ledger, if that was last."""
    if number is None and undo_standing(turn, turn.store.edits.last_made(turn.user, turn.db)):
        return
    at = number if number is not None else turn.store.edits.last(turn.user, turn.db)
    edit = turn.store.edits.get(turn.user, at, turn.db) if at is not None else None
    if at is None or edit is None or not turn.store.corpus.undo(turn.user, at, turn.db):
        turn.say(phrases.NOTHING_TO_UNDO if number is None else phrases.STALE)
        return
    turn.say(phrases.undone(restored(edit, turn.store.corpus.load(turn.user, turn.db))))


def restored(edit: Edit, corpus: Corpus) -> str:
    """What stands again now that an edit counts no more: the words it had changed or taken, the fact it had set; or what it had added and is gone."""
    if edit.was:
        return f"“{shortened(edit.was[0].text, 120)}” stands again"
    if edit.subject and not edit.changes:
        return f"your no to {edit.subject} holds again"
    path, value = edit.changes[0].path, edit.changes[0].value
    place, _, field = path.partition(".")
    if position := corpus.position(place):
        added = field in ("highlights", "keywords")
        told = f"{position.label}{f' ({position.period})' if field in ('dates', 'start', 'end') else ''}"
        return f"“{shortened(value or '', 120)}” is gone from {told}" if added else f"{told} stands again"
    if place == "basics" and field in ("name", "email", "phone", "location"):
        return f"{field}: {getattr(corpus.person, field) or 'not known'}"
    studies = {e.id: ", ".join(part for part in (e.degree, e.area, e.institution) if part) for e in corpus.education}
    named = (studies | {e.id: e.title for e in corpus.entries}).get(place)
    if named:
        return f"“{named}” stands again"
    return f"“{shortened(value, 120)}” is gone" if value else "it stands again as it stood before"


def forget(turn: Turn, rest: str) -> None:
    """Take back the line of these numbers ("2.3"), also a no, or a position ("2")."""
    held = shown(turn)
    group, _, item = rest.strip().rstrip(".").partition(".")
    at = number_in(group)
    if at is None or not 1 <= at <= len(held) or (not item and not held[at - 1].position):
        turn.stand(turn.talk.model_copy(update={"number_for": "gone"}))
        turn.say(phrases.WHICH_TO_FORGET)
        return
    found = found_at(held, at, number_in(item) or 0)
    if not item:
        remove_position(turn, held[at - 1].key)
    elif found is None or not (found.path or found.subject):
        turn.say(phrases.WHICH_TO_FORGET)
    else:
        remove(turn, found)
