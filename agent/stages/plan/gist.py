"""What a term asks for, without the words around it: the clamp truck of "clamp truck exp", the Postgres of "know Postgres well enough"."""

from __future__ import annotations

import re

from agent.lexicon.files import words as word_list
from agent.lexicon.kept import kept
from agent.lexicon.numerals import number_words
from agent.lexicon.verbs import verb_of

LONGEST = 4
"""Words of a thing that one is to know, beyond which it is told in a clause."""

_KNOWN = re.compile(r"^(?:you\s+)?(?:really |already )?(?:know|understand)\s+(?P<what>.+?)(?:\s+(?:(?:very |really |quite |pretty )?well(?: enough)?|inside[- ]out|in depth|deeply))?$", re.I)
_MEASURE = re.compile(r"\s+for (?:at least |over |more than )?\d+\s*\+?\s*(?:years?|yrs?|months?)\b.*$", re.I)
_ASIDE = re.compile(r"\s*\((?:we|our|you)\b[^()]*\)$", re.I)
_BEHIND = re.compile(r"\s+(?:exp|min|background)\b\.?$", re.I)
_ADJECTIVE = re.compile(r"(?:al|ic|ive|ory|ary|ous|ful|ible|able|ing|ed)$", re.I)
_SINGLE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_DEGREES = frozenset(["high", "low"])
"""Words of degree that are part of a name where they are all that stands before it: high dependency, low voltage."""
_HAVE = re.compile(r"(?:\byou have|\byou['’]ve)(?: also| already| ever| personally| previously)?\s+$", re.I)
_OF_A_THING = frozenset(["proven", "advanced", "demonstrated", "certified", "licensed", "registered", "established", "related", "trained", "experienced", "skilled", "required", "accredited", "detailed"])
"""Participles that say how something is rather than what was done."""
_QUALITY = re.compile(r"\b(?:skills?|experience|abilit(?:y|ies)|knowledge|communication|background)$", re.I)


_FRAME = frozenset(
    ["exp", "experience", "experienced", "year", "years", "yr", "yrs", "min", "minimum", "at", "least", "of", "work", "working", "professional", "employment", "paid", "total", "overall", "required", "req", "must", "have", "has", "with", "a", "an", "the", "or", "more", "plus", "preferred", "prior", "previous", "full", "time", "in", "any", "field", "s"]
)
"""Words of a requirement that asks for years of nothing in particular."""
_AS_ROLE = re.compile(r"\blead(?=\s+(?:roles?|positions?|capacity)\b)", re.I)


def asks_for_any_work(quote: str) -> bool:
    """Whether experience is asked for, and of nothing in particular: "2 yrs exp min"."""
    said = re.findall(r"[a-z]+", quote.lower())
    return any(word.startswith("exp") or word == "work" for word in said) and all(word in _FRAME or word in number_words() for word in said)


@kept(20_000)
def gist(term: str, quote: str) -> str:
    """The thing itself, as a noun phrase or a deed in -ing; the term as it is where nothing stands around it."""
    if asks_for_any_work(quote):
        return "work experience"
    if term.lower() == "lead" and _AS_ROLE.search(quote):
        return "lead role"
    bare = _ASIDE.sub("", _MEASURE.sub("", term.strip()))
    known = _KNOWN.match(bare)
    bare = _without_frame(known["what"] if known and _is_a_name(known["what"]) else bare)
    return _whole_name(_as_deed(bare, quote), quote) or term


def _without_frame(term: str) -> str:
    while (shorter := _BEHIND.sub("", term)) != term and not _ADJECTIVE.search(shorter):
        term = shorter
    return term


def _is_a_name(what: str) -> bool:
    return len(what.split()) <= LONGEST and what.split()[0].lower() not in word_list("stopwords") | {"how", "what", "why", "when", "where", "who", "that"}


def _as_deed(term: str, quote: str) -> str:
    """What one is to have done, as a deed: "mentored juniors" behind "you have" asks for mentoring juniors."""
    first, _, rest = term.partition(" ")
    verb = verb_of(first.lower())
    if not rest or verb is None or first.lower() in _OF_A_THING or first.lower() not in (verb.past, verb.participle) or first.lower() in (verb.base, verb.gerund) or _QUALITY.search(rest):
        return term
    begins = quote.lower().find(term.lower())
    told = begins >= 0 and (_HAVE.search(quote[:begins]) or (begins == 0 and rest.split()[0].lower() in ("a", "an", "the", "your", "our")))
    return f"{verb.gerund} {rest}" if told else term


def _whole_name(term: str, quote: str) -> str:
    """A single word with the "high" before it, where the quote says no more than both."""
    if not _SINGLE.fullmatch(term):
        return term
    before, _, last = " ".join(quote.split()).strip(" .,;:-").partition(" ")
    return f"{before.lower()} {term}" if before.lower() in _DEGREES and last.lower() == term.lower() else term
