"""What a model takes a text for: the same closed set of wishes that patterns tell, and views to be shown. Code decides what of it is heard.

A model can name nothing that the user did not say: what is stressed, dropped or missed must stand in the text, the number of a line too.
Nothing in the set loses anything; what a wish does is said, and the version before stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from agent.domain.value import Value
from agent.errors import NoAnswer
from agent.ports import ChatModel
from agent.prompts import template
from bot.files.formats import BY_NAME
from bot.meaning.desires import LONGEST, NUMBERS, ORDINALS, SECTIONS, Desire, Told

PROMPT = "wish"
MOST = 6
"""Wishes of one text that are heard."""
MOST_PAGES = 3
VIEWS = frozenset({"help", "status", "versions", "profile", "design", "settings", "review", "changes", "ledger", "outcomes", "privacy"})
"""What may be shown; each is the command of that name."""
_LAST = re.compile(r"\b(?:last|final|bottom|end)\b", re.I)


class Kind(StrEnum):
    """What can be meant."""

    SHORTER = "shorter"
    LONGER = "longer"
    AGAIN = "again"
    PAGES = "pages"
    STRESS = "stress"
    WITHOUT = "without"
    DROP = "drop"
    WHY = "why"
    FORM = "form"
    SHOW = "show"


class Said(Value):
    """One wish as the model answers it."""

    kind: Kind
    number: int
    words: str
    place: str


class Answer(Value):
    """All of them."""

    wishes: tuple[Said, ...]


@dataclass(frozen=True)
class Meaning:
    """Wishes, and the name of a view to be shown."""

    wishes: tuple[Told, ...] = ()
    view: str = ""


NOTHING = Meaning()


async def meant(text: str, model: ChatModel) -> Meaning:
    """What the model takes the text for, as far as the text bears it out; nothing where it gives no answer or the text is too long for a wish."""
    if len(text) > LONGEST:
        return NOTHING
    try:
        answer = await model.fill(template(PROMPT).fill(text=" ".join(text.split())), Answer)
    except NoAnswer:
        return NOTHING
    return heard(text, answer)


def heard(text: str, answer: Answer) -> Meaning:
    """What of an answer the text bears out."""
    said = answer.wishes[:MOST]
    found = (_READERS[one.kind](one, text) for one in said if one.kind in _READERS)
    wishes = tuple(dict.fromkeys(replace(wish, said=" ".join(text.split())) for wish in found if wish))
    views = [one.words for one in said if one.kind is Kind.SHOW and one.words in VIEWS]
    return Meaning(wishes, views[0] if views and not wishes else "")


def _pages(one: Said, text: str) -> Told | None:
    return Told(Desire.PAGES, number=one.number) if 1 <= one.number <= MOST_PAGES else None


def _named(desire: Desire) -> Callable[[Said, str], Told | None]:
    def read(one: Said, text: str) -> Told | None:
        return Told(desire, one.words.strip()) if _stands(one.words, text) else None

    return read


def _without(one: Said, text: str) -> Told | None:
    return Told(Desire.WITHOUT, one.words) if one.words in SECTIONS.values() else None


def _drop(one: Said, text: str) -> Told | None:
    place = one.place.strip() if _stands(one.place, text) else ""
    if one.number and _numbered(one.number, text):
        by_digits = re.search(rf"\b{one.number}\b", text)
        return Told(Desire.DROP, number=one.number, place=place or ("" if by_digits else "*"))
    return Told(Desire.DROP, one.words.strip()) if _stands(one.words, text) else None


def _form(one: Said, text: str) -> Told | None:
    return Told(Desire.FORM, one.words) if one.words in BY_NAME else None


_READERS: dict[Kind, Callable[[Said, str], Told | None]] = {
    Kind.SHORTER: lambda one, text: Told(Desire.SHORTER),
    Kind.LONGER: lambda one, text: Told(Desire.LONGER),
    Kind.AGAIN: lambda one, text: Told(Desire.AGAIN),
    Kind.PAGES: _pages,
    Kind.STRESS: _named(Desire.STRESS),
    Kind.WITHOUT: _without,
    Kind.DROP: _drop,
    Kind.WHY: _named(Desire.WHY),
    Kind.FORM: _form,
}


def _stands(words: str, text: str) -> bool:
    """Whether these words stand in the text as they are, two letters or more."""
    return len(re.sub(r"\W", "", words)) >= 2 and re.search(rf"(?<!\w){re.escape(' '.join(words.split()).lower())}(?!\w)", " ".join(text.split()).lower()) is not None


def _numbered(number: int, text: str) -> bool:
    """Whether the text names that number of a line, in figures or in words."""
    if number == ORDINALS["last"]:
        return _LAST.search(text) is not None
    words = [word for word, value in (ORDINALS | NUMBERS).items() if value == number and len(word) > 1]
    return re.search(rf"\b(?:{number}(?:st|nd|rd|th)?{''.join(f'|{word}' for word in words)})\b", text, re.I) is not None
