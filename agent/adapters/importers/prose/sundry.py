"""What stands under "Sonstiges", "Divers", "Otros", "Ostatní": things of many kinds, each of which has a section of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from agent.adapters.importers.prose.outline import DRIVING, SUNDRY, Row
from agent.adapters.importers.prose.spans import find_period
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
_STOP = re.compile(r"(?<=[^\s.])\.\s+(?=[^\W\d_a-zß-ÿ])(?!(?:[A-E]E?|[A-Z]\d)(?!\w))")
"""A full stop; there is none before a class ("Kat. B")."""
_SHORTENED = re.compile(r"(?:^|.*[^\w])(?P<word>[^\W\d_]+)")
_DASH = re.compile(r"\s+[–—-]\s+")
_CODE = re.compile(r"\s*(?=[^\s,]*[A-Z0-9])[A-Z0-9][A-Z0-9/+.-]{0,5}\.?\s*")
_RATED = re.compile(r"(?P<name>[^:()]*?[^\s:()–-])(?:\s*:\s*|\s+[–-]\s+|\s*\(|\s+)(?P<level>(?:(?:sehr|très|muy|velmi|molto|zeer|bardzo|muito)\s+)?[^\W\d_]+)\)?", re.I)
_LETTERS = re.compile(r"[A-Z]{1,2}\d?E?")
_ROUTED = ("interests", "languages", "volunteer", "certificates", "skills", "awards")


def parted(rows: list[Row]) -> list[Row]:
    """The rows, those of that section as single things in the sections they are of; what nobody can tell stays among the others."""
    return [part for row in rows for part in (_parts(row) if row.section == SUNDRY else (row,))]


def _parts(row: Row) -> Iterator[Row]:
    for sentence in _sentences(row.text):
        labelled = _LABEL.fullmatch(sentence)
        named = section_of(labelled["label"]) if labelled else None
        if labelled and named == "certificates" and is_coded(labelled["rest"]):
            yield _placed(row, named, sentence)
        elif labelled and named in _ROUTED:
            yield _placed(row, named, labelled["rest"])
        else:
            things = _things(sentence)
            if any(_length(thing) > MOST_WORDS for thing in things) or _is_placed(things):
                things = [sentence]
            yield from (_placed(row, _section_of(thing), thing) for thing in things)


def _placed(row: Row, section: str, thing: str) -> Row:
    """A thing in its section; voluntary work is a post of its own."""
    own = section == "volunteer"
    return replace(row, section=section, text=thing, bullet=not own, heading=HEAD if own else 0, after_gap=own or row.after_gap, under="")


def _sentences(text: str) -> list[str]:
    """The sentences of a paragraph, and what a dash parts where each side has a label: "Allemand : courant – Anglais : scolaire"."""
    found = list[str]()
    for sentence in _stopped(text):
        sides = _DASH.split(sentence)
        found += sides if len(sides) > 1 and all(map(_LABEL.fullmatch, sides)) else [sentence]
    return found if len(found) > 1 else [text]


def _stopped(text: str) -> list[str]:
    """What full stops part; that of a shortened word parts nothing."""
    begun, found = 0, list[str]()
    for stop in _STOP.finditer(text):
        last = _SHORTENED.fullmatch(text[begun : stop.start()])
        if last and (any(word(label).fullmatch(last["word"]) for label in ("short", "clipped")) or (len(last["word"]) < 3 and not _LETTERS.fullmatch(last["word"]))):
            continue
        found.append(text[begun : stop.start()].strip())
        begun = stop.end()
    return [*found, text[begun:].strip()]


def is_coded(text: str) -> bool:
    """Whether a list names nothing but classes in letters and numbers, which say nothing without their label: "B1V, BR, BC"."""
    return all(map(_CODE.fullmatch, _LIST.split(text)))


def _length(thing: str) -> int:
    """Its words without a date."""
    return len(re.findall(r"\w+", find_period(thing, anywhere=True)[1]))


def _is_placed(things: list[str]) -> bool:
    """Whether a line is voluntary work and where it is done: "Sapeur-pompier volontaire, Muret"."""
    return len(things) == 2 and _section_of(things[0]) == "volunteer" and _section_of(things[1]) == "other" and things[1].istitle()


def _things(text: str) -> list[str]:
    """The parts of a list; the classes of a licence stay with it, as does a vehicle: "Führerschein Klasse B, BE", "Permis B, véhicule personnel"."""
    found = list[str]()
    for part in (part.strip(" .") for part in _LIST.split(text) if part.strip(" .")):
        if (found and _LETTERS.fullmatch(part) and names_a_licence(found[-1]) and classes(f"{found[-1]}, {part}") != classes(found[-1])) or (found and names_a_licence(found[-1]) and word("vehicle").fullmatch(part)):
            found[-1] += f", {part}"
        else:
            found.append(part)
    return found


def _section_of(thing: str) -> str:
    """The section of a thing: a driving licence or another paper, a language with its level, voluntary work, a hobby."""
    if _length(thing) > MOST_WORDS:
        return "other"
    if names_a_licence(thing):
        return DRIVING
    if len(spoken(thing)) == 1 and level(thing):
        return "languages"
    if word("voluntary").fullmatch(thing):
        return "volunteer"
    if word("hobby").fullmatch(thing):
        return "interests"
    if word("paper").fullmatch(thing) or _is_paper(thing):
        return "certificates"
    return "skills" if _is_rated(thing) else "other"


def _is_rated(thing: str) -> bool:
    """Whether it is the name of a thing and how well it is known: "MS Office gut", "Excel (avancé)"."""
    rated = _RATED.fullmatch(thing)
    return rated is not None and len(rated["name"].split()) < 4 and re.search(r"[A-Z]", rated["name"][:1]) is not None and level(rated["level"]) is not None


def _is_paper(thing: str) -> bool:
    """Whether it names a certificate or a permit in one of the languages whose posts ask for them."""
    kinds = (dict(found.kinds)["credential"] for code in FILES if (found := tongue(code)))
    return any(pattern.search(thing) for pattern in kinds)
