"""Reads the data files of the lexicon."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of `data/NAME.txt` without comments and empty ones."""
    text = (files("agent.lexicon.data") / f"{name}.txt").read_text(encoding="utf-8")
    stripped = (line.split("#  ")[0].strip() for line in text.splitlines() if not line.startswith("#"))
    return tuple(line for line in stripped if line)


def members(line: str) -> tuple[str, ...]:
    """The members of a group: "a | b | c"."""
    return tuple(part.strip() for part in line.split("|") if part.strip())


@cache
def groups(name: str) -> tuple[tuple[str, ...], ...]:
    """The groups of a file with one group a line."""
    return tuple(members(line) for line in lines(name))


@cache
def heads(name: str) -> dict[str, tuple[str, ...]]:
    """A file of lines "head: a | b", as head → members."""
    pairs = (line.split(":", 1) for line in lines(name))
    return {head.strip(): members(rest) for head, rest in pairs}


def members_of(name: str, head: str) -> frozenset[str]:
    """The members of one head of such a file."""
    return frozenset(heads(name)[head])


@cache
def words(name: str) -> frozenset[str]:
    """A file of words separated by blanks and line ends."""
    return frozenset(word for line in lines(name) for word in line.split())
