"""Different names of one thing, and things which are kinds of others."""

from __future__ import annotations

import re
from functools import cache

from agent.lexicon.files import groups, heads
from agent.lexicon.files import words as word_list
from agent.lexicon.kept import kept
from agent.lexicon.terms import LONGEST_KEPT, find, normal, words

LONGEST_NAME = 6
"""Words of the longest name that is looked for in a text."""

_SHORTENED = re.compile(r"(?P<long>[^()]+?)\s*\((?P<short>[A-Z][A-Za-z]{1,7})\)")


@cache
def _by_name() -> dict[str, tuple[str, ...]]:
    return {normal(name): group for group in groups("aliases") for name in group}


@kept(20_000)
def aliases_of(term: str) -> tuple[str, ...]:
    """All names of the thing, the term itself first; one that brings its abbreviation in brackets has both."""
    both = _long_and_short(term)
    group = (*both, *(name for one in both or (term,) for name in _by_name().get(normal(one), ())))
    return (term, *dict.fromkeys(name for name in group if normal(name) != normal(term)))


def _long_and_short(term: str) -> tuple[str, ...]:
    """"Qualified teacher status (QTS)" → the name and its initials; nothing where the brackets hold anything else."""
    match = _SHORTENED.fullmatch(term)
    initials = "".join(word[0] for word in re.findall(r"[A-Za-z]+", match["long"])).lower() if match else ""
    return (match["long"], match["short"]) if match and match["short"].lower() == initials else ()


@kept(50_000)
def canonical(term: str) -> str:
    """The name under which the lexicon keeps the thing, or the normal form of the term when it knows none."""
    group = _by_name().get(normal(term))
    return normal(group[0]) if group else normal(term)


def same_thing(one: str, other: str) -> bool:
    """Whether the two are names of one thing."""
    return canonical(one) == canonical(other)


def find_mention(text: str, term: str) -> tuple[int, int] | None:
    """The span of the first mention of the term, or else of an alias, in the text; None when there is none."""
    return _kept_mention(text, term) if len(text) <= LONGEST_KEPT else _mention(text, term)


@kept(100_000)
def _kept_mention(text: str, term: str) -> tuple[int, int] | None:
    return _mention(text, term)


def _mention(text: str, term: str) -> tuple[int, int] | None:
    return next((span for name in aliases_of(term) if (span := find(text, name))), None)


def names(text: str, term: str) -> bool:
    """Whether the text names the thing, under whichever name."""
    return find_mention(text, term) is not None


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for head, kinds in heads("kinds").items():
        table[canonical(head)] = table.get(canonical(head), ()) + kinds
    return table


@cache
def _generals() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for head, kinds in heads("kinds").items():
        for kind in kinds:
            table[canonical(kind)] = (*table.get(canonical(kind), ()), head)
    return table


@cache
def _siblings() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for group in groups("siblings"):
        for member in group:
            table[canonical(member)] = table.get(canonical(member), ()) + tuple(m for m in group if m != member)
    return table


@cache
def _suites() -> dict[str, tuple[str, ...]]:
    return {canonical(head): members for head, members in heads("suites").items()}


@kept(20_000)
def specifics(term: str) -> tuple[str, ...]:
    """Things that are kinds of the term: who has one of them has the general thing.

    "Observability tooling" is observability, and "a major cloud provider" is a cloud, where all kinds are products by their names;
    a sales platform is no sales.
    """
    kinds = _kinds().get(canonical(term), ())
    if kinds:
        return kinds
    generic = word_list("generic-words")
    bare = [word.lower for word in words(term) if word.lower not in generic and word.singular not in generic]
    inner = _kinds().get(canonical(" ".join(bare)), ()) if 0 < len(bare) < len(words(term)) else ()
    return inner if all(kind[:1].isupper() for kind in inner) else ()


def generals(term: str) -> tuple[str, ...]:
    """Things of which the term is a kind: they are weaker evidence of it."""
    return _generals().get(canonical(term), ())


def siblings(term: str) -> tuple[str, ...]:
    """Neighbouring things: experience with one is near, never the same."""
    return _siblings().get(canonical(term), ())


def suite(term: str) -> tuple[str, ...]:
    """The members of a software suite, or nothing."""
    return _suites().get(canonical(term), ())


@cache
def _known() -> dict[str, str]:
    """Every name in the lexicon as it stands there, by its normal form; where it stands in two spellings the first counts."""
    listed = [name for group in groups("aliases") + groups("siblings") for name in group]
    headed = [name for table in (heads("kinds"), heads("suites")) for head, members in table.items() for name in (head, *members)]
    return {normal(name): name for name in reversed(listed + headed)}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.split(" ", 1)[0] for name in _known())


def opens_a_name(lower: str) -> bool:
    """Whether a name of the lexicon begins with the word in small letters; where none does, no words behind it need be looked up."""
    return lower in _first_words()


def is_known(term: str) -> bool:
    """Whether the lexicon knows the thing under this name."""
    return normal(term) in _known()


def as_kept(term: str) -> str | None:
    """The name as the lexicon writes it, with its capitals; None when it does not know it."""
    return _known().get(normal(term))


def known_things(text: str) -> tuple[str, ...]:
    """The things of the lexicon that a short text names, as the text writes them, the longest name at each place."""
    present, found, at = words(text), list[str](), 0
    while at < len(present):
        size = next((n for n in range(LONGEST_NAME, 0, -1) if at + n <= len(present) and _is_thing(text[present[at].start : present[at + n - 1].end], n)), 0)
        if size:
            found.append(text[present[at].start : present[at + size - 1].end])
        at += size or 1
    return tuple(dict.fromkeys(found))


def _is_thing(written: str, size: int) -> bool:
    """A known name of so many words, and no plain word that only looks like one."""
    needs_capital = size == 1 and written.lower() in word_list("plain-names")
    return is_known(written) and (written[:1].isupper() or not needs_capital)
