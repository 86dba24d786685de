"""Driving licences and their classes, in nine languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from agent.lexicon.files import lines

ORDINARY = frozenset({"B"})
"""The class of a licence of which none is named."""

LONGEST_ABBREVIATION = 3

_IMPLIED = {"BE": "B", "C": "B", "C1": "B", "CE": "BC", "C1E": "B", "D": "B", "D1": "B", "DE": "BD"}
_LETTERS = r"(?:C1E|D1E|A1|A2|AM|BE|CE|C1|C|DE|D1|D|A|B|T|L)"


@cache
def _rows() -> Mapping[str, str]:
    return {label.strip(): said.strip() for label, _, said in (line.partition(":") for line in lines("driving"))}


@cache
def _licence() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{_rows()['licence']})", re.I)


@cache
def _classes() -> re.Pattern[str]:
    """The classes behind the name of the licence: "Klasse B, BE", "sk. B", "(B)"."""
    join = r"(?:\s*(?:,|/|\+|&|und|et|y|a|e|i|en|and|oder|ou|o|nebo|or)\s*)"
    return re.compile(rf"\W{{0,3}}(?:(?:der|de la|de|di|of|the)\s+)?(?:(?:{_rows()['class']})\s*)?\W{{0,2}}(?P<list>(?-i:{_LETTERS})(?:{join}(?-i:{_LETTERS}))*)(?![^\W_])", re.I)


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:(?:{_rows()['class']})\s*)?(?P<list>(?-i:{_LETTERS})(?:[\s,/+&]+(?-i:{_LETTERS}))*)(?![^\W_])", re.I)


def names_a_licence(text: str) -> bool:
    """Whether a text speaks of a driving licence."""
    return _licence().search(text) is not None


def has_car(text: str) -> bool:
    """Whether a text speaks of a car of one's own."""
    return re.search(rf"(?<![^\W_])(?:{_rows()['car']})", text, re.I) is not None


def asks_for_car(text: str) -> bool:
    """Whether what is asked for is a car and nothing else."""
    return re.fullmatch(rf"\W*(?:{_rows()['car']}|{_rows()['any car']})\W*", text, re.I) is not None


def classes(text: str) -> frozenset[str] | None:
    """The classes that a text names of a driving licence, with those that they imply; the ordinary one where it names none, None where it speaks of no licence."""
    match = _licence().search(text)
    if match is None:
        return None
    found = _classes().match(text, match.end())
    return _with_implied(found["list"]) if found else ORDINARY


def named(text: str) -> tuple[str, ...]:
    """The classes that stand in a text which speaks of a licence, as they are written."""
    match = _licence().search(text)
    found = _classes().match(text, match.end()) if match else None
    return tuple(re.findall(_LETTERS, found["list"])) if found else ()


def is_classes(text: str) -> bool:
    """Whether a text is nothing but classes: "C1", "Klasse BE"."""
    return _alone().fullmatch(text.strip()) is not None


def letters(text: str) -> tuple[str, ...]:
    """The classes of a text that is nothing else."""
    found = _alone().fullmatch(text.strip())
    return tuple(re.findall(_LETTERS, found["list"])) if found else ()


def with_classes(text: str, said: str) -> str | None:
    """A licence with the classes in its name that somebody says he has of it: of "Klasse B, BE" with "B" it is "Klasse B". None where these are no classes, or it names none."""
    match = _licence().search(text)
    found = _classes().match(text, match.end()) if match else None
    alone = _alone().fullmatch(said)
    return text[: found.start("list")] + ", ".join(re.findall(_LETTERS, alone["list"])) + text[found.end("list") :] if found and alone else None


def licence(heading: str, text: str) -> str | None:
    """The licence that a line under its heading tells of: classes alone ("Klasse B", "B, BE") get the heading before them. None where it names neither."""
    match = _licence().search(text)
    if match:
        return text[: match.start()] + _lowered(match.group()) + text[match.end() :]
    return f"{_lowered(heading)} {text}" if _alone().match(text) else None


def written(language: str, letters: tuple[str, ...] = ()) -> str | None:
    """A licence with its classes as a language calls it, None where its name is not known."""
    name, between = _rows().get(f"write {language}"), _rows().get(f"between {language}", "")
    if name is None:
        return None
    said = " ".join(part for part in (between.strip("-"), ", ".join(letters)) if part) if letters else ""
    return name.format(**{"class": f" {said}" if said else ""})


def _lowered(name: str) -> str:
    """A name all in capitals as it stands in a sentence; an abbreviation stays."""
    return name.capitalize() if name.isupper() and len(name) > LONGEST_ABBREVIATION else name


def _with_implied(letters: str) -> frozenset[str]:
    found = frozenset(re.findall(_LETTERS, letters))
    return found | {held for one in found for held in _IMPLIED.get(one, "")}
