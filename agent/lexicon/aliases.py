"""Different names of one thing, and things which are kinds of others."""

from __future__ import annotations

from functools import cache, lru_cache

from agent.lexicon.files import groups, heads
from agent.lexicon.terms import find, normal


@cache
def _by_name() -> dict[str, tuple[str, ...]]:
    return {normal(name): group for group in groups("aliases") for name in group}


@lru_cache(maxsize=20_000)
def aliases_of(term: str) -> tuple[str, ...]:
    """All names of the thing, the term itself first."""
    group = _by_name().get(normal(term), ())
    return (term, *(name for name in group if normal(name) != normal(term)))


def canonical(term: str) -> str:
    """The name under which the lexicon keeps the thing, or the normal form of the term when it knows none."""
    group = _by_name().get(normal(term))
    return normal(group[0]) if group else normal(term)


def same_thing(one: str, other: str) -> bool:
    """Whether the two are names of one thing."""
    return canonical(one) == canonical(other)


@lru_cache(maxsize=100_000)
def find_mention(text: str, term: str) -> tuple[int, int] | None:
    """The span of the first mention of the term, or else of an alias, in the text; None when there is none."""
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


def specifics(term: str) -> tuple[str, ...]:
    """Things that are kinds of the term: who has one of them has the general thing."""
    return _kinds().get(canonical(term), ())


def generals(term: str) -> tuple[str, ...]:
    """Things of which the term is a kind: they are weaker evidence of it."""
    return _generals().get(canonical(term), ())


def siblings(term: str) -> tuple[str, ...]:
    """Neighbouring things: experience with one is near, never the same."""
    return _siblings().get(canonical(term), ())


def suite(term: str) -> tuple[str, ...]:
    """The members of a software suite, or nothing."""
    table = {canonical(head): kinds for head, kinds in heads("suites").items()}
    return table.get(canonical(term), ())
