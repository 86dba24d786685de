"""What an answer in words to a doubt changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from agent.adapters.importers.prose.heads import read_head
from agent.adapters.importers.prose.spans import find_period
from agent.domain.corpus import Change, Choice, Corpus, Doubt, Position
from agent.domain.dates import NOW_WORDS, Period
from agent.lexicon.blanks import blank_in
from agent.lexicon.foreign.replies import opening
from agent.profile import written
from agent.profile.folding import folded
from agent.profile.sameness import same_job

LONGEST_NAME = 12
"""Words of a name of an employer, a title or a place."""
LONGEST_LINE = 60
"""Words of a line."""

_IS = re.compile(r"^(?:(?:it|that|this|the (?:employer|company|firm|title|place)|my (?:employer|title|role)|he|she)\s*(?:['’]s|is|was)\s+(?:called\s+)?)", re.I)
_WORKED = re.compile(
    r"^(?:(?:(?:some(?:where|one) else|another (?:one|employer)|elsewhere)\b[\s,.:;–-]*(?=\w)|(?:no|neither)[,.:;–-]+(?!\s*\d)\s*))?(?:(?:it|that|this)\s*(?:['’]s|is|was)\s+)?"
    r"(?:i\s*(?:['’]m|was|am|worked|work)\s+)?(?:(?:employed|hired)\s+)?(?:(?-i:at|for|with|by)\s+)?", re.I,
)  # fmt: skip
"""What stands before the name of an employer in an answer."""
_DOUBTED = re.compile(r"\bi\b|n['’]t\b", re.I)
_EMPLOYER = re.compile(r"\b(?:employer|company|firm|organi[sz]ation|business|client)\b", re.I)
_TITLE = re.compile(r"\b(?:title|role|position|job|occupation)\b", re.I)
_TOLD = re.compile(r"\b(?:i(?:['’]m|\s+(?:was|am|did|had|have|worked|think))|we|my)\b", re.I)
"""Words of a sentence about oneself, which is no head of a position."""
_ORDER = ("first", "second", "third", "fourth")
_ORDINAL = re.compile(rf"(?:it(?:['’]?s| is) )?(?:the )?({'|'.join(_ORDER)}|last)(?: one| of them)?\W*", re.I)
_NAMED = re.compile(r"name|company|employer|product|title|position|city|state|type|skill|tool|industry|department|date|year", re.I)
"""Blanks in which a name may stand."""
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_EMAIL = re.compile(r"\S+@\S+\.\w+")
_HALF = r"(?:yes and no|(?:sort|kind) of|more or less|partly|half(?:way)?)"
_WORD = rf"(?:yes|no|yep|yeah|nope|never|not|sure|right|correct|true|wrong|both|neither|none|all|maybe|ok|okay|y|n|thanks|thank you|(?:i )?do(?:n'?t| not) know|no idea|dunno|later|(?:maybe|perhaps) later|not now|perhaps|not sure|that(?:['’]s| is) (?:right|true|correct|so|wrong|it)|{_HALF})(?: of (?:them|these|those|it))?"
_BARE = re.compile(rf"{_WORD}(?:[\s,.]+{_WORD})*\W*", re.I)
"""Words that answer another question than these."""
_OPENS = re.compile(r"(?P<reply>yes|yep|yeah|no|nope|i don['’]?t know|no idea|not sure|maybe|correct|right)\s*(?:,|[.;:!–-]+(?=\s+\D))\s*(?P<rest>\S.*)", re.I)
"""An English reply ahead of what is told beside it; "No. 7 Bakery" is a name."""
_ASSENTS = ("yes", "yep", "yeah", "correct", "right")
_BUT = re.compile(r"(?:but|aber|sondern|mais|pero|sino|ale|ma|però|maar|mas)\s+", re.I)
_APART = re.compile(r"\s*(?:[,;|\n]|\band\b)\s*")

Changes = tuple[Change, ...] | None


def heard(doubt: Doubt, words: str, corpus: Corpus) -> Changes:
    """What the words change; nothing (an empty tuple) where they say that it was right, None where they were not understood.

    `doubt` names what it is about by id. Words that name a choice are that choice.
    """
    said = " ".join(words.split())
    if said.endswith("?") or not re.search(r"\w", said):
        return None
    place, _, field = doubt.path.partition(".")
    snippet, position = corpus.snippet(doubt.path), corpus.position(place)
    reply, rest = _opening(said)
    said = said if rest else reply or said
    if re.fullmatch(rf"{_HALF}\W*", said, re.I):
        return None
    choice = named(said, doubt.choices)
    if choice is not None and not (position and field == "employer" and _WORKED.sub("", said) != said and not doubt.choices[choice].changes):
        return doubt.choices[choice].changes
    if reply and choice is None:
        if reply in _ASSENTS and (agreed := named("yes", doubt.choices)) is not None:
            return doubt.choices[agreed].changes if set(folded(rest).split()) <= set(folded(doubt.question).split()) else None
        said = _BUT.sub("", rest, count=1) if reply in (*_ASSENTS, "no", "nope") else ""
    if not said or _BARE.fullmatch(said):
        return None
    if snippet:
        return _line(doubt.path, snippet.text, said)
    if position and not field:
        return _head(position, said, corpus)
    if position and field == "employer":
        return _employer(position, said)
    return _FIELDS.get(field, _other)(doubt.path, said) if doubt.path else None


def _opening(said: str) -> tuple[str, str]:
    """The reply with which an answer begins, in English, and what stands behind it; "" and nothing where it begins with none."""
    reply, rest = opening(said)
    told = None if reply and not rest else _OPENS.fullmatch(said)
    return (told["reply"].lower(), told["rest"]) if told else (reply, rest) if reply else ("", "")


def named(said: str, choices: Sequence[Choice]) -> int | None:
    """The number (from 0) of the choice that words name: they are words of its label, or hold all of it; of several the one of which they hold most."""
    order = _ORDINAL.fullmatch(said)
    if order:
        number = next((i for i, word in enumerate(_ORDER) if word == order[1].lower()), -1)
        return number % len(choices) if number < len(choices) and choices else None
    words = set(folded(said).split())
    held = [max(_shared(words, label) for label in (choice.label, _BRACKETS.sub("", choice.label))) for choice in choices]
    most = max(held, default=0)
    return held.index(most) if most and held.count(most) == 1 and len(folded(said)) > 2 else None


def _shared(words: set[str], label: str) -> int:
    """How many words the two share, where all words of the one stand in the other."""
    others = set(folded(label).split())
    whole = (others <= words and len(words) <= len(others) + 4) or words <= others
    return len(words & others) if whole else 0


def _line(path: str, stands: str, said: str) -> Changes:
    """Words for the blank of a line, or the whole line."""
    if len(said.split()) > LONGEST_LINE:
        return None
    blank = blank_in(stands)
    short = len(said.split()) * 2 < len(stands.split())
    if blank and short and not _fills(blank, said):
        return None
    if blank and short:
        before, _, behind = stands.partition(blank)
        said = f"{before}{said.removesuffix('%').rstrip() if behind.lstrip().startswith('%') else said}{behind}"
    return None if blank_in(said) else (Change(path=path, value=said),)


def _fills(blank: str, said: str) -> bool:
    """Whether words can stand in a blank: for an amount they need a number."""
    return bool(_NAMED.search(blank)) or blank.strip("_") == "" or bool(re.search(r"\d", said))


def _head(position: Position, said: str, corpus: Corpus) -> Changes:
    """Which is the employer and which the title: told by one of these words, or as the head of a position is written. Where that is another position, it is that one."""
    one = position.employer or position.title
    employer, title = _EMPLOYER.search(said), _TITLE.search(said)
    if one and not (position.employer and position.title) and bool(employer) != bool(title) and len(said.split()) <= LONGEST_NAME:
        return _told(position, employer=one, title=None) if employer else _told(position, employer=None, title=one)
    bare = _IS.sub("", said)
    if employer or title or len(said.split()) > 2 * LONGEST_NAME or _TOLD.search(bare):
        return None
    if one and folded(said) == folded(one):
        return _told(position, position.employer, position.title) if position.employer and position.title else None
    head = read_head([bare])
    if not head.title and not head.employer:
        return None
    employer_, title_ = head.employer or position.employer, head.title or (position.title if head.employer else None)
    after = position.model_copy(update={"employer": employer_, "title": title_, "period": head.period if head.period.start else position.period})
    same = next((p.id for p in corpus.positions if p.id != position.id and same_job(after, p)), None)
    if same:
        return (Change(path=position.id, value=same),)
    found = _told(position, employer_, title_)
    if head.location:
        found = (*found, Change(path=f"{position.id}.location", value=head.location))
    return (*found, Change(path=f"{position.id}.dates", value=written(head.period))) if head.period.start else found


def _employer(position: Position, said: str) -> Changes:
    """The name of an employer, perhaps with its place behind it or the title before it; what of the title is that name leaves it."""
    name, place = _WORKED.sub("", _IS.sub("", said)).strip(" .“”\"'"), None
    if not _name("employer", name) or _DOUBTED.search(name):
        return None
    head = read_head([name])
    if head.employer and (head.location if head.title is None else folded(head.title) == folded(position.title or "")):
        name, place = head.employer, head.location
    own = (position.title or "").split(", ")
    title = ", ".join(part for part in own if folded(part) != folded(name))
    changes = [Change(path=f"{position.id}.employer", value=name)]
    changes += [Change(path=f"{position.id}.title", value=title)] if title and title != position.title else []
    changes += [Change(path=f"{position.id}.location", value=place)] if place and not position.location else []
    return tuple(changes)


def _told(position: Position, employer: str | None, title: str | None) -> tuple[Change, ...]:
    return Change(path=f"{position.id}.employer", value=employer), Change(path=f"{position.id}.title", value=title)


def _dates(path: str, said: str) -> Changes:
    """A span stands for both dates; a single date for the one that is asked about."""
    period = dates_in(said)
    place, _, field = path.partition(".")
    if period is None:
        return None
    if period.start and (period.end or period.current):
        return (Change(path=f"{place}.dates", value=written(period)),)
    if field == "end" and (period.end or period.current):
        return (Change(path=path, value="present" if period.current else period.end.iso if period.end else None),)
    if field == "start" and period.end:
        return (Change(path=path, value=period.end.iso),)
    return (Change(path=f"{place}.dates", value=written(period)),) if field == "dates" and period.start else None


def dates_in(said: str) -> Period | None:
    """The period that words name, the end alone where they name one date; None where they name none, or one that ends before it begins."""
    period, _ = find_period(said, anywhere=True)
    if not (period.start or period.end) and NOW_WORDS.search(said):
        period = Period(current=True)
    return period if (period.start or period.end or period.current) and not period.backwards else None


def _name(path: str, said: str) -> Changes:
    """A name has letters beside a date; a grade may be a number."""
    bare = _IS.sub("", said).strip(" .“”\"'")
    told = path.endswith((".score", ".when")) or re.search(r"[^\W\d_]{2}", find_period(bare, anywhere=True)[1])
    return (Change(path=path, value=bare),) if told and len(bare.split()) <= LONGEST_NAME else None


def _email(path: str, said: str) -> Changes:
    found = _EMAIL.search(said)
    return (Change(path=path, value=found.group().strip(".,")),) if found else None


def _other(path: str, said: str) -> Changes:
    """A further line; of skills, each that is listed."""
    if path == "skills" or path.endswith(".keywords"):
        return tuple(Change(path=path, value=skill) for skill in _APART.split(said) if skill) or None
    return (Change(path=path, value=said),) if 1 < len(said.split()) <= LONGEST_LINE or path == "basics.phone" else None


_FIELDS: dict[str, Callable[[str, str], Changes]] = {
    "dates": _dates, "start": _dates, "end": _dates, "email": _email,
    **dict.fromkeys(("employer", "title", "location", "institution", "degree", "area", "score", "by", "when", "name"), _name),
}  # fmt: skip
