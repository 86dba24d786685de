"""How many honest rewrites by structure alone the verifier refuses: deeds told in one form and said in another, and known words moved about.

Nothing is added: every rewrite has only the words and numbers of its source, and its post.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from agent.claims import judge
from bot.commands.cases import Case, claim_of
from tests.bench.claims import ON, SETS, share

SEED = 7
TEXTS = 400
"""Sources of the hand-written sets, and lines of résumés, that are moved about."""
SHOWN = 6

DEEDS = """
booked|booked|booking|appointments|40|a day|at the front desk|in EMIS|Ashcombe Surgery|Receptionist
repaired|repaired|repairing|pumps|15|a month|in the boiler house|with hand tools|Delve Water|Fitter
welded|welded|welding|brackets|120|a shift|in the frame shop|on a MIG set|Corlett Steel|Welder
wrote|written|writing|reports|25|a month|for the county court|in Word|Halloran Legal|Paralegal
checked|checked|checking|gauges|30|a day|along the river|with a dip tape|Tarn Survey|Technician
sold|sold|selling|tickets|300|a day|at the north gate|on a card reader|Harbour Museum|Cashier
sorted|sorted|sorting|parcels|1,200|a night|in hall 4|by postcode|Kestrel Post|Sorter
pruned|pruned|pruning|apple trees|220|each winter|in the walled orchard|with a pole saw|Ravel Estate|Gardener
plated|plated|plating|desserts|110|on a busy night|at the pass|with two commis|The Copper Pot|Pastry Chef
translated|translated|translating|manuals|35|a year|for two machine builders|in Trados|Verba Kontor|Translator
graded|graded|grading|exam scripts|160|a term|for first-year statistics|with two tutors|Sutter University|Teaching Fellow
answered|answered|answering|calls|70|per shift|about delayed trips|in two languages|RailLine Direct|Call Agent
"""
"""Invented deeds: past, participle, gerund, things, how many, how often, where, with what, employer, title."""
TOLD = {
    "chat": "I {past} {things} {where}, about {n} {often}",
    "my job": "The {ger} of {things} {where} was my job, about {n} {often}",
    "active": "{Past} {n} {things} {often} {where}, {tool}.",
    "passive": "{Things} were {part} by me {where}, {n} {often}, {tool}.",
    "responsible": "Responsible for {ger} {things} {where} ({n} {often}).",
    "sentences": "{Past} {things} {where}. {N} {often}. {Tool}.",
    "that was": "I {past} {things} {where} {tool}. That was {n} {often}.",
    "notes": "{ger} {things} {where}, {n} {often}, {tool}",
}
"""How people tell a deed."""
SAID = {
    "plain": "{Past} {n} {things} {often} {where}",
    "gerund": "{Ger} {n} {things} {often} {where}",
    "brackets": "{Past} {things} {where} ({n} {often})",
    "fronted": "{Where}, {past} {n} {things} {often}",
    "as a title": "As {title} at {employer} (2016-2021), {past} {n} {things} {often} {where}",
    "title: deed": "{title} at {employer}, 2016 to 2021: {past} {n} {things} {often}",
    "title who": "{title} who {past} {n} {things} {often} {where}",
    "at employer": "{Past} {n} {things} {often} at {employer} (2016–2021)",
    "passive line": "{N} {things} {part} {often} {where}",
    "with so many": "{Past} {things} {where}, with {n} {often}",
    "shortened": "{Past} {things} {where}",
}
"""How a line says it."""
MERGED = {
    "and": "{One} and {other}",
    "semicolon": "{One}; {other}",
    "other way round": "{Other} and {one}",
    "as well as": "{One} as well as {ger}",
    "in addition": "In addition to {ger}, {one}",
    "participle": "{One}, {ger}",
}
"""How a line says two deeds of one post."""


def rebuilt() -> Iterator[tuple[str, Case]]:
    """The kind of rewrite and the case, for each deed told in each form and said in each other."""
    draw = Random(SEED)
    deeds = [row.split("|") for row in DEEDS.strip().splitlines()]
    for row in deeds:
        words, heading = _words(row), f"{row[8]} | {row[9]} | 2016-2021 :: "
        for told in TOLD.values():
            for kind, said in SAID.items():
                yield kind, Case(source=[heading + told.format(**words)], bullet=_opened(said.format(**words)))
        past, _, ger, things, _, _, _, tool = draw.choice([d for d in deeds if d is not row])[:8]
        one, other = f"{row[0]} {row[4]} {row[3]} {row[5]} {row[6]}", f"{past} {things} {tool}"
        for kind, said in MERGED.items():
            line = said.format(one=one, One=_opened(one), other=other, Other=_opened(other), ger=f"{ger} {things} {tool}")
            for source in ([heading + _opened(one), heading + _opened(other)], [f"{heading}{_opened(one)}. {_opened(other)}."], [f"{heading}I {one}. i also {other}"]):
                yield kind, Case(source=source, bullet=line)


def _words(row: list[str]) -> dict[str, str]:
    names = ("past", "part", "ger", "things", "n", "often", "where", "tool", "employer", "title")
    plain = dict(zip(names, row, strict=True))
    return plain | {name.capitalize(): _opened(text) for name, text in plain.items()}


def _opened(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lowered(text: str) -> str:
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def _without_i(text: str) -> str:
    return _opened(re.sub(r"^[Ii] (?=\w)", "", text.strip().rstrip(".")))


def _parts(text: str) -> list[str]:
    return [part.strip().rstrip(".;") for part in re.split(r"(?<=[.;])\s", text) if part.strip(" .;")]


def _swapped(text: str) -> str:
    parts = _parts(text)
    return f"{_without_i(parts[1])}; {_lowered(_without_i(parts[0]))}" if len(parts) == 2 else text


def _first(text: str) -> str:
    return _parts(text)[0]


def _list_turned(text: str) -> str:
    return re.sub(r"\b([a-z]+), ([a-z]+) and ([a-z]+)(?=[.,;]|$)", r"\2, \1 and \3", text, count=1)


def _rate(text: str) -> str:
    return re.sub(r"\bper (day|week|month|year|shift)\b", r"a \1", text) if " per " in text else re.sub(r"\b(\d+ [a-z]+) a (day|week|month|year)\b", r"\1 per \2", text)


def _bracketed(text: str) -> str:
    return re.sub(r", ((?:about |around |~|ca?\. )?\d[\d,]* (?:a|per) [a-z]+)(?=$|\.)", r" (\1)", text)


MOVES: dict[str, Callable[[str], str]] = {
    "parts swapped": _swapped,
    "first part alone": _first,
    "list turned": _list_turned,
    "rate otherwise": _rate,
    "rate in brackets": _bracketed,
    "thousands as K": lambda text: re.sub(r"(?<![\d,])\b(\d{1,3}),000\b(?!,)", r"\1K", text),
    "percent as a word": lambda text: re.sub(r"(\d)\s?%", r"\1 percent", text),
    "no articles": lambda text: re.sub(r"\bthe (?=[a-z]+s\b)", "", text),
    "my is the": lambda text: re.sub(r"\bmy (?=[a-z])(?!own|boss|manager|part|job|colleague)", "the ", text),
    "ands as signs": lambda text: re.sub(r"([a-z]) and ([a-z]+)(?=[.,;]|$)", r"\1 & \2", text, count=1),
}
"""What is done to the words of a source; the same words come back where the move does not fit."""


def moved(data: Path | None) -> Iterator[tuple[str, Case]]:
    """The kind of move and the case, for each of a sample of known sources that it changes."""
    texts = sorted(set(_texts(data)))
    for text in Random(SEED).sample(texts, min(TEXTS, len(texts))):
        words = text.rpartition(" :: ")[2]
        for kind, move in MOVES.items():
            line = _without_i(move(words))
            if line != _without_i(words):
                yield kind, Case(source=[text], bullet=line)


def _texts(data: Path | None) -> Iterator[str]:
    for path in sorted(SETS.glob("*.jsonl")):
        for row in path.read_text(encoding="utf-8").splitlines():
            yield from json.loads(row)["source"]
    for path in sorted((data / "resumes" / "json").glob("*.json")) if data else ():
        yield from (line for work in json.loads(path.read_text(encoding="utf-8")).get("work", ()) for line in work.get("highlights", ()))


def lines(name: str, found: Iterator[tuple[str, Case]]) -> list[str]:
    """Refused of all, by kind of rewrite, and some of the refused."""
    of, refused, shown = Counter[str](), Counter[str](), list[str]()
    for kind, case in found:
        of[kind] += 1
        if findings := judge(claim_of(case, ON)):
            refused[kind] += 1
            shown.append(f"    {kind}: {case.bullet} ({', '.join(sorted({f.rule for f in findings}))})")
    told = ", ".join(f"{kind} {refused[kind]}/{of[kind]}" for kind in of)
    some = Random(SEED).sample(shown, min(SHOWN, len(shown)))
    return [f"  {name}: refused {share(sum(refused.values()), sum(of.values()))}", f"    {told}", *some]


def report(data: Path | None) -> str:
    """Figures for deeds rebuilt and for known words moved about."""
    return "\n".join(["Honest rewrites by structure (strict mode)", *lines("deeds rebuilt", rebuilt()), *lines("words moved about", moved(data))])
