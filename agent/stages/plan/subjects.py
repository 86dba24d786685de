"""What a question calls the thing it asks about."""

from __future__ import annotations

import re

from agent.domain.brief import Brief, Kind, Requirement
from agent.lexicon.foreign import driving
from agent.lexicon.foreign.asking import FILES
from agent.lexicon.foreign.common import said_in
from agent.lexicon.foreign.sought import sought
from agent.lexicon.verbs import verb_of
from agent.stages.plan.casing import inside_sentence
from agent.stages.plan.gist import gist
from agent.stages.plan.languages import in_order

LONGEST = 12
"""Words of a quote that still read as a name."""
MOST_NAMED = 3
"""Alternatives that a question names; more would read as a list."""

_ASKS = re.compile(
    r"^(?:(?:the |an? |any )?(?:ideal |successful )?(?:candidates?|applicants?|incumbents?|you|we|he/she|they)\s+)?(?:(?:must|should|shall|will|would|may|need to|needs to|are required to|is required to)\s+)?"
    r"(?:also\s+)?(?:(?:have|has|possess(?:es)?|bring|demonstrate|show|hold)\s+)?(?:(?:an?|the|some|any)\s+)?",
    re.I,
)
_EQUIVALENT = re.compile(r"^(?:an? |the )?(?:equivalent|similar|comparable)\b", re.I)
"""An alternative that names nothing of its own: "or equivalent practical experience"."""
_HAVE_DONE = re.compile(r"^you(?:['’]ve| have)\s+(?:also |already |ever )?(?P<deed>\w+)(?=\s)", re.I)
_DEGREE = re.compile(r"degree|diploma|\bged\b|ph\.?d|\bm\.?b\.?a\b", re.I)
_ABLE = re.compile(r"^(?:be\s+|are\s+|is\s+)?(?:able|willing)\s+to\s+", re.I)
_VERDICT = re.compile(
    r",?\s*\(?\b(?:is |are |would be )?(?:strongly |highly )?(?:preferred|required|desir(?:ed|able)|an? (?:big |huge |definite |strong )?(?:plus|asset|bonus|advantage)|preferably|essential|a must)\b\)?\W*$",
    re.I,
)


def subject_of(requirement: Requirement, brief: Brief) -> str:
    """The short name of a requirement; alternatives have one name together. Answers are found again by it."""
    members = members_of(requirement, brief)
    told = [r for r in members if not _EQUIVALENT.match(r.quote)] or members
    names = list(dict.fromkeys(name_of(r, brief.language) for r in told))[:MOST_NAMED]
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " or " + names[-1]


def subject_in(requirement: Requirement, brief: Brief, language: str) -> str:
    """The same in the language of a résumé, as far as the thing has a name there: what one says yes to stands in it."""
    subject = subject_of(requirement, brief)
    return subject if brief.language == language else said_in(subject, language)


def members_of(requirement: Requirement, brief: Brief) -> list[Requirement]:
    """The requirement with its alternatives, in the order of the brief."""
    if not requirement.any_of:
        return [requirement]
    return [r for r in brief.requirements if r.any_of == requirement.any_of]


def name_of(requirement: Requirement, language: str = "en") -> str:
    """The short name of one requirement as it reads inside a sentence: its first term, a degree with its field, its languages, or else the gist of its quote; in the
    post's own words where they are of another language."""
    if language in FILES:
        return _own_name(requirement, language)
    if requirement.kind is Kind.EDUCATION and requirement.terms:
        degree, *fields = requirement.terms
        if not _DEGREE.search(degree):
            return inside_sentence(_gist(requirement.quote), requirement.quote)
        return f"{degree} in {fields[0]}" if fields and "degree" in degree.lower() else degree
    if requirement.kind is Kind.LANGUAGE and (spoken := in_order(requirement.quote)):
        return " and ".join(spoken)
    if not requirement.terms:
        return inside_sentence(_gist(requirement.quote), requirement.quote)
    bare = requirement.kind in (Kind.SKILL, Kind.EXPERIENCE)
    return inside_sentence(gist(requirement.terms[0], requirement.quote) if bare else requirement.terms[0], requirement.quote)


def _own_name(requirement: Requirement, language: str) -> str:
    """The name in the words of a post in another language: its languages, its driving licence, or the quote without what only leads to the thing."""
    if requirement.kind is Kind.LANGUAGE and requirement.terms:
        return ", ".join(requirement.terms)
    if requirement.kind is Kind.CREDENTIAL and (licence := driving.classes(requirement.quote) and driving.written(language, driving.named(requirement.quote))):
        return licence
    found = sought(requirement.quote, language, requirement.terms)
    return found.phrase if found and found.phrase else _gist(requirement.quote)


def _gist(quote: str) -> str:
    """The quote as a noun: without "must have" before it and "is preferred" behind."""
    text = _VERDICT.sub("", " ".join(quote.split())).strip(" .,;:-–")
    done = _HAVE_DONE.match(text)
    verb = verb_of(done["deed"].lower()) if done else None
    if done and verb and done["deed"].lower() in (verb.past, verb.participle):
        text = verb.gerund + text[done.end() :]
    text = _ASKS.sub("", text, count=1) or text
    text = _ABLE.sub("the ability to ", text)
    words = text.split()
    told = " ".join(words[:LONGEST])
    return (told[: told.rindex("(")].rstrip() if told.count("(") > told.count(")") else told) + ("…" if len(words) > LONGEST else "")
