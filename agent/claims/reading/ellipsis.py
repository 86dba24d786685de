"""What a number leaves out because another tells it: "9 goods lifts and 3 passenger ones", "from 22 to 9 minutes", "60 metres, 35 and 50"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from agent.claims.reading.clauses import Spot
from agent.claims.reading.figure import Figure
from agent.claims.reading.token import Token
from agent.lexicon.files import words as word_list
from agent.lexicon.units import quantities

_BY_SO_MUCH = re.compile(r"(?:\s(?:an?|per|each) [a-z]+)?\s?[,(]?\s?(?:down |up )?from\s", re.I)
"""By 5 minutes, from 14 to 9: both ends are minutes too."""
_TO_SO_MUCH = re.compile(r"\sto\s(?:about |around |just )?")
"""Fell by 6 days to 9: the end is days too."""
_LENT = ("time", "months", "money", "percent", "bytes", "points")
_OF_THEM = re.compile(r"\s*of (?:them|these|those|which|whom)\b", re.I)
_MORE_OF_THEM = re.compile(r"\s(?:more|extra|others?)(?=$|[,.;)]|\s(?:online|in|on|at|by|for|from|to|and|with)\b)", re.I)
"""More of what was counted before: "30 hampers at the fair and 12 more online"."""
_LEFT_OUT = re.compile(r"\s*(?:$|more\b|extra\b|others?\b|(?:was|were)\b|[,.;)]|[-–]\s?\d|(?:i|we|they|he|she|you)(?:['’](?:d|ve)|\s(?:had|have|has))?\s[a-z]+(?:ed|t)\b|(?:an?|per|each|every|in|on|at|by|for|from|to|and|with|without)\b|of (?:them|these|those|which|whom)\b)", re.I)
_ONES = re.compile(r"(?:\s(?!and\b|or\b|of\b)[\w'’-]+){1,3}\sones\b", re.I)
"""Others of what was counted before: "5 goods lifts and 3 passenger ones"."""
ONES = 40
_ASIDE = re.compile(r"\b(?:for|with|at|in|to|from|by|on) $", re.I)
"""What stands behind a preposition is not what a note behind it counts: "translated manuals for two builders, 35 a year"."""
_NAMED = re.compile(r"\b(?:in|on|at|from) (?:the )?[a-z]+ $")
"""The number of "in hall 4" names a thing."""
_SET_OFF = re.compile(r"[,.;:(]\s")
_NOTE = re.compile(r"\.\s(?:(?:that|this|it) (?:was|is|were)\s)?(?:[a-z]+\.?\s|~)?$", re.I)
_IN_ALL = re.compile(r"\s(?:in (?:total|all)|altogether)\b", re.I)
_IN = re.compile(r"\s?(?:in|out of)\s?(?:every\s)?", re.I)
"""One week in four: the four are weeks."""
_CLOSES = re.compile(r"\s*(?:$|[.,;)])")
LIST = 3
"""Numbers that make a list."""
_LISTED = re.compile(r",?\s(?:and\s|&\s|or\s)?", re.I)
_MEASURES = ("length", "miles", "feet", "inches", "yards", "kilograms", "grams", "pounds", "litres", "gallons", "acres", "hectares", "sqm", "sqft", "cum", "percent", "watts", "volts")
"""What a list of measures may leave out: "60 metres, 35 and 50"."""
_SCALED = re.compile(r"\d+(?:\.\d+)?\s?(?:-|–|to)\s?\d+(?:\.\d+)?\s?(k|thousand|million)\b", re.I)
"""Of "15-20 thousand pounds" the fifteen are thousands of pounds too."""
PARTS = 4
"""Times of which a longer one is made up."""
_WERE = re.compile(r"\s(?:was|were)\s", re.I)
_SENTENCE = re.compile(r"[.;](?:\s|$)|\n")
_TAKES = re.compile(r"\b(?:took|takes?|taking|lasted|lasts?|needed|needs?) (?:(?:me|us) )?(?:about |around |nearly |almost |only |just )?$", re.I)
_NOW = re.compile(r"\s(?:now|today|nowadays|these days|after(?:wards)?|since)\b", re.I)
_SCALES = {"k": 1e3, "thousand": 1e3, "million": 1e6}


def completed(text: str, found: Sequence[Token], places: Sequence[Spot], read: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures of a text in order, each with the noun and the unit that it leaves out."""
    if not read:
        return ()
    full = list(read)
    _lend_in_lists(text, found, full)
    _lend_in_parallel(text, found, full)
    _lend_nouns(text, full, places)
    _lend_in_ranges(text, full)
    units = {q.start: q.unit for q in quantities(text)}
    _lend_to_ends(text, full, places, units)
    _lend_to_parts(text, full, units)
    _lend_to_now(text, full, units)
    _lend_by_steps(full, places, units)
    return tuple(full)


def _lend_in_lists(text: str, found: Sequence[Token], read: list[Figure]) -> None:
    """Of "60 metres, 35 and 50" all are metres."""
    for run in _lists(text, read):
        units = {f.family for f in run} - {""}
        if len(units) == 1 and next(iter(units)) in _MEASURES and not _numbers_a_thing(found, run[0]):
            sized = [q.unit for q in quantities(text) if q.family in units]
            for figure in run:
                if not figure.family and not any(i > figure.last for i in figure.counted) and (figure is not run[-1] or _CLOSES.match(text, figure.end)) and len(set(sized)) == 1:
                    read[read.index(figure)] = replace(figure, value=figure.value * sized[0], family=next(iter(units)))


def _lists(text: str, read: Sequence[Figure]) -> Iterator[list[Figure]]:
    """The runs of three and more figures between which nothing stands but a comma or an "and"."""
    run: list[Figure] = []
    for figure in read:
        if run and _LISTED.fullmatch(text, run[-1].end, figure.start):
            run.append(figure)
            continue
        if len(run) >= LIST:
            yield run
        run = [figure]
    if len(run) >= LIST:
        yield run


def _numbers_a_thing(found: Sequence[Token], figure: Figure) -> bool:
    """Whether the number may be that of "line 2": a word that is no preposition stands right before it."""
    before = found[figure.opening - 1] if figure.opening else None
    return before is not None and figure.family == "" and not before.neutral and before.lower not in word_list("prepositions") and not found[figure.opening].before.strip() and before.index > 0 and not before.lower.endswith("s")


def _lend_in_parallel(text: str, found: Sequence[Token], read: list[Figure]) -> None:
    """Of "£4M over two years; £3M over five" the five are years too: the same kinds of numbers behind the same preposition."""
    for first, full, second, short in zip(read, read[1:], read[2:], read[3:], strict=False):
        behind = [found[f.first - 1].lower for f in (full, short)]
        close = full.first - first.last == short.first - second.last == 2
        if first.family == second.family != "" and full.family in ("time", "months") and not short.family and not short.counted and close and behind[0] == behind[1] and _CLOSES.match(text, short.end):
            unit = next((q.unit for q in quantities(text) if q.start == full.start), 1.0)
            read[read.index(short)] = replace(short, value=short.value * unit, family=full.family, role=full.role, bound=full.bound, opening=short.first)


def _lend_nouns(text: str, read: list[Figure], places: Sequence[Spot]) -> None:
    """A number that leaves out what it counts counts what the number before it does: "340 meters in 2020 and 410 in 2021", "9 of them"."""
    last: Figure | None = None
    for i, figure in enumerate(read):
        if figure.family:
            continue
        deed = _deed_behind(text, figure, places)
        if last and _MORE_OF_THEM.match(text, figure.end):
            figure = read[i] = replace(figure, counted=())
        if last and last.counted and not last.lent and figure.counted and (ones := _ONES.match(text, figure.end)) and ones.end() - figure.end <= ONES:
            figure = read[i] = replace(figure, counted=(*figure.counted, last.counted[-1]))
        ratio = i > 0 and read[i - 1].family and _IN.fullmatch(text, read[i - 1].end, figure.start)
        aside = last is not None and not deed and _is_aside(text, read, i, last)
        if last and not ratio and not aside and not figure.counted and (deed or _LEFT_OUT.match(text, figure.end)) and places[figure.first].sentence - places[last.first].sentence <= 1:
            figure = read[i] = replace(figure, counted=last.counted, deed=deed, loose=_OF_THEM.match(text, figure.end) is not None, lent=True)
        elif not last and not figure.counted and _OF_THEM.match(text, figure.end):
            read[i] = replace(figure, loose=True)
        last = figure if figure.counted else last


def _deed_behind(text: str, figure: Figure, places: Sequence[Spot]) -> int | None:
    """The place of the verb by which the number is told: "7 won", "7 were won"."""
    if figure.last + 1 < len(places) and places[figure.last + 1].verb and not _SET_OFF.match(text, figure.end):
        return figure.last + 1
    was = _WERE.match(text, figure.end) is not None and figure.last + 2 < len(places) and places[figure.last + 2].verb
    return figure.last + 2 if was else None


def _lend_in_ranges(text: str, read: list[Figure]) -> None:
    """The lower end of a range has the rate and the scale of the upper one: "15-20 thousand pounds a week"."""
    for one, other in pairwise(read):
        if re.fullmatch(r"\s?(?:-|–|to|or)\s?", text[one.end : other.start]) and one.role != "from" and one.family in ("", other.family) and one.value < other.value:
            if one.family == "" and (scale := _SCALED.match(text, one.start)) and one.value * _SCALES[scale[1].lower()] < other.value:
                read[read.index(one)] = replace(one, value=one.value * _SCALES[scale[1].lower()], family=other.family, currency=other.currency)
            read[read.index(other)] = replace(other, upper=True)
            low = next(f for f in read if f.start == one.start)
            if other.rate and not low.rate:
                read[read.index(low)] = replace(low, rate=other.rate)


def _is_aside(text: str, read: Sequence[Figure], i: int, last: Figure) -> bool:
    """Whether the number counts nothing of the one before: it names a thing ("hall 4"), tells where a movement begins or ends, or is a note
    behind what only a preposition brings in ("for two builders, 35 a year")."""
    figure = read[i]
    if _OF_THEM.match(text, figure.end):
        return False
    if (not figure.rate and _NAMED.search(text, max(0, figure.start - 40), figure.start)) or (figure.role == "to" and read[i - 1].role == "from" and not read[i - 1].counted):
        return True
    apart = _SET_OFF.search(text, last.end, figure.start) is not None
    note = bool(figure.rate) or _IN_ALL.match(text, figure.end) is not None or _NOTE.search(text, last.end, figure.start) is not None
    return apart and (figure.role == "from" or (note and _ASIDE.search(text, max(0, last.start - 8), last.start) is not None))


def _lend_to_ends(text: str, read: list[Figure], places: Sequence[Spot], units: dict[int, float]) -> None:
    """Of two numbers "from 22 to 9 minutes" or "from 22 minutes to 9" one leaves its unit to the other."""
    for i, figure in enumerate(read):
        if figure.family or figure.counted or not ({figure.role} & {"from", "to"}):
            continue
        for other in (*read[i + 1 : i + 2], *reversed(read[max(0, i - 1) : i])):
            if (figure.upper and "," in text[figure.end : other.start]) or _is_paired_apart(read, i, other):
                continue
            if other.family in _LENT and _is_moved(text, figure, other) and places[other.first].sentence == places[figure.first].sentence:
                units[figure.start] = units.get(other.start, 1.0)
                read[i] = replace(figure, value=figure.value * units[figure.start], family=other.family)
                break


def _is_moved(text: str, figure: Figure, other: Figure) -> bool:
    """Whether the other is the beginning, the end or the step of the movement of which the figure is an end."""
    if other.role in ("from", "to") or (other.role == "by" and _BY_SO_MUCH.fullmatch(text, other.end, figure.start) is not None):
        return True
    return figure.role == "to" and other.family in ("time", "months", "money") and other.role in ("by", "") and _TO_SO_MUCH.fullmatch(text, other.end, figure.start) is not None


def _lend_by_steps(read: list[Figure], places: Sequence[Spot], units: dict[int, float]) -> None:
    """Of "by 5 minutes, from 14 to 9" both ends are minutes."""
    for by, one, other in zip(read, read[1:], read[2:], strict=False):
        if by.role == "by" and by.family in ("time", "months") and (one.role, other.role) == ("from", "to") and not (one.family or other.family or one.counted or other.counted) and places[by.first].sentence == places[other.first].sentence:
            unit = units.get(by.start, 1.0)
            read[read.index(one)], read[read.index(other)] = (replace(f, value=f.value * unit, family=by.family) for f in (one, other))


def _lend_to_parts(text: str, read: list[Figure], units: dict[int, float]) -> None:
    """Of "six weeks of placements: four in Leeds and two in York" the four and the two are weeks: they make up the six."""
    for i, whole in enumerate(read):
        if whole.family not in ("time", "months") or whole.rate or whole.bound is not None:
            continue
        sentence = _SENTENCE.search(text, whole.end)
        parts = [f for f in read[i + 1 : i + 1 + PARTS] if sentence is None or f.start < sentence.start()]
        unit, many = units.get(whole.start, 0.0), len(parts)
        if many < 2 or not unit or any(f.family or f.rate or f.bound is not None for f in parts) or ":" not in text[whole.end : parts[0].start] or sum(f.value for f in parts) * unit != whole.value:
            continue
        read[i + 1 : i + 1 + many] = [replace(f, value=f.value * unit, family=whole.family, counted=()) for f in parts]


def _lend_to_now(text: str, read: list[Figure], units: dict[int, float]) -> None:
    """Of "took 5 hours before and takes 3 now" the three are hours."""
    for i, (one, other) in enumerate(pairwise(read)):
        told = one.family == "time" and not other.family and not other.counted and (unit := units.get(one.start)) and _TAKES.search(text, 0, one.start) and _TAKES.search(text, one.end, other.start)
        if told and _NOW.match(text, other.end) and _SENTENCE.search(text, one.end, other.start) is None:
            read[i + 1] = replace(other, value=other.value * (unit or 1.0), family="time")


def _is_paired_apart(read: Sequence[Figure], i: int, other: Figure) -> bool:
    """Whether the number moves from or to another than that: in "from 8% to 5%, falls from 61 to 44" the 5 lends the 61 nothing."""
    figure = read[i]
    mate = read[i + 1 : i + 2] if figure.role == "from" else read[max(0, i - 1) : i]
    return bool(mate) and other is not mate[0] and {figure.role, mate[0].role} == {"from", "to"}
