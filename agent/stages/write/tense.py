"""One tense for the lines of a position: past where it is over or some of it is told in the past, else present.

A deed that is done must not be made one that goes on, while what goes on has also been done: so the past wins. Only leading verbs and verbs plainly joined to them change; where it is unsure what a word is, the line stays as it is.
"""

from __future__ import annotations

import re
from enum import StrEnum

from agent.domain.corpus import Position
from agent.lexicon.leading import Form, Leading, Spot, begins_as_subject, begins_in, form_in, joined, leading
from agent.lexicon.subjects import is_subject
from agent.lexicon.verbs import Nouniness, verb_of

_AND_THIRD = re.compile(r"\band (?P<word>[a-z]+s)\b(?= (?!of\b|for\b|and\b|or\b|in\b|to\b|from\b|with\b|as\b|is\b|are\b|was\b|were\b)[a-z])")
_CLAUSES = re.compile(r"((?<=;)\s+|(?<=[a-z)][.!?])\s+(?=[A-Z]))")


STATES = frozenset({"hold", "have", "speak", "know", "own", "possess", "understand", "live"})
"""Verbs of what one is or has: in the past they would say that it is over."""


class Tense(StrEnum):
    """Which form the leading verbs take."""

    PAST = "past"
    PRESENT = "present"
    AS_IT_IS = "as it is"


def tense_of(position: Position | None, lines: list[str]) -> Tense:
    """By the dates and the lines; where the dates are unknown, as most of the lines have it."""
    forms = [found.form for line in lines if (found := leading(line))]
    if position and position.period.current:
        return Tense.PAST if Form.PAST in forms and all(_turns(line) for line in lines) else Tense.PRESENT
    if position and position.period.end:
        return Tense.PAST
    return Tense.PAST if forms.count(Form.PAST) * 2 > len(forms) else Tense.AS_IT_IS


def _turns(line: str) -> bool:
    """Whether the line is in the past or surely can be; one that begins with no verb is in any tense."""
    found, first = leading(line), line.split(" ", 1)[0].lower()
    if found is None:
        verb = verb_of(first)
        return verb is None or verb.base != first or begins_as_subject(line)
    return found.form is Form.PAST or in_tense(line, Tense.PAST) != line


def in_tense(line: str, tense: Tense, told: bool = False) -> str:
    """The line with its leading verbs in that tense; the line itself when one of them is unsure. `told`: what it begins with is surely a verb."""
    if tense is Tense.AS_IT_IS:
        return line
    first, *others = _CLAUSES.split(line)
    found, begun = leading(first, told), _clause(first, tense, told=told)
    if found is None or begun is None:
        return line
    parts = [_clause(part, tense, found.form) if i % 2 else part for i, part in enumerate(others)]
    return "".join((begun, *(part or "" for part in parts))) if None not in parts else line


def _clause(clause: str, tense: Tense, as_before: Form | None = None, told: bool = False) -> str | None:
    """The clause in that tense; None when it is unsure, also when it seems to begin in the form of the one before.
    In another form than that one a word that is often a noun is one: "Developed reports; accounts receivable"."""
    found = leading(clause, told)
    if found and as_before not in (None, found.form) and all(s.verb.noun is Nouniness.OFTEN for s in found.spots):
        return clause
    if found is None and as_before in (Form.GERUND, Form.THIRD) and begins_in(clause, as_before) and not begins_as_subject(clause):
        return None
    target = Form.PAST if tense is Tense.PAST else Form.BASE
    if found and found.form is Form.PAST and target is Form.PAST:
        return _AND_THIRD.sub(_told_in_the_past, clause)
    if found is None or found.form in (target, Form.PAST):
        return clause
    if target is Form.PAST and found.spots[0].verb.base in STATES:
        return None
    more = joined(clause, found)
    if more is None:
        return None
    return _changed(clause, found, more, target)


def _told_in_the_past(match: re.Match[str]) -> str:
    """"Performed procedures and uses equipment" → "… and used equipment"; what may be a noun stays."""
    verb = verb_of(match["word"])
    told = verb and verb.third == match["word"] and verb.noun < Nouniness.OFTEN and not is_subject(verb, match.string[match.end() :])
    return f"and {verb.past}" if verb and told else match.group()


def _changed(clause: str, found: Leading, more: tuple[Spot, ...], target: Form) -> str:
    out, at = "", 0
    for spot in (*found.spots, *more):
        form = form_in(spot.verb, target)
        out += clause[at : spot.start] + (form.capitalize() if clause[spot.start].isupper() else form)
        at = spot.end
    return out + clause[at:]
