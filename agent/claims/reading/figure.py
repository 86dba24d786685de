"""The numbers of a text in their context: bound, role, rate, and what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from agent.claims.reading.bound import Bound, bound_behind, bound_beside, own_bound, with_bound
from agent.claims.reading.clauses import Spot
from agent.claims.reading.rate import RATES, rate_of
from agent.claims.reading.special import inside, special
from agent.claims.reading.token import Token
from agent.lexicon.files import words as word_list
from agent.lexicon.units import Quantity, currencies, quantities

MOST = 120
"""Figures of a text that are read, so that a page of nothing but numbers costs no more than a page."""


AFTER = 40
"""Characters behind a number among which its bound may stand."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number: value in the base unit of its family, span, bound, role ("from", "to", "by" …), rate ("year"), the words it counts,
    `opening` the first word of number and bound; `lent`: it leaves out what it counts, and counts what the number before it does.

    Families are those of `units.txt` and "" for a count, "clock" (minutes), "rhythm" (days), "year", "rank", "score" (of, value packed) and "version".
    """

    value: float
    family: str
    start: int
    end: int
    bound: Bound | None
    role: str
    rate: str
    first: int
    last: int
    counted: tuple[int, ...]
    opening: int = 0
    upper: bool = False
    currency: str = ""
    loose: bool = False
    part: bool = False
    lent: bool = False
    deed: int | None = None


_ROLE = re.compile(r"\b(by|to|from|of|at|in|within|for|over|during|across|since|until)\s*(?:the\s|a\s)?(?:last |past |first )?\W?$", re.I)
_BY_SO_MUCH = re.compile(r"(?:\s(?:an?|per|each) [a-z]+)?\s?[,(]?\s?(?:down |up )?from\s", re.I)
"""By 5 minutes, from 14 to 9: both ends are minutes too."""
_TO_SO_MUCH = re.compile(r"\sto\s(?:about |around |just )?")
"""Fell by 6 days to 9: the end is days too."""
_LENT = ("time", "months", "money", "percent", "bytes", "points")
_DURING = re.compile(r"(?<!for )(?<!in )(?<!of )(?<!took )(?<!just )(?<!well )(?<!with )(?<!within )\bover\s$", re.I)
"""Over six weeks: during them, where nothing says that it was longer."""
_PERIODS = re.compile(r"\s(?:shift|day|night|session|lesson|term|season|summer|winter|spring|autumn|visit|evening|morning|afternoon|weekend|sitting|round|leg|class|quarter|show|performance|match|game|instalment|phase|stage|sprint)(?:s|es)\b(?!\s(?:an?|per|each|every)\b)", re.I)
"""Over five shifts: on five of them, where no rate says how many come round."""
_MOVED_UP_TO = re.compile(r"(?:\b(?:went|go|goes|rose|came|climbed|crept)|\b(?:took|take|taking|brought|bring|bringing|got|pushed|built|moved|put|raised|worked|got) (?:it|them|that|this|these|those)) (up to) $", re.I)
_MOVED_A_THING = re.compile(r"\b(?:took|take|taking|brought|bring|bringing|got|pushed|built|moved|put|raised) (?:the|our|my)(?: [a-z]+){1,3} (up to) $", re.I)
_FROM_THERE = re.compile(r"[^.;,]{0,20}?\s(?:from \d|by (?:19|20)\d\d|in (?:19|20)\d\d)", re.I)
"""A thing that was moved up to a number has it; what takes up to so many need not."""
_OF_THEM = re.compile(r"\s*of (?:them|these|those|which|whom)\b", re.I)
_ONE_OF = re.compile(r"\b(?:one|1) (?:out )?of (?!an? (?:[\w-]+ )?(?:team|crew|group|staff|pair) of )(?:(?!and\b|or\b|in\b|for\b|with\b|who\b)[\w'’-]+ ){0,3}$", re.I)
_RANGE = re.compile(r"(?:(?<!from )(?<!from [$€£])(?<![\d.,])\b\d[\d,.]*\s?[kKmM%]?\s?(?:-|–|to)\s?|\bbetween\s[^.;,]{1,30}\sand\s)\W?$")
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
_TIMES_VERB = re.compile(r"(?:doubl|tripl|quadrupl)(?:ed|ing|es?)\b", re.I)
_HOW_OFTEN = re.compile(r"\s?(?:$|[.,;)]|an?|per|each|every|in|at|during|daily|weekly|monthly|yearly|when|over)\b", re.I)
_AFTER_PLUS = re.compile(r"\+[ -]?([a-z%]+)", re.I)
_NUMBERED_MONTH = re.compile(r"\b(0?[1-9]|1[0-2])(?=[/.](?:19|20)\d\d\b)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_POUNDS = re.compile(r"\s(?:pounds|quid)\b(?!\s(?:of|in weight)\b)", re.I)
_OF_MONEY = re.compile(r"\b(?:rais|budget|taking|sale|sell|sold|turnover|cash|worth|cost|revenue|donat|till|float|paid|pay|sav|grant|price|spen|invoice|fund)\w*\b[^.;]*$", re.I)
"""Where pounds are money, no weight."""
_IN_BRACKETS = re.compile(r"(?:\s(?!and\b)[a-z'’-]+){0,5}\s\(([a-z]{4,7})\)", re.I)
_OF_THINGS = re.compile(r"\s[a-z]+s\b")
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
_BEFORE_YEAR = re.compile(r"\b(?:in|since|of|from|until|by|during|the|year|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*) ?$")
"""2000 loaves are no year, the loaves of 2000 are of one."""
_MONTH_BEFORE = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*,? $")
_OF_THE_MANY = re.compile(r"\s(?:out )?of (?:the |my |our |those )?\d")
"""By June 21 of the 28: of so many, no day of the month."""


def figures(text: str, found: Sequence[Token], places: Sequence[Spot]) -> tuple[Figure, ...]:
    """The figures of a text in order."""
    months = [m.span(1) for m in _NUMBERED_MONTH.finditer(text)]
    own = special(text)
    taken = [*months, *((start, end) for _, _, start, end in own)]
    plain = [with_bound(text, _plain(text, q)) for q in quantities(text) if not inside(q.start, taken)]
    read = sorted(own + plain, key=lambda f: f[2])[:MOST]
    return _with_units(text, _with_nouns(text, _in_lists(text, found, [_figure(text, found, places, *f) for f in read]), places), places) if read else ()


def _in_lists(text: str, found: Sequence[Token], read: list[Figure]) -> list[Figure]:
    """The figures with the units that a list leaves out, and those that stand in parallel."""
    for run in _lists(text, read):
        units = {f.family for f in run} - {""}
        if len(units) == 1 and next(iter(units)) in _MEASURES and not _numbers_a_thing(found, run[0]):
            sized = [q.unit for q in quantities(text) if q.family in units]
            for figure in run:
                if not figure.family and not any(i > figure.last for i in figure.counted) and (figure is not run[-1] or _CLOSES.match(text, figure.end)) and len(set(sized)) == 1:
                    read[read.index(figure)] = replace(figure, value=figure.value * sized[0], family=next(iter(units)))
    return _in_parallel(text, found, read)


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


def _in_parallel(text: str, found: Sequence[Token], read: list[Figure]) -> list[Figure]:
    """Of "£4M over two years; £3M over five" the five are years too: the same kinds of numbers behind the same preposition."""
    for first, full, second, short in zip(read, read[1:], read[2:], read[3:], strict=False):
        behind = [found[f.first - 1].lower for f in (full, short)]
        close = full.first - first.last == short.first - second.last == 2
        if first.family == second.family != "" and full.family in ("time", "months") and not short.family and not short.counted and close and behind[0] == behind[1] and _CLOSES.match(text, short.end):
            unit = next((q.unit for q in quantities(text) if q.start == full.start), 1.0)
            read[read.index(short)] = replace(short, value=short.value * unit, family=full.family, role=full.role, bound=full.bound, opening=short.first)
    return read


def _with_nouns(text: str, read: list[Figure], places: Sequence[Spot]) -> list[Figure]:
    """A number that leaves out what it counts counts what the number before it does: "340 meters in 2020 and 410 in 2021", "9 of them"."""
    last: Figure | None = None
    for i, figure in enumerate(read):
        if figure.family:
            continue
        deed = figure.last + 1 if figure.last + 1 < len(places) and places[figure.last + 1].verb and not _SET_OFF.match(text, figure.end) else None
        was = _WERE.match(text, figure.end) is not None and figure.last + 2 < len(places) and places[figure.last + 2].verb
        deed = figure.last + 2 if was and deed is None else deed
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
    for one, other in pairwise(read):
        if re.fullmatch(r"\s?(?:-|–|to|or)\s?", text[one.end : other.start]) and one.role != "from" and one.family in ("", other.family) and one.value < other.value:
            if one.family == "" and (scale := _SCALED.match(text, one.start)) and one.value * _SCALES[scale[1].lower()] < other.value:
                read[read.index(one)] = replace(one, value=one.value * _SCALES[scale[1].lower()], family=other.family, currency=other.currency)
            read[read.index(other)] = replace(other, upper=True)
            low = next(f for f in read if f.start == one.start)
            if other.rate and not low.rate:
                read[read.index(low)] = replace(low, rate=other.rate)
    return read


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


def _plain(text: str, quantity: Quantity) -> tuple[float, str, int, int]:
    if re.match(r"[ -](?:over|on|to)[ -](?:year|month|week|quarter|day|date)", text[quantity.end :]):
        bare = re.match(r"\S+", text[quantity.start :].lstrip())
        return quantity.value / quantity.unit, "", quantity.start, quantity.start + (bare.end() if bare else 0)
    if text[quantity.start : quantity.end].strip().lower() == "twice" or (quantity.family == "times" and _HOW_OFTEN.match(text, quantity.end)):
        return quantity.value, "often", quantity.start, quantity.end
    if _TIMES_VERB.match(text, quantity.start):
        return quantity.value, "times", quantity.start, quantity.end
    pounds = _POUNDS.match(text, quantity.end) if not quantity.family and _OF_MONEY.search(text, max(0, quantity.start - 40), quantity.start) else None
    if pounds:
        return quantity.value, "money", quantity.start, pounds.end()
    noted = _noted_currency(text, quantity.end) if not quantity.family else ""
    if noted and (noted != "gbp" or "quid" in text[quantity.end :].lower() or _OF_MONEY.search(text, max(0, quantity.start - 40), quantity.start)):
        return quantity.value, "money", quantity.start, quantity.end
    unit = _AFTER_PLUS.match(text, quantity.end) if not quantity.family else None
    if unit and (read := quantities(f"{quantity.value:g} {unit[1]}")) and read[0].family:
        return read[0].value, read[0].family, quantity.start, quantity.end
    return quantity.value, _family(text, quantity.value, quantity.family, quantity.start, quantity.end), quantity.start, quantity.end


def _with_units(text: str, read: list[Figure], places: Sequence[Spot]) -> tuple[Figure, ...]:
    """Of two numbers "from 22 to 9 minutes" or "from 22 minutes to 9" one leaves its unit to the other."""
    units = {q.start: q.unit for q in quantities(text)}
    for i, figure in enumerate(read):
        if figure.family or figure.counted or not ({figure.role} & {"from", "to"}):
            continue
        for other in (*read[i + 1 : i + 2], *reversed(read[max(0, i - 1) : i])):
            if (figure.upper and "," in text[figure.end : other.start]) or _is_paired_apart(read, i, other):
                continue
            moved = other.role in ("from", "to") or (figure.role == "to" and other.family in ("time", "months", "money") and other.role in ("by", "") and _TO_SO_MUCH.fullmatch(text, other.end, figure.start) is not None) or (other.role == "by" and _BY_SO_MUCH.fullmatch(text, other.end, figure.start) is not None)
            if other.family in _LENT and moved and places[other.first].sentence == places[figure.first].sentence:
                units[figure.start] = units.get(other.start, 1.0)
                read[i] = replace(figure, value=figure.value * units[figure.start], family=other.family)
                break
    _lend_to_parts(text, read, units)
    _lend_to_now(text, read, units)
    for by, one, other in zip(read, read[1:], read[2:], strict=False):
        if by.role == "by" and by.family in ("time", "months") and (one.role, other.role) == ("from", "to") and not (one.family or other.family or one.counted or other.counted) and places[by.first].sentence == places[other.first].sentence:
            unit = next((q.unit for q in quantities(text) if q.start == by.start), 1.0)
            read[read.index(one)], read[read.index(other)] = (replace(f, value=f.value * unit, family=by.family) for f in (one, other))
    return tuple(read)


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


def _family(text: str, value: float, family: str, start: int, end: int) -> str:
    written = text[start:end].strip()
    if family == "" and _YEAR.fullmatch(written) and not _counts_things(text, value, start, end):
        return "year"
    if family == "" and _MONTH_BEFORE.search(text, 0, start) and _OF_THE_MANY.match(text, end):
        return family
    if family == "" and re.search(r"\b[A-Z](?:[\w+#.]*[\w+#])?\s$", text[max(0, start - 30) : start]) and re.fullmatch(r"\d{1,2}(?:\.\d+)?", written) and not _after_verb(text, start):
        return "version"
    return family


def _counts_things(text: str, value: float, start: int, end: int) -> bool:
    """Whether what looks like a year counts: "2000 loaves", "about 1950 calls", "1901 calls a day"."""
    if not _OF_THINGS.match(text, end) or _BEFORE_YEAR.search(text[max(0, start - 12) : start]):
        return False
    return value % 100 == 0 or bound_beside(text[max(0, start - 40) : start], "") is not None or bool(rate_of(text, start, end))


def _after_verb(text: str, start: int) -> bool:
    """A capital that opens the line is a verb ("Served 40 guests"), not a product."""
    head = text[:start].rstrip()
    return " " not in head or head.rpartition(" ")[0][-1:] in ".!?:;,"


def _figure(text: str, found: Sequence[Token], places: Sequence[Spot], value: float, family: str, start: int, end: int) -> Figure:
    inside = [t.index for t in found if start <= t.start < end] or [next((t.index for t in found if t.start >= start), len(found) - 1)]
    before = text[max(0, start - 40) : start]
    bound = own_bound(text, start, end) or bound_beside(before, text[end : end + AFTER])
    if bound is Bound.MORE and _DURING.search(before) and (family in ("time", "months") or (not family and _PERIODS.match(text, end))):
        bound = None
    if bound is Bound.MOST and (moved := _MOVED_UP_TO.search(before) or (_FROM_THERE.match(text, end) and _MOVED_A_THING.search(before))):
        bound, before = None, before[: moved.start(1)] + before[moved.start(1) + len("up ") :]
    plain = before if bound is None else re.sub(bound.value, "", before, flags=re.I)
    opening = next((t.index for t in found[max(0, inside[0] - 5) : inside[0]] if t.start >= start - len(before) + len(plain)), inside[0])
    role, rate = _ROLE.search(plain), rate_of(text, start, end)
    behind = bound_behind(text, end) or (len(text), len(text))
    counted = tuple(i for i in _counted(found, places, inside[0], inside[-1]) if (not rate or RATES.get(found[i].lower, found[i].lower) != rate) and not behind[0] <= found[i].start < behind[1])
    return Figure(
        value, family, start, end, bound, role[1].lower() if role else "", rate, inside[0], inside[-1],
        counted, opening, _RANGE.search(text[max(0, start - 60) : start]) is not None, _currency(text[start:end]) or (_noted_currency(text, end) if family == "money" else ""),
        part=_ONE_OF.search(before) is not None,
    )  # fmt: skip


def _currency(written: str) -> str:
    return "gbp" if "pound" in written.lower() else next((q.currency for q in quantities(written.strip())), "")


def _noted_currency(text: str, end: int) -> str:
    """The currency that a note behind the number names: "3k of shoes a week (pounds)"."""
    noted = _IN_BRACKETS.match(text, end)
    return currencies().get(noted[1].lower(), currencies().get(noted[1].lower().removesuffix("s"), "gbp" if noted[1].lower() in ("quid", "pounds") else "")) if noted else ""


def _counted(found: Sequence[Token], places: Sequence[Spot], first: int, last: int) -> tuple[int, ...]:
    """The words behind the number up to the end of its phrase ("40 new hires"), and those behind its "of" ("a team of 6", "30 % of orders")."""
    after = []
    for i in range(last + 1, min(last + 7, len(found))):
        token = found[i]
        if i == last + 1 and token.lower == "of":
            continue
        if found[last + 1].lower == "of" and (token.written[0].isdigit() or (i == last + 2 and token.neutral)):
            continue
        if (places[i].phrase != places[i - 1].phrase and not (i == last + 2 and found[last + 1].lower == "of")) or places[i].verb:
            break
        if token.lower in word_list("prepositions") or token.written[0].isdigit():
            break
        after.append(i)
    if first > 1 and found[first - 1].lower == "of" and found[first - 2].lower != "top" and not after:
        after.append(first - 2)
    return tuple(i for i in after if not found[i].neutral)
