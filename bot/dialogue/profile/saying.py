"""Corrections that are typed: “2.3 = new words”, “remove 2.3”, “2 + a further line”, “2 dates = 2019 – 2021”, “merge 3 into 1”, “undo”."""

from __future__ import annotations

import re

from agent.domain.corpus import Change
from bot.dialogue.numbers import number_in
from bot.dialogue.profile.changing import done, forget, reword, undo
from bot.dialogue.profile.showing import shown
from bot.dialogue.turn import Turn
from bot.showing import phrases
from bot.showing.profile import found_at

_WORDS = re.compile(r"(?:(?:edit|change)\s+)?(\d{1,3})\.(\d{1,4})\s*(?:=|→|->)\s*(\S.*)", re.S)
_REMOVE = re.compile(r"(?:remove|delete|forget|drop)\s+(\d{1,3}(?:\.\d{1,4})?)\.?", re.I)
_ADD = re.compile(r"(?:add(?:\s+to)?\s+)?(\d{1,3})\s+\+\s*(\S.*)", re.S | re.I)
_FIELD = re.compile(r"(\d{1,3})[ .]\s*(employer|company|title|role|dates?|place|location|name|email|e-mail|phone)\s*(?:=|→|->)\s*(\S.*)", re.I | re.S)
_OWN = re.compile(r"(?:my\s+)?(?:full\s+)?(name|e-?mail(?: address)?|phone(?: number)?|location|place|town|city)\s*(?:=|→|->|:|is)\s*(\S.*)", re.I)
_MERGE = re.compile(r"(?:merge|join|put)\s+(\d{1,3})\s+(?:in)?(?:to|with|and)\s+(\d{1,3})\W*", re.I)
_UNDO = re.compile(r"undo(?: it| that)?\W*", re.I)
_OWN_NAMES = {"name": "name", "emai": "email", "phon": "phone", "loca": "location", "plac": "location", "town": "location", "city": "location"}
_NAMES = {"company": "employer", "role": "title", "date": "dates", "place": "location", "e-mail": "email"}


def says(turn: Turn, text: str) -> bool:
    """Whether the text corrects the profile; then it is done."""
    said = text.strip()
    if words := _WORDS.fullmatch(said):
        _reword(turn, int(words[1]), int(words[2]), words[3])
    elif field := _FIELD.fullmatch(said):
        _set(turn, int(field[1]), field[2].lower(), field[3])
    elif (removed := _REMOVE.fullmatch(said)) and ("." in removed[1].rstrip(".") or not turn.talk.revising):
        forget(turn, removed[1])
    elif (added := _ADD.fullmatch(said)) and _nothing_is_asked(turn):
        _add(turn, int(added[1]), added[2])
    elif turn.talk.revising:
        return False
    elif (own := _OWN.fullmatch(said)) and _is_own(turn, own[0], own[2]):
        reword(turn, f"basics.{_OWN_NAMES[re.sub(r'[^a-z]', '', own[1].lower())[:4]]}", own[2])
    elif merge := _MERGE.fullmatch(said):
        _merge(turn, int(merge[1]), int(merge[2]))
    elif _UNDO.fullmatch(said):
        undo(turn)
    else:
        return False
    return True


def _nothing_is_asked(turn: Turn) -> bool:
    """Whether “10 + years of it” cannot be the answer to anything."""
    talk = turn.talk
    return not (talk.revising or talk.doubt or talk.words_for or turn.store.runs.open_of(turn.user, turn.db))


def _is_own(turn: Turn, said: str, words: str) -> bool:
    """Whether a fact of the person is told: always with “=”, in a sentence only where nothing is asked."""
    signed = bool(re.match(r"[\w -]+?\s*(?:=|→|->)", said))
    return len(words) <= 120 and (signed or ("\n" not in said and _nothing_is_asked(turn)))


def _reword(turn: Turn, group: int, line: int, words: str) -> None:
    item = found_at(shown(turn), group, line)
    if item is None or not item.path:
        turn.say(phrases.NO_SUCH_LINE)
    else:
        reword(turn, item.path, words)


def _set(turn: Turn, group: int, name: str, words: str) -> None:
    held, field = shown(turn), _NAMES.get(name, name)
    at = held[number - 1] if (number := number_in(str(group))) and 1 <= number <= len(held) else None
    if at and at.position and field in ("employer", "title", "dates", "location"):
        reword(turn, f"{at.key}.{field}", words)
    elif at and at.key == "person" and field in ("name", "email", "phone", "location"):
        reword(turn, f"basics.{field}", words)
    else:
        turn.say(phrases.NO_SUCH_LINE)


def _merge(turn: Turn, one: int, other: int) -> None:
    """Two positions are one: the lines of the first go to the second."""
    held = {i: group for i, group in enumerate(shown(turn), 1) if group.position}
    if one == other or one not in held or other not in held:
        turn.say(phrases.NO_SUCH_LINE)
    else:
        done(turn, (Change(path=held[one].key, value=held[other].key),), phrases.merged(held[one].title, held[other].title))


def _add(turn: Turn, group: int, words: str) -> None:
    held = shown(turn)
    if 1 <= group <= len(held) and held[group - 1].adds:
        reword(turn, held[group - 1].adds, words)
    else:
        turn.say(phrases.NO_SUCH_LINE)
