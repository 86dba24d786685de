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
from collections.abc import Sequence
from functools import cache

from agent.claims.reading.abbreviations import abbreviated
from agent.claims.reading.bases import base, bases_of
from agent.claims.reading.initials import add_initials, key_of_name
from agent.claims.reading.phrasal import phrasal
from agent.claims.reading.times import add_times
from agent.lexicon.aliases import LONGEST_NAME, as_kept, generals, opens_a_name
from agent.lexicon.english import common
from agent.lexicon.files import groups, heads, members
from agent.lexicon.files import words as word_list
from agent.lexicon.kept import kept
from agent.lexicon.terms import Word, stem
from agent.lexicon.verbs import base_of

_PLURAL_ABBREVIATION = re.compile(r"(?<=^[A-Z][A-Z])s$|(?<=^[A-Z][A-Z][A-Z])s$")
_AGENT = re.compile(r"(?:[^aeiou]er|or|ist|ian|ee|eer)s?$")
"""Endings of those who do a thing: an estimator is no estimate."""
ROOT = 3
"""Letters of a verb that its noun must share with it."""


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
    add_times(text, present, found)
    add_initials(text, present, found)
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
                wider = {key_of_name(general) for general in generals(written)}
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
        own.add(f"~{stem(form)}")
        own.add(f"~{word.stem}")
        own |= {f"&{deed}" for deed in (form, *_deeds_named(word.singular)) if base_of(deed) == deed}
    elif form in apart and form + "ed" == word.lower and base_of(word.lower) is None:
        own.add(f"~{stem(form)}")  # who was seconded was no second
    return own


@kept(20_000)
def _deeds_named(noun: str) -> tuple[str, ...]:
    """The verbs of which a word is the noun: a reconciliation is what one reconciles."""
    pairs = ((noun.removesuffix(end) + start, end) for start, end in groups("derivations") if noun.endswith(end) and len(noun) - len(end) >= ROOT)
    return tuple(verb for verb, _ in pairs if base_of(verb) == verb)


@kept(50_000)
def _is_name(written: str, size: int) -> bool:
    """A known name; one that is also a plain word needs its capital, an abbreviation of up to three letters its capitals, unless it has three and is no word."""
    kept = as_kept(written)
    if kept is None or size > 1 or not written.isalpha():
        return kept is not None
    if len(kept) <= 3 and kept.isupper():
        return written.isupper() or (len(kept) == 3 and written.islower() and written not in common())
    return written[:1].isupper() or written.lower() not in word_list("plain-names")


def _add_names(text: str, present: Sequence[Word], i: int, size: int, found: list[set[str]]) -> None:
    if size > 1 and not opens_a_name(present[i].lower):
        return
    written = _PLURAL_ABBREVIATION.sub("", text[present[i].start : present[i + size - 1].end])
    if _is_name(written, size):
        for j in range(i, i + size):
            found[j].add(key_of_name(written))


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


def _add_compounds(text: str, present: Sequence[Word], found: list[set[str]]) -> None:
    for i in range(len(present) - 1):
        if text[present[i].end : present[i + 1].start] in (" ", "-", "\u2011"):
            joined = present[i].lower + present[i + 1].lower
            plain = present[i].lower + present[i + 1].singular
            for j in (i, i + 1):
                found[j] |= {f"/{joined}", f"/{plain}"}
