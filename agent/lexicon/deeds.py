"""A deed under its name: who "solved complex problems" has done problem solving, who "mentored three engineers" the mentoring of engineers."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass

from agent.lexicon.files import members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.kept import kept
from agent.lexicon.plainness import is_deed, is_told_as_deed
from agent.lexicon.terms import Word, words
from agent.lexicon.verbs import Verb, verb_of

BETWEEN = 3
"""Words that may stand between the verb and its object beside its article and whose it is."""
_ARTICLES = frozenset({"of", "the", "a", "an", "other", "others"})
_AGENT = re.compile(r"(?:er|or|ist|ian|ee|eer|ant)s?$")
_NOUN = re.compile(r"(?:(?:er)?ship|ment|ing|al|ance|ence|ion|ation|age|ure|y)?s?")
"""Endings by which a verb becomes the noun of what is done: mentorship, assessment."""
_OWN = re.compile(r"(?:^|[,;:.()/&•–—]|\b(?:and|or|then|also|i|have|has|had|by|for|of|in|while|to|\w+ly))\s*$", re.I)
"""What stands before a verb whose subject is the writer of the line, unlike "managers who mentored engineers"."""


@dataclass(frozen=True)
class Deed:
    """A verb, and the words of its object."""

    verb: Verb
    thing: tuple[Word, ...]


@kept(20_000)
def deed_in(name: str, quote: str = "") -> Deed | None:
    """The deed that a name tells with a verb and its object ("mentoring of engineers"); None for the name of a thing ("operating systems").
    In a quote "able to read drawings" read is a deed."""
    found = words(name)
    verb = verb_of(found[0].lower) if found else None
    at = next((i for i, word in enumerate(found) if i and word.lower not in _ARTICLES), 0)
    if verb is None or not at or found[0].lower not in (verb.gerund, verb.base) or name[found[0].end : found[1].start].strip() or found[at].lower in ("and", "or"):
        return None
    first, thing = found[0].lower, found[at:]
    if any(word.singular in word_list("credential-words") | members_of("word-sets", "what one has") for word in _before_preposition(thing)):
        return None
    if is_deed(first) or is_told_as_deed(first, quote) or (first == verb.gerund and (at > 1 or _are_people(thing))):
        return Deed(verb, thing)
    return None


def asks_to_do(terms: Iterable[str], quote: str) -> bool:
    """Whether all these terms of a requirement tell deeds: then a name in a list shows nothing of it."""
    deeds = [deed_in(term, quote) is not None for term in terms]
    return bool(deeds) and all(deeds)


def _are_people(thing: tuple[Word, ...]) -> bool:
    people = word_list("title-words") | word_list("group-words") | members_of("word-sets", "led and taught")
    return len(thing) <= BETWEEN and thing[-1].singular in people


def tells(word: str, verb: Verb) -> bool:
    """Whether a lower-cased word is a form of the verb or a noun of what is done (mentorship), not of who does it (a teacher)."""
    root = verb.base.removesuffix("e")
    return verb_of(word) == verb or (word.startswith(root) and _NOUN.fullmatch(word[len(root) :]) is not None)


def is_agent(word: str, verb: Verb) -> bool:
    """Whether a lower-cased word is the one who does what the verb tells: a teacher, a mentor."""
    return word.startswith(verb.base.removesuffix("e")) and _AGENT.search(word) is not None


def told_deed(text: str, name: str, quote: str = "") -> tuple[int, int] | None:
    """The span of a text that tells with a verb and its object what `name` ("problem solving", "mentoring engineers") names; None where it does not."""
    deed = _by_object(name) or deed_in(name, quote)
    return _told(text, deed.verb, deed.thing) if deed else None


def _before_preposition(thing: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words that say what the thing is, the last of them its head: "knowledge" of "knowledge of Excel"."""
    return tuple(itertools.takewhile(lambda word: word.lower not in word_list("prepositions"), thing))


def told_in_part(text: str, deed: Deed) -> bool:
    """Whether a text tells the deed of such a thing, though perhaps not of the very sort: "mentored engineers" of the mentoring of junior engineers."""
    return bool(named := _before_preposition(deed.thing)) and _told(text, deed.verb, named[-1:]) is not None


def told_around(text: str, name: str) -> bool:
    """Whether a text tells the deed of a name on another object in the same connection: "ordered flour from six mills" of ordering grain from mills."""
    asked, present = words(name), words(text)
    verb = verb_of(asked[0].lower) if asked else None
    at = next((i for i, word in enumerate(asked) if i > 1 and word.lower in word_list("prepositions") - _ARTICLES), 0)
    if verb is None or asked[0].lower not in (verb.gerund, verb.base) or not 0 < at < len(asked) - 1:
        return False
    told = next((i for i, word in enumerate(present) if verb_of(word.lower) == verb and _OWN.search(text[: word.start])), None)
    if told is None:
        return False
    places = (i for i in range(told + 1, len(present)) if present[i].lower == asked[at].lower)
    return any(asked[-1].singular == word.singular for i in places for word in present[i + 1 : i + 2 + BETWEEN])


def _told(text: str, verb: Verb, thing: tuple[Word, ...]) -> tuple[int, int] | None:
    wanted, present = [w.singular for w in thing], words(text)
    for at, word in enumerate(present):
        if verb_of(word.lower) != verb:
            continue
        owned = sum(1 for w in present[at + 1 : at + 2 + BETWEEN] if w.lower in word_list("determiners") or w.lower.endswith(("'s", "’s")))
        for start in range(at + 1, min(at + 2 + BETWEEN + owned, len(present) - len(wanted) + 1)):
            end = start + len(wanted)
            if [w.singular for w in present[start:end]] == wanted and _is_one_phrase(text, word.end, present[end - 1].end):
                return word.start, present[end - 1].end
    return None


@kept(20_000)
def _by_object(name: str) -> Deed | None:
    """The deed of a name that ends with it: "problem solving"."""
    found = words(name)
    verb = verb_of(found[-1].lower) if len(found) > 1 else None
    return Deed(verb, found[:-1]) if verb and found[-1].lower == verb.gerund else None


def did(text: str, name: str, quote: str = "") -> bool:
    """Whether the writer of a text tells that deed of himself."""
    span = told_deed(text, name, quote)
    return span is not None and _OWN.search(text[: span[0]]) is not None


def _is_one_phrase(text: str, start: int, end: int) -> bool:
    """Whether nothing parts the object from the verb: no comma, no "and", no preposition."""
    between = text[start:end]
    parting = word_list("prepositions") | {"and", "or", "but", "not", "no"}
    return not any(sign in between for sign in ",;:.()/") and not any(w.lower in parting for w in words(between))
