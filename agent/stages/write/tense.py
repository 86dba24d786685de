"""One tense for the lines of a position: past where it is over, present where it goes on."""

from __future__ import annotations

import re
from enum import StrEnum

from agent.domain.corpus import Position
from agent.lexicon.verbs import Verb, verb_of

_WORD = re.compile(r"[A-Za-z]+")
_JOINT = re.compile(r"(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*/\s*)(?=[a-z])")
_NOT_A_VERB = re.compile(r"\s+(?:of|and development of)\b")


class Tense(StrEnum):
    """Which form the leading verbs take."""

    PAST = "past"
    PRESENT = "present"
    AS_IT_IS = "as it is"


def tense_of(position: Position | None, lines: list[str]) -> Tense:
    """By the dates; where they are unknown, as most of the lines have it."""
    if position and position.period.current:
        return Tense.PRESENT
    if position and position.period.end:
        return Tense.PAST
    heads = [v for line in lines if (v := _leading(line))]
    past = sum(form == v.past for v, form in heads)
    return Tense.PAST if past * 2 > len(heads) else Tense.AS_IT_IS


def _leading(line: str) -> tuple[Verb, str] | None:
    match = _WORD.match(line)
    verb = verb_of(match.group().lower()) if match else None
    return (verb, match.group().lower()) if match and verb else None


def in_tense(line: str, tense: Tense) -> str:
    """The line with its leading verbs in that tense; unchanged when it is unsure what a verb is."""
    head = _leading(line)
    if tense is Tense.AS_IT_IS or head is None:
        return line
    verb, form = head
    if not _changes(verb, form, tense, line[len(form) :]):
        return line
    changed = _lead(line, len(form), _form(verb, tense))
    return _follow(changed, tense) if changed else line


def _changes(verb: Verb, form: str, tense: Tense, rest: str) -> bool:
    if form == _form(verb, tense) or _NOT_A_VERB.match(rest):
        return False
    if form == verb.past:
        return False
    if form == verb.base and verb.noun:
        return _has_object(rest)
    return form in (verb.base, verb.third) or (form == verb.gerund and _has_object(rest))


def _has_object(rest: str) -> bool:
    """A verb that is also a noun is one when an article, a possessive, an adverb or a lower-case word follows, not another noun phrase's end."""
    return re.match(r"\s+(?:the|a|an|all|new|daily|weekly|monthly|with|to|and|as|in|on|up|customers?|clients?|patients?|students?|staff|[a-z]+(?:ly|s|ing))\b", rest) is not None


def _form(verb: Verb, tense: Tense) -> str:
    return verb.past if tense is Tense.PAST else verb.base


def _lead(line: str, length: int, form: str) -> str:
    return form[:1].upper() + form[1:] + line[length:]


def _follow(line: str, tense: Tense) -> str | None:
    """Verbs joined to the first one ("Plan, organize and direct") follow it; None when one of them is unsure."""
    out, at = "", 0
    for match in _JOINT.finditer(line):
        word = _WORD.match(line, match.end())
        verb = verb_of(word.group()) if word else None
        if not word or not verb:
            continue
        form = word.group()
        if form in (verb.past, verb.gerund):
            continue
        near = re.fullmatch(r"[A-Z][a-z]+(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+)[a-z]+)*", line[: match.start()]) is not None
        if verb.noun and form == verb.base and not near and not re.match(r"\s+(?:the|a|an|all|new)\b", line[word.end() :]):
            return None if re.match(r"\s+[a-z]", line[word.end() :]) and form == verb.base and near else _rest(out, line, at)
        out += line[at : word.start()] + _form(verb, tense)
        at = word.end()
    return out + line[at:]


def _rest(out: str, line: str, at: int) -> str:
    return out + line[at:]
