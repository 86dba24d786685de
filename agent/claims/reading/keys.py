"""Under which keys a word may stand for another: its base form, its stem, its other names, its synonyms, its initials.

A licence is a shared key, so that every way in which a line may differ from its evidence is one family of keys:

=: the word itself, its plural, its other verb forms, its British or American spelling; a phrasal verb as a whole ("take over")
~: a word derived from it (analyse, analysis), where the lexicon does not keep the two apart
@: another name of the thing (k8s, Kubernetes), also of several words; an abbreviation and what it stands for (HGV)
&: a synonym of `synonyms.txt`; a verb, and its noun by `derivations.txt` (reconcile, reconciliation)
#, %: an abbreviation (SLA), and words with these initials (service level agreement), which stand for one another alone
+, /: a word, and two words that make it (frontend, front end), which stand for one another alone
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from agent.claims.reading.abbreviations import abbreviated, short_form
from agent.claims.reading.bases import base, bases_of, irregular_forms
from agent.claims.reading.phrasal import phrasal
from agent.domain.dates import MONTHS
from agent.lexicon.aliases import LONGEST_NAME, aliases_of, as_kept, canonical, generals, opens_a_name
from agent.lexicon.british import american
from agent.lexicon.english import common
from agent.lexicon.files import groups, heads, members, members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.kept import kept
from agent.lexicon.terms import Word, stem, words
from agent.lexicon.verbs import base_of

_ABBREVIATION = re.compile(r"[A-Z][A-Za-z]?[A-Z]{1,4}o?s?")
_LETTERS = re.compile(r"[A-Z]\s?&\s?[A-Z]")
_PLURAL_ABBREVIATION = re.compile(r"(?<=^[A-Z][A-Z])s$|(?<=^[A-Z][A-Z][A-Z])s$")
_AGENT = re.compile(r"(?:[^aeiou]er|or|ist|ian|ee|eer)s?$")
"""Endings of those who do a thing: an estimator is no estimate."""
_YEAR_BEHIND = re.compile(r"[/.-](?:19|20)\d\d\b")
_WITH_YEAR = re.compile(r"(?:\d\d?\.)?(\d\d?)\.(?:19|20)\d\d|(?:19|20)\d\d\.(\d\d)(?:\.\d\d)?")
_DAY_BEHIND = re.compile(r"[/.-](?:1[3-9]|2\d|3[01])[/.-](?:19|20)\d\d\b")
"""What cannot be a month: in "04/13/2017" the month stands first."""
_YEAR_BEFORE = re.compile(r"\b(?:19|20)\d\d[/.-]$")
_SMALL = members_of("word-sets", "no initials")
_OUTSIDE = members_of("word-sets", "outside a name")
_WITHIN_A_NAME = re.compile(r"[\s\-\u2011/&,'’“”\"]{1,4}(?<! - )")
_PARTS_OF_A_DAY = {"morning", "afternoon", "evening", "night", "shift"}
_DAYS = {"sat": "saturday", "sun": "sunday", "wed": "wednesday"}
ROOT = 3
"""Letters of a verb that its noun must share with it."""
LONG_LAST = 8
"""Letters of a last word of which an abbreviation may take two."""
_PER = {"h": "hour", "d": "day", "w": "week", "y": "year"}

def keys(text: str, present: Sequence[Word]) -> list[set[str]]:
    """For each word the keys under which another word may stand for it."""
    bases = [base(w.lower, w.singular) for w in present]
    whole = phrasal(text, present)
    found = [{f"={' '.join(whole[i])}"} if i in whole else _of_word(word) for i, word in enumerate(present)]
    for i in range(len(present)):
        for size in range(1, min(LONGEST_NAME, len(present) - i) + 1):
            _add_names(text, present, i, size, found)
            if size > 1 or i not in whole:
                _add_synonyms(bases, i, size, found, i in whole)
                _add_phrases(bases, i, size, found)
    for i, verb in whole.items():
        for j in (i, *(k for k in range(i + 1, i + len(verb)) if present[k].lower in verb and bases[k] not in word_list("neutral-words"))):
            found[j] |= _synonyms().get(verb, set()) | {f"={' '.join(verb)}"}
    for i, own in abbreviated(text, present, bases):
        found[i] |= own
    _add_months(text, present, found)
    _add_days(present, found)
    _add_rates(text, present, found)
    _add_initials(text, present, found)
    _add_compounds(text, present, found)
    return found


def general_keys(text: str, present: Sequence[Word]) -> list[set[str]]:
    """For each word the keys of the things of which it is a kind, and of words that claim less: PostgreSQL may be told as a
    database, "audited" as "checked", never the other way."""
    found: list[set[str]] = [set() for _ in present]
    for i, word in enumerate(present):
        for size in range(1, min(LONGEST_NAME if opens_a_name(word.lower) else 1, len(present) - i) + 1):
            written = text[present[i].start : present[i + size - 1].end]
            if _is_name(written, size):
                wider = {key for general in generals(written) for key in _keys_of_name(general)}
                for j in range(i, i + size):
                    found[j] |= wider
    _add_weaker(text, present, found)
    return found


def _add_weaker(text: str, present: Sequence[Word], found: list[set[str]]) -> None:
    """What claims less than a word or phrase; of "took over" that is also whatever may stand for "took"."""
    bases = [base(w.lower, w.singular) for w in present]
    for i in range(len(present)):
        for size in range(1, min(_longest(), len(present) - i) + 1):
            if weaker := _weaker().get(tuple(bases[i : i + size])):
                found[i] |= weaker
    for i, verb in phrasal(text, present).items():
        found[i] |= _of_word(present[i]) | _synonyms().get(verb[:1], set()) | _weaker().get(verb, set())


@cache
def _weaker() -> dict[tuple[str, ...], set[str]]:
    """For each word or phrase, in base forms, the keys of what claims less than it."""
    table: dict[tuple[str, ...], set[str]] = {}
    for weak, strong in heads("weaker-words").items():
        for name in strong:
            table.setdefault(bases_of(name), set()).update(f"={' '.join(bases_of(w))}" for w in members(weak))
    return table


@cache
def _longest() -> int:
    return max(len(phrase) for phrase in _weaker())


@cache
def _weak_phrases() -> frozenset[tuple[str, ...]]:
    return frozenset(bases_of(w) for weak in heads("weaker-words") for w in members(weak) if " " in w)


def _add_phrases(bases: Sequence[str], i: int, size: int, found: list[set[str]]) -> None:
    """The key of a phrase that claims less than others: "worked on"."""
    if size > 1 and (phrase := tuple(bases[i : i + size])) in _weak_phrases():
        for j in range(i, i + size):
            if j == i or bases[j] not in word_list("neutral-words"):
                found[j].add(f"={' '.join(phrase)}")


def _of_word(word: Word) -> set[str]:
    form = base(word.lower, word.singular)
    own = {f"={form}", f"={word.singular}", f"+{word.lower}", f"+{word.singular}"}
    apart = word_list("kept-apart")
    if len(word.lower) > 4 and word.lower.isalpha() and not _AGENT.search(word.lower) and not {word.lower, word.singular, form} & apart:
        own.add(f"~{_stem(form)}")
        own.add(f"~{word.stem}")
        own |= {f"&{deed}" for deed in (form, *_deeds_named(word.singular)) if base_of(deed) == deed}
    elif form in apart and form + "ed" == word.lower and base_of(word.lower) is None:
        own.add(f"~{_stem(form)}")  # who was seconded was no second
    return own


@kept(20_000)
def _deeds_named(noun: str) -> tuple[str, ...]:
    """The verbs of which a word is the noun: a reconciliation is what one reconciles."""
    pairs = ((noun.removesuffix(end) + start, end) for start, end in groups("derivations") if noun.endswith(end) and len(noun) - len(end) >= ROOT)
    return tuple(verb for verb, _ in pairs if base_of(verb) == verb)


@kept(20_000)
def _stem(form: str) -> str:
    return stem(form)


@kept(50_000)
def _is_name(written: str, size: int) -> bool:
    """A known name; one that is also a plain word needs its capital, an abbreviation of up to three letters its capitals, unless it has three and is no word."""
    kept = as_kept(written)
    if kept is None or size > 1 or not written.isalpha():
        return kept is not None
    if len(kept) <= 3 and kept.isupper():
        return written.isupper() or (len(kept) == 3 and written.islower() and written not in common())
    return written[:1].isupper() or written.lower() not in word_list("plain-names")


def _keys_of_name(name: str) -> set[str]:
    return {f"@{canonical(name)}"}


def _add_names(text: str, present: Sequence[Word], i: int, size: int, found: list[set[str]]) -> None:
    if size > 1 and not opens_a_name(present[i].lower):
        return
    written = _PLURAL_ABBREVIATION.sub("", text[present[i].start : present[i + size - 1].end])
    if _is_name(written, size):
        for j in range(i, i + size):
            found[j] |= _keys_of_name(written)


@cache
def _synonyms() -> dict[tuple[str, ...], set[str]]:
    table: dict[tuple[str, ...], set[str]] = {}
    for number, group in enumerate(groups("synonyms")):
        for member in group:
            table.setdefault(bases_of(member), set()).add(f"&{number}")
    return table


@cache
def _longest_synonym() -> int:
    return max(len(phrase) for phrase in _synonyms())


def _add_synonyms(bases: Sequence[str], i: int, size: int, found: list[set[str]], phrasal_verb: bool) -> None:
    """The keys of the groups in which the words stand; of a phrasal verb the particle means nothing alone."""
    if size <= _longest_synonym() and (own := _synonyms().get(tuple(bases[i : i + size]))):
        for j in range(i, i + size):
            if j == i or not phrasal_verb or bases[j] not in word_list("neutral-words"):
                found[j] |= own


def _add_months(text: str, present: Sequence[Word], found: list[set[str]]) -> None:
    """The month of "03/2019", "03.2019" and "2019-03" is March."""
    for i, word in enumerate(present):
        figures = _month_of(text, word)
        if figures and 0 < int(figures) <= 12:
            short = MONTHS[int(figures) - 1]
            found[i] |= {f"={short}", f"={irregular_forms().get(short, short)}"}


def _month_of(text: str, word: Word) -> str:
    """The digits of a month in a word that stands beside a year or holds it, or nothing."""
    if one := _WITH_YEAR.fullmatch(word.lower):
        return one[1] or one[2]
    alone = len(word.lower) <= 2 and word.lower.isdecimal()
    beside = alone and (_DAY_BEHIND.match(text, word.end) or _YEAR_BEHIND.match(text, word.end) or _YEAR_BEFORE.search(text, max(0, word.start - 5), word.start))
    return word.lower if beside else ""


def _add_days(present: Sequence[Word], found: list[set[str]]) -> None:
    """"Sat", "sun" and "wed" are days beside another day: "fri and sat", "sat/sun"."""
    for i, word in enumerate(present):
        near = {w.lower for w in (*present[max(0, i - 2) : i], *present[i + 1 : i + 3])}
        part = i + 1 < len(present) and present[i + 1].singular in _PARTS_OF_A_DAY
        if word.lower in _DAYS and part:
            found[i].add(f"={_DAYS[word.lower]}")
        if word.lower in _DAYS and any(w in _DAYS or irregular_forms().get(w, w).endswith("day") for w in near - {"today", "holiday", "birthday", "day"}):
            found[i].add(f"={_DAYS[word.lower]}")


def _add_rates(text: str, present: Sequence[Word], found: list[set[str]]) -> None:
    """The h of "80/h" is an hour."""
    for i, word in enumerate(present):
        if word.lower in _PER and text[: word.start].rstrip().endswith("/"):
            found[i].add(f"={_PER[word.lower]}")


def _add_initials(text: str, present: Sequence[Word], found: list[set[str]]) -> None:
    for i, word in enumerate(present):
        written = text[word.start : word.end]
        if _ABBREVIATION.fullmatch(written) and as_kept(written) is None and short_form(written) is None:
            found[i].add(f"#{written.rstrip('s').lower()}")
        if _LETTERS.fullmatch(text, word.start, present[min(i + 1, len(present) - 1)].end):
            for j in (i, i + 1):
                found[j].add(f"#{word.lower}{present[i + 1].lower}")
        for run in _names_from(text, present, i):
            for initials in _initials(text, present, run):
                own = {f"%{initials}"} | (_keys_of_name(initials.upper()) if _is_meant_by(initials, [present[k] for k in run]) else set())
                for j in run:
                    found[j] |= own


def _initials(text: str, present: Sequence[Word], run: Sequence[int]) -> Iterator[str]:
    """The initials of the words of a name, as it is, but of two that an "of" joins; with those of its small words (COSHH, LOD); with two letters of a long last word (SENCO)."""
    plain = "".join(present[k].lower[0] for k in run)
    if len(run) > 2 or run[-1] == run[0] + 1 or present[run[0] + 1].lower == "and":
        yield plain
    yield "".join(present[k].lower[0] for k in range(run[0], run[-1] + 1) if k in run or present[k].lower == "of")
    if len(run) > 2 and len(present[run[-1]].lower) >= LONG_LAST:
        yield plain + present[run[-1]].lower[1]


@kept(20_000)
def _full_names(initials: str) -> frozenset[str]:
    """The stems of the words for which the lexicon knows the initials to stand."""
    kept = as_kept(initials.upper()) if len(initials) > 2 else None
    return frozenset(_american_stem(w.lower) for name in aliases_of(kept) for w in words(name)) if kept else frozenset()


def _american_stem(lower: str) -> str:
    return _stem(american(lower))


def _is_meant_by(initials: str, run: Sequence[Word]) -> bool:
    """Whether a known abbreviation may stand for the words: it has their initials, and they are words for which it is known, but for one of four or more."""
    known = _full_names(initials)
    return bool(known) and sum(_american_stem(word.lower) not in known for word in run) <= (len(run) > 3)


def _names_from(text: str, present: Sequence[Word], first: int) -> Iterator[list[int]]:
    """The runs of words from one on that may be a name of several words: "point of sale", "environment, health and safety", but no "bread at" or "till; not"."""
    run, listed = list[int](), False
    for i in range(first, min(first + LONGEST_NAME, len(present))):
        lower = present[i].lower
        between = text[present[i - 1].end : present[i].start] if i > first else " "
        if (i == first and lower in _SMALL) or lower in _OUTSIDE or not _WITHIN_A_NAME.fullmatch(between):
            return
        listed = "," in between or (listed and present[i - 1].lower != "and" and "&" not in between)
        if lower not in _SMALL:
            run = [*run, i]
            joined = i == first + 2 and present[i - 1].lower in ("and", "of")
            if not listed and (len(run) > 2 or (len(run) == 2 and (i == first + 1 or joined))):
                yield run


def _add_compounds(text: str, present: Sequence[Word], found: list[set[str]]) -> None:
    for i in range(len(present) - 1):
        if text[present[i].end : present[i + 1].start] in (" ", "-", "\u2011"):
            joined = present[i].lower + present[i + 1].lower
            plain = present[i].lower + present[i + 1].singular
            for j in (i, i + 1):
                found[j] |= {f"/{joined}", f"/{plain}"}
