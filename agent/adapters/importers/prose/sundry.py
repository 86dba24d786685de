"""What stands under "Sonstiges", "Divers", "Otros", "Ostatní": things of many kinds, each of which has a section of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from agent.adapters.importers.prose.outline import DRIVING, SUNDRY, Row
from agent.lexicon.foreign.driving import classes, names_a_licence
from agent.lexicon.foreign.speech import level, spoken
from agent.lexicon.tongues import FILES, tongue
from agent.lexicon.vitae import section_of, word

MOST_WORDS = 9
"""Words of a thing; what is longer is a sentence, and stays one."""

HEAD = 3
"""The level of a heading that voluntary work of one line gets: it is a post of its own."""

_LIST = re.compile(r"\s*[;|•]\s*|\s*,\s+(?![^()]{0,200}\))")
_LABEL = re.compile(r"(?P<label>[^\W\d_][^:]{2,30}?)\s*:\s+(?P<rest>\S.*)")
_LETTERS = re.compile(r"[A-Z]{1,2}\d?E?")
_ROUTED = ("interests", "languages", "volunteer", "certificates", "skills", "awards")


def parted(rows: list[Row]) -> list[Row]:
    """The rows, those of that section as single things in the sections they are of; what nobody can tell stays among the others."""
    return [part for row in rows for part in (_parts(row) if row.section == SUNDRY else (row,))]


def _parts(row: Row) -> Iterator[Row]:
    labelled = _LABEL.fullmatch(row.text)
    named = section_of(labelled["label"]) if labelled else None
    if labelled and named in _ROUTED:
        yield replace(row, section=named, text=labelled["rest"], bullet=True)
        return
    things = _things(row.text)
    if any(len(thing.split()) > MOST_WORDS for thing in things) or _is_placed(things):
        things = [row.text]
    for thing in things:
        section = _section_of(thing)
        own = section == "volunteer"
        yield replace(row, section=section, text=thing, bullet=not own, heading=HEAD if own else 0, after_gap=own or row.after_gap, under="")


def _is_placed(things: list[str]) -> bool:
    """Whether a line is voluntary work and where it is done: "Sapeur-pompier volontaire, Muret"."""
    return len(things) == 2 and _section_of(things[0]) == "volunteer" and _section_of(things[1]) == "other" and things[1].istitle()


def _things(text: str) -> list[str]:
    """The parts of a list; the classes of a licence stay with it: "Führerschein Klasse B, BE"."""
    found = list[str]()
    for part in (part.strip(" .") for part in _LIST.split(text) if part.strip(" .")):
        if found and _LETTERS.fullmatch(part) and names_a_licence(found[-1]) and classes(f"{found[-1]}, {part}") != classes(found[-1]):
            found[-1] += f", {part}"
        else:
            found.append(part)
    return found


def _section_of(thing: str) -> str:
    """The section of a thing: a driving licence or another paper, a language with its level, voluntary work, a hobby."""
    if len(thing.split()) > MOST_WORDS:
        return "other"
    if names_a_licence(thing):
        return DRIVING
    if len(spoken(thing)) == 1 and level(thing):
        return "languages"
    if word("voluntary").fullmatch(thing):
        return "volunteer"
    if word("hobby").fullmatch(thing):
        return "interests"
    return "certificates" if _is_paper(thing) else "other"


def _is_paper(thing: str) -> bool:
    """Whether it names a certificate or a permit in one of the languages whose posts ask for them."""
    kinds = (dict(found.kinds)["credential"] for code in FILES if (found := tongue(code)))
    return any(pattern.search(thing) for pattern in kinds)
