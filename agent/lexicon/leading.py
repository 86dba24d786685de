"""Where the verbs of a line stand: the leading ones, and those that are joined to them later in the clause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from agent.lexicon.files import words as word_list
from agent.lexicon.subjects import is_subject
from agent.lexicon.verbs import Nouniness, Verb, verb_of

_DETERMINER = re.compile(
    r"\s+(?:the|an?|all|any|both|each|every|its|their|his|her|this|these|those|them|it|him"
    r"|new|various|multiple|several|daily|weekly|monthly|\w+ly)\b"
)
_OBJECT = re.compile(r"\s+(?:(?:with|to|in|on|as|up|out)\b|[a-z]|\d|[A-Z]{2})")
_NOT_AN_OBJECT = re.compile(
    r"\s+(?:(?:of|for|from|by|between|and|or)\b|\w+(?:ing|ments?|tions?|sions?|sis|ances?|ences?|eers?|ists?|lysts?)\b"
    r"|(?:desk|cent(?:er|re)|entry|developers?|designers?|managers?|consultants?|systems?|plans?|level)\b"
    r"|(?:knowledge|ability|exposure|responsibility|contact)\b)"
)
_NOUN_ENDS = re.compile(r"\s*(?:$|[,;:.)(/&-]|(?:of|for|from|and|or|in|by|at|between)\b)")
_GERUND_ENDS = re.compile(
    r"\s*(?:$|[,;:.)/&-]|(?:of|and|or)\b|[A-Z][a-z]+(?:or|er)\b"
    r"|(?:director|partner|editor|member|engineer|provider|knowledge|student|group|hours)\b)"
)
_JOINT = re.compile(
    r"(?P<mark>\s*,\s*and\s+|\s*,\s*or\s+|\s*,\s*|\s+and\s+|\s+or\s+|\s*&\s*|\s*/\s*)(?P<adverb>(?:[a-z]+ly|then|also)\s+)?(?P<word>[A-Za-z]+)\b"
)
_HEAD = re.compile(r"\s*(?:[A-Z][a-z]+ly\s+)?(?P<word>[A-Za-z]+)\b(?!['’-])")
_GOVERNS_BASE = re.compile(
    r"\b(?:that|which|who|whom|whose|where|when|while|as|if|how|whether|because|so|can|will|would|could|may|might|must|should|not|help\w*|let|make)\b"
)
_TO_VERB = re.compile(r"\bto (?:\w+ly )?([a-z]+)")
_GOVERNS_GERUND = re.compile(r"\b(?:by|of|for|in|with|through|on|about|from|including|to|while|after|before|that|which|who|as)\b")


class Form(Enum):
    """The form a verb stands in."""

    BASE = "base"
    THIRD = "third"
    GERUND = "gerund"
    PAST = "past"


@dataclass(frozen=True)
class Spot:
    """A verb of the line and its span."""

    start: int
    end: int
    verb: Verb


@dataclass(frozen=True)
class Leading:
    """The verbs a line begins with ("Plan, organize and direct"), all in one form."""

    form: Form
    spots: tuple[Spot, ...]

    @property
    def end(self) -> int:
        """Where what follows them begins."""
        return self.spots[-1].end


def form_in(verb: Verb, form: Form) -> str:
    """The verb in that form."""
    return str(getattr(verb, form.value))


def _form_of(verb: Verb, word: str) -> Form | None:
    """The form of the word; a participle that is not the past is none that a line begins with."""
    return next((f for f in (Form.PAST, Form.BASE, Form.GERUND, Form.THIRD) if form_in(verb, f) == word), None)


def begins_in(line: str, form: Form) -> bool:
    """Whether the first word could be a verb in that form."""
    head = _HEAD.match(line)
    verb = verb_of(head["word"].lower()) if head else None
    return head is not None and verb is not None and form_in(verb, form) == head["word"].lower()


def begins_as_subject(line: str) -> bool:
    """Whether the first word could be a verb, and is a noun of which another verb tells something: "pass rate rose"."""
    head = _HEAD.match(line)
    verb = verb_of(head["word"].lower()) if head else None
    return head is not None and verb is not None and head["word"].lower() != verb.past and is_subject(verb, line[head.end() :])


def leading(line: str, told: bool = False) -> Leading | None:
    """The leading verbs, or None when the line does not plainly begin with one. `told`: it is known to, as "I" stood before it."""
    head = _HEAD.match(line)
    word = head["word"] if head else ""
    verb = verb_of(word.lower())
    form = _form_of(verb, word.lower()) if verb else None
    if head is None or verb is None or form is None or (word.isupper() and len(word) > 1):
        return None
    spots = _chain(line, Spot(head.start("word"), head.end(), verb), form)
    if spots and form is not Form.PAST and not told and is_subject(spots[-1].verb, line[spots[-1].end :]):
        return None
    return Leading(form, spots) if spots and (told or _begins_with_verb(line, spots, form)) else None


def _chain(line: str, first: Spot, form: Form) -> tuple[Spot, ...] | None:
    """The verbs joined without anything between; None when something stands there that fits no verb."""
    spots = [first]
    while joint := _JOINT.match(line, spots[-1].end):
        verb = verb_of(joint["word"].lower())
        if verb is None or form_in(verb, form) != joint["word"].lower():
            comma_alone = joint["mark"].strip() == ","
            return tuple(spots) if comma_alone or form is Form.PAST else None
        spots.append(Spot(joint.start("word"), joint.end(), verb))
    return tuple(spots)


def _begins_with_verb(line: str, spots: tuple[Spot, ...], form: Form) -> bool:
    rest = line[spots[-1].end :]
    if form is Form.PAST or _DETERMINER.match(rest):
        return True
    if form is Form.GERUND:
        return not _GERUND_ENDS.match(rest) and any(s.verb.gerund not in word_list("gerund-nouns") for s in spots)
    if any(s.verb.noun is Nouniness.NEVER for s in spots):
        return True
    if form is Form.THIRD:
        return re.match(r"\s+[a-z]", rest) is not None and not _NOUN_ENDS.match(rest)
    seldom = any(s.verb.noun is Nouniness.SELDOM for s in spots)
    return seldom and _OBJECT.match(rest) is not None and not _NOT_AN_OBJECT.match(rest)


def joined(clause: str, found: Leading) -> tuple[Spot, ...] | None:
    """Verbs later in the clause that go with the leading ones; None when it is unsure of one whether it does."""
    candidates = [m for m in _JOINT.finditer(clause, found.end) if _candidate(clause, m, found)]
    if found.form is Form.GERUND:
        return _joined_gerunds(clause, found, candidates)
    spots = []
    for match in candidates:
        verb = verb_of(match["word"])
        if verb is None or _governed(clause[found.end : match.start()]):
            continue
        sure = _sure(verb, found.form, clause[match.end() :])
        if sure is None:
            return None
        spots += [Spot(match.start("word"), match.end(), verb)] if sure else []
    return tuple(spots)


def _candidate(clause: str, match: re.Match[str], found: Leading) -> bool:
    verb = verb_of(match["word"])
    inside = clause.count("(", 0, match.start()) > clause.count(")", 0, match.start())
    return verb is not None and not inside and form_in(verb, found.form) == match["word"]


def _governed(between: str) -> bool:
    """Whether an infinitive or a subordinate clause stands between: a verb after it may go with that one and fits as it is."""
    infinitives = (verb_of(m[1]) for m in _TO_VERB.finditer(between))
    return _GOVERNS_BASE.search(between) is not None or any(v and v.noun is not Nouniness.OFTEN for v in infinitives)


def _sure(verb: Verb, form: Form, rest: str) -> bool | None:
    """Whether the word is a verb here (True), a noun (False), or cannot be told (None)."""
    if is_subject(verb, rest):
        return False
    if verb.noun is Nouniness.NEVER or _DETERMINER.match(rest):
        return True
    if _NOUN_ENDS.match(rest):
        return False
    return True if form is Form.THIRD and verb.noun is Nouniness.SELDOM and re.match(r"\s+[a-z]", rest) else None


def _joined_gerunds(clause: str, found: Leading, candidates: list[re.Match[str]]) -> tuple[Spot, ...] | None:
    """After a comma alone a gerund may stay ("…, ensuring quality"); with "and" it goes with the leading verb or nothing is sure."""
    if _base_follows(clause, found):
        return None
    if not any("and" in m["mark"] or "&" in m["mark"] for m in candidates):
        return ()
    spots = []
    for match in candidates:
        verb = verb_of(match["word"])
        between = clause[found.end : match.start()]
        if verb is not None and is_subject(verb, clause[match.end() :]):
            continue
        named = match["word"] in word_list("gerund-nouns") and not _DETERMINER.match(clause[match.end() :])
        if verb is None or named or _GOVERNS_GERUND.search(between):
            return None
        spots.append(Spot(match.start("word"), match.end(), verb))
    return tuple(spots)


def _base_follows(clause: str, found: Leading) -> bool:
    """"Answering phones and route callers": which of the two forms is meant cannot be told."""
    for match in _JOINT.finditer(clause, found.end):
        verb, rest = verb_of(match["word"]), clause[match.end() :]
        if verb is None or match["word"] != verb.base or "and" not in match["mark"] or is_subject(verb, rest):
            continue
        surely = verb.noun is Nouniness.NEVER or _DETERMINER.match(rest) or rest.startswith(" to ")
        if surely and not _governed(clause[found.end : match.start()]):
            return True
    return False
