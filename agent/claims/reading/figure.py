"""The numbers of a text in their context: bound, role, rate, and what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from agent.claims.reading.clauses import Spot
from agent.claims.reading.token import Token
from agent.lexicon.files import words as word_list
from agent.lexicon.numerals import number_words
from agent.lexicon.spelling import meant, spellings
from agent.lexicon.units import Quantity, currencies, quantities

MOST = 120
"""Figures of a text that are read, so that a page of nothing but numbers costs no more than a page."""


AFTER = 40
"""Characters behind a number among which its bound may stand."""


class Bound(Enum):
    """What stands before or behind a number and makes it a bound."""

    MORE = r"(?:(?:just |only just |a little |slightly )?(?<!\bno )(?<!\bnot )(?:over|more than|above)|exceed\w*|at least|(?:no|not) (?:less|fewer) than|upwards? of|beyond|(?:a )?(?:minimum|min) of|(?<!\d )(?<!\d)\bmin(?:imum|\.)?|greater than|in excess of|north of|>)\W{0,2}$"
    LESS = r"(?:(?:just |a little |slightly )?(?:under|(?<!\bno )(?<!\bnot )(?:less|fewer) than|below)|nearly|almost|close to|(?:just )?shy of|(?:just )?short of|<)\W{0,2}$"
    MOST = r"(?:up to|as many as|as much as|at most|(?:no|not|never) more than|(?:no|not) over|not exceeding|(?:a )?(?:maximum|max) of|limited to|capped at|\bmax(?:imum|\.)?)\W{0,2}$"
    ABOUT = r"(?:about|abt\.?|around|approximately|approx\.?|roughly|circa|some|maybe|perhaps|~|ca\.?|c\.|or so|an estimated|estimated)\W{0,2}$"


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


_PERIOD_WORDS = re.compile(r"(?<![\\a-z])(?:every|fortnight|night|morning|annually|annual|yearly|monthly|weekly|quarterly|nightly|fortnightly)(?![a-z])")


def _spelt(pattern: str) -> str:
    """The pattern of a rate, in which words of time may be written as they are often misspelt: "evry fortnite"."""
    return _PERIOD_WORDS.sub(lambda m: "(?:" + "|".join((m[0], *spellings(m[0]))) + ")", pattern)


_ISH = re.compile(r"\s?-?ish$", re.I)
_BEHIND = r"(?:\s(?!and\b|or\b|at\b|to\b|from\b|with\b|for\b|m(?:ax|in)(?:imum)?\b)[a-z'’-]+){0,3},?\s\(?(?P<word>%s)(?=$|\W*$|\.?[,;:)]|\.\s|\sat (?:a time|once)\b)"
_AT_MOST = re.compile(_BEHIND % "max|maximum|at (?:the )?most|tops", re.I)
_AT_LEAST = re.compile(_BEHIND % "min|minimum|at (?:the )?least", re.I)
"""Behind their number: "20 a day max", "12 in a class minimum"."""
_OR_SO = re.compile(r"\s(?P<word>or (?:so|thereabouts|more|over|fewer|less|under))\b(?!\sthan\b)(?! of (?:them|it)\b)", re.I)
_ENDS_ABOUT = re.compile(r"\bor (?:so|thereabouts)$", re.I)
_ENDS_MORE = re.compile(r"\bor (?:more|over)$", re.I)
_ENDS_MOST = re.compile(r"\bor (?:fewer|less|under)$", re.I)
"""Right behind a number, of which they are a part: "40 or so", "8 or fewer"."""
_ROLE = re.compile(r"\b(by|to|from|of|at|in|within|for|over|during|across|since|until)\s*(?:the\s|a\s)?(?:last |past |first )?\W?$", re.I)
_RATE = re.compile(_spelt(r"^\W{0,2}(?:(?<=[-–])\d[\d.,]*\s)?(?:(?!and\b|or\b|of\b|in\b|for\b|the\b|to\b|\d|two\b|three\b|four\b|five\b)[\w-]+\s){0,4}?(?:per|p\.|(?<!to )(?<!in )(?<!of )(?<!for )(?<!within )an?|each|every|/)\s?(year|annum|yr|month|mth|week|wk|day|hour|hr|minute|second(?!\s(?!on\b|in\b|at\b|and\b|with\b|during\b)[a-z])|quarter|shift|night|session|sprint|season|semester|term|summer|visit|class|fortnight)s?\b|^\W{0,2}(?:(?<=[-–])\d[\d.,]*\s)?(?:(?!and\b|or\b|of\b|in\b|for\b|the\b|to\b|\d|two\b|three\b|four\b|five\b)[\w-]+\s){0,4}?(annually|yearly|monthly|weekly|daily|hourly|quarterly|nightly|p[./]?\s?[adw]\b|p/[mh]\b|pcm\b)"), re.I)
_SLASH_RATE = re.compile(r"^\s?(?:\w+\s?)?/\s?(year|yr|month|mth|mo|week|wk|day|hour|hr|h|minute|min|second|sec|s|shift|night)\b", re.I)
_RATE_BEFORE = re.compile(_spelt(r"\b(annual|yearly|monthly|weekly|daily|hourly|quarterly|nightly)\b(?:\s(?!for\b|in\b|to\b|and\b)\w+){0,2}\s?(?:of|by|:)?\s?\W?$"), re.I)
_RATES = {"annum": "year", "p.a": "year", "p.d": "day", "p.w": "week", "p.m": "month", "p.h": "hour", "pa": "year", "pd": "day", "pw": "week", "pcm": "month", "annually": "year", "annual": "year", "yearly": "year", "yr": "year", "monthly": "month", "mo": "month", "mth": "month", "weekly": "week", "wk": "week", "daily": "day", "hourly": "hour", "hr": "hour", "h": "hour", "quarterly": "quarter", "nightly": "night", "min": "minute", "sec": "second", "s": "second"}
_RANKS = {name: float(i) for i, name in enumerate(("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), 1)}
_RANK = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)\b|(?<!\ba )(?<!\bone )(?<!\btwo )\b(third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?!-part)|#(\d{1,3})\b", re.I)
_SHARE = re.compile(r"\b(?!(?:(?:an?|one|three) )?quarters? of an? (?:million|billion|thousand|lakh|crore|hundred|dozen))(?:(a|one|two|three|four)[ -](thirds?|quarters?|fifths?|tenths?)\b(?!-)|(?<!and a )(?<!each )(?<!every )(?<!per )(?<!once )(?<!twice )(?:(two|three|four)[ -])?(half|thirds?|quarters?|fifths?|tenths?)\b(?= of\b| the\b| my\b| our\b| in\b| on\b|$|[.,;)]))", re.I)
_FRACTION = re.compile(r"(?<![\d/.])([1-9])/([2-9]|10)(?= of\b| the\b)")
"""Written as figures: "2/3 of the pupils"."""
_ONE_IN = re.compile(r"\b(1|one|[2-9]|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?(\d{1,2}|[a-z]+)(?= (?:of\b|[a-z]+(?:s|ed)\b)|[.,;)]|$)(?! (?:days|weeks|months|years|seasons|of (?:the|our|my) (?:shops|stores|sites|branches))\b)", re.I)
_FOLD = re.compile(r"\b(two|three|four|five|six|seven|eight|nine|ten)-?fold\b", re.I)
_SHARES = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}
_TIMES = {"two": 2, "three": 3, "four": 4}
_SCORE = re.compile(r"(?<![/\d]\s)\b(?![1-9]/(?:[2-9]|10) (?:of|the)\b)(?!(?:19|20)\d\d\s?/\s?\d\d\b)(\d+(?:\.\d+)?)\s?(?:/|out of|of(?=\s\d+\s(?:points|marks)\b))\s?(?!(?:19|20)\d\d\b)(\d+(?:\.\d+)?)\b(?!\s?/)")
_PART = re.compile(r"\b((?:three )?quarters?|half)(?: of)? an? (hour|day|week|month|year|tonne|kilo|litre|acre|mile)\b|(?<!and-a-)(?<!and a )\bhalf[- ](hour|day)\b", re.I)
_AND_A_HALF = re.compile(r"\b([a-z]+|\d{1,2}) (hour|day|week|month|year)s? and (?:a|three) (half|quarters?)\b", re.I)
_OF_A_UNIT = {"half": 0.5, "quarter": 0.25, "three quarters": 0.75}
_PARTS = {"hour": ("time", 3600.0), "day": ("time", 86400.0), "week": ("time", 604800.0), "month": ("months", 1.0), "year": ("months", 12.0), "tonne": ("kilograms", 1000.0), "kilo": ("kilograms", 1.0), "litre": ("litres", 1.0), "acre": ("acres", 1.0), "mile": ("miles", 1.0)}
_BY_SO_MUCH = re.compile(r"(?:\s(?:an?|per|each) [a-z]+)?\s?[,(]?\s?(?:down |up )?from\s", re.I)
"""By 5 minutes, from 14 to 9: both ends are minutes too."""
_LENT = ("time", "months", "money", "percent", "bytes", "points")
_DURING = re.compile(r"(?<!for )(?<!in )(?<!of )(?<!took )(?<!just )(?<!well )(?<!with )(?<!within )\bover\s$", re.I)
"""Over six weeks: during them, where nothing says that it was longer."""
_PERIODS = re.compile(r"\s(?:shift|day|night|session|lesson|term|season|visit|evening|morning|afternoon|weekend|sitting|round|leg|class|quarter|show|performance|match|game|instalment|phase|stage|sprint)(?:s|es)\b(?!\s(?:an?|per|each|every)\b)", re.I)
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
_LEFT_OUT = re.compile(r"\s*(?:$|more\b|extra\b|others?\b|(?:was|were)\b|[,.;)]|[-–]\s?\d|(?:an?|per|each|every|in|on|at|by|for|from|to|and|with|without)\b|of (?:them|these|those|which|whom)\b)", re.I)
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
_SHORT_YEAR = re.compile(r"\b(19|20)(\d\d)\s?[-–/]\s?(\d\d)\b(?![-–/.\d])")
"""The end of a span without its century: 2015-18."""
_OF_THINGS = re.compile(r"\s[a-z]+s\b")
_HALVES = re.compile(r"\b(0?[1-9]|1[0-2])(?:[:.]([0-5]\d))?\s?([ap])\.?m\b\.?", re.I)
_HOURS = re.compile(r"\b([01]?\d|2[0-3]):([0-5]\d)\b(?!:)")
_LASTING = re.compile(r"\d:\d\d\s?(?:min|hour|sec|h\b|m\b)", re.I)
"""What is so many minutes and seconds long is no time of day."""
_FORTNIGHTLY = re.compile(_spelt(r"\b(?:(?:once )?(?:every|each|per) fortnight|once a fortnight|fortnightly|(?:once )?every (?:two|2) (?:weeks|wks))\b"), re.I)
_ROUNDS = re.compile(r"\b(?!twice\b|once\b|half\b)(\w+)-(hourly|weekly|monthly|yearly)\b", re.I)
_SECONDS = re.compile(r"(?<![\w.,])(\d[\d,]*(?:\.\d+)?) s\b(?!['’.]\w)")
_CLOSES = re.compile(r"\s*(?:$|[.,;)])")
_EVERY = {"hourly": "hours", "weekly": "weeks", "monthly": "months", "yearly": "years"}
LIST = 3
"""Numbers that make a list."""
_LISTED = re.compile(r",?\s(?:and\s|&\s|or\s)?", re.I)
_MEASURES = ("length", "miles", "feet", "inches", "yards", "kilograms", "grams", "pounds", "litres", "gallons", "acres", "hectares", "sqm", "sqft", "cum", "percent", "watts", "volts")
"""What a list of measures may leave out: "60 metres, 35 and 50"."""
_SCALED = re.compile(r"\d+(?:\.\d+)?\s?(?:-|–|to)\s?\d+(?:\.\d+)?\s?(k|thousand|million)\b", re.I)
"""Of "15-20 thousand pounds" the fifteen are thousands of pounds too."""
_SCALES = {"k": 1e3, "thousand": 1e3, "million": 1e6}
_BEFORE_YEAR = re.compile(r"\b(?:in|since|of|from|until|by|during|the|year|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*) ?$")
"""2000 loaves are no year, the loaves of 2000 are of one."""


def figures(text: str, found: Sequence[Token], places: Sequence[Spot]) -> tuple[Figure, ...]:
    """The figures of a text in order."""
    months = [m.span(1) for m in _NUMBERED_MONTH.finditer(text)]
    special = [*_clocks(text), *_rhythms(text), *_rounds(text), *_short_years(text), *_and_halves(text), *_fractions(text), *_one_in(text), *_folds(text), *_seconds(text), *_matches(_SCORE, text, "score"), *_matches(_RANK, text, "rank"), *_matches(_PART, text, "part"), *_matches(_SHARE, text, "percent")]
    taken = [*months, *((start, end) for _, _, start, end in special)]
    plain = [_or_so(text, _plain(text, q)) for q in quantities(text) if not _inside(q.start, taken)]
    read = sorted(special + plain, key=lambda f: f[2])[:MOST]
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


def _clocks(text: str) -> list[tuple[float, str, int, int]]:
    """Times of day in minutes: 9 pm is 21:00."""
    halves = [((int(m[1]) % 12 + 12 * (m[3].lower() == "p")) * 60.0 + int(m[2] or 0), "clock", m.start(), m.end()) for m in _HALVES.finditer(text)]
    taken = [(start, end) for _, _, start, end in halves]
    hours = [] if _LASTING.search(text) else [m for m in _HOURS.finditer(text) if not _inside(m.start(), taken)]
    return halves + [(int(m[1]) * 60.0 + int(m[2]), "clock", m.start(), m.end()) for m in hours]


def _rhythms(text: str) -> list[tuple[float, str, int, int]]:
    """Every fortnight is every two weeks."""
    return [(14.0, "rhythm", m.start(), m.end()) for m in _FORTNIGHTLY.finditer(text)]


def _rounds(text: str) -> list[tuple[float, str, int, int]]:
    """A four-weekly round comes every four weeks."""
    found = [(m, quantities(f"{m[1]} {_EVERY[m[2].lower()]}")) for m in _ROUNDS.finditer(text)]
    return [(read[0].value, read[0].family, m.start(), m.end()) for m, read in found if read]


def _and_halves(text: str) -> list[tuple[float, str, int, int]]:
    """A year and a half is eighteen months."""
    found = [(m, 1.0 if m[1].lower() in ("a", "an", "one") else number_words().get(m[1].lower(), float(m[1]) if m[1].isdecimal() else 0.0)) for m in _AND_A_HALF.finditer(text)]
    return [((many + (0.5 if m[3].lower() == "half" else 0.75 if "three" in m[0].lower() else 0.25)) * _PARTS[m[2].lower()][1], _PARTS[m[2].lower()][0], m.start(), m.end()) for m, many in found if many]


def _fractions(text: str) -> list[tuple[float, str, int, int]]:
    return [(int(m[1]) / int(m[2]) * 100, "percent", m.start(), m.end()) for m in _FRACTION.finditer(text) if int(m[1]) < int(m[2])]


def _seconds(text: str) -> list[tuple[float, str, int, int]]:
    """"40 s" is forty seconds."""
    return [(float(m[1].replace(",", "")), "time", m.start(), m.end()) for m in _SECONDS.finditer(text)]


def _one_in(text: str) -> list[tuple[float, str, int, int]]:
    """One in five is a fifth, four in five are four fifths."""
    found = [(m, _count(m[1]), _count(m[2])) for m in _ONE_IN.finditer(text)]
    return [(100 * part / many, "percent", m.start(), m.end()) for m, part, many in found if 0 < part < many and (part == 1 or many <= 10)]


def _folds(text: str) -> list[tuple[float, str, int, int]]:
    """A threefold rise is one by three times."""
    return [(number_words()[m[1].lower()], "times", m.start(), m.end()) for m in _FOLD.finditer(text)]


def _count(written: str) -> float:
    return 1.0 if written.lower() == "one" else float(written) if written.isdecimal() else number_words().get(written.lower(), 0.0)


def _short_years(text: str) -> list[tuple[float, str, int, int]]:
    """The 18 of 2015-18; what is no later year is a month, or no date at all."""
    return [(float(m[1] + m[3]), "year", m.start(3), m.end(3)) for m in _SHORT_YEAR.finditer(text) if m[3] > m[2]]


def _with_nouns(text: str, read: list[Figure], places: Sequence[Spot]) -> list[Figure]:
    """A number that leaves out what it counts counts what the number before it does: "340 meters in 2020 and 410 in 2021", "9 of them"."""
    last: Figure | None = None
    for i, figure in enumerate(read):
        if figure.family:
            continue
        deed = figure.last + 1 if figure.last + 1 < len(places) and places[figure.last + 1].verb and not _SET_OFF.match(text, figure.end) else None
        if last and _MORE_OF_THEM.match(text, figure.end):
            figure = read[i] = replace(figure, counted=())
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


def _or_so(text: str, read: tuple[float, str, int, int]) -> tuple[float, str, int, int]:
    """The figure with the bound that stands right behind it: "40 or so"."""
    value, family, start, end = read
    behind = _OR_SO.match(text, end) if family != "year" else None
    return value, family, start, behind.end() if behind else end


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
            moved = other.role in ("from", "to") or (other.role == "by" and _BY_SO_MUCH.fullmatch(text, other.end, figure.start) is not None)
            if other.family in _LENT and moved and places[other.first].sentence == places[figure.first].sentence:
                units[figure.start] = units.get(other.start, 1.0)
                read[i] = replace(figure, value=figure.value * units[figure.start], family=other.family)
                break
    for by, one, other in zip(read, read[1:], read[2:], strict=False):
        if by.role == "by" and by.family in ("time", "months") and (one.role, other.role) == ("from", "to") and not (one.family or other.family or one.counted or other.counted) and places[by.first].sentence == places[other.first].sentence:
            unit = next((q.unit for q in quantities(text) if q.start == by.start), 1.0)
            read[read.index(one)], read[read.index(other)] = (replace(f, value=f.value * unit, family=by.family) for f in (one, other))
    return tuple(read)


def _is_paired_apart(read: Sequence[Figure], i: int, other: Figure) -> bool:
    """Whether the number moves from or to another than that: in "from 8% to 5%, falls from 61 to 44" the 5 lends the 61 nothing."""
    figure = read[i]
    mate = read[i + 1 : i + 2] if figure.role == "from" else read[max(0, i - 1) : i]
    return bool(mate) and other is not mate[0] and {figure.role, mate[0].role} == {"from", "to"}


def _inside(start: int, taken: Sequence[tuple[int, int]]) -> bool:
    return any(a <= start < b for a, b in taken)


def _matches(pattern: re.Pattern[str], text: str, family: str) -> list[tuple[float, str, int, int]]:
    if family == "part":
        return [(_PARTS[unit][1] * _OF_A_UNIT[(m[1] or "half").lower()], _PARTS[unit][0], m.start(), m.end()) for m in pattern.finditer(text) if (unit := (m[2] or m[3]).lower())]
    return [(_value(m, family), family, m.start(), m.end()) for m in pattern.finditer(text)]


def _value(match: re.Match[str], family: str) -> float:
    if family == "score":
        return float(match[1]) + float(match[2]) * 1e6
    if family == "rank":
        return float(match[1] or match[3] or _RANKS[match[2].lower()])
    times, part = (match[1] or match[3] or "").lower(), (match[2] or match[4]).lower()
    return _SHARES[part if part == "half" else part.rstrip("s")] * _TIMES.get(times, 1)


def _family(text: str, value: float, family: str, start: int, end: int) -> str:
    written = text[start:end].strip()
    if family == "" and _YEAR.fullmatch(written) and not _counts_things(text, value, start, end):
        return "year"
    if family == "" and re.search(r"\b[A-Z](?:[\w+#.]*[\w+#])?\s$", text[max(0, start - 30) : start]) and re.fullmatch(r"\d{1,2}(?:\.\d+)?", written) and not _after_verb(text, start):
        return "version"
    return family


def _counts_things(text: str, value: float, start: int, end: int) -> bool:
    """Whether what looks like a year counts: "2000 loaves", "about 1950 calls", "1901 calls a day"."""
    if not _OF_THINGS.match(text, end) or _BEFORE_YEAR.search(text[max(0, start - 12) : start]):
        return False
    return value % 100 == 0 or _bound(text[max(0, start - 40) : start], "") is not None or bool(_rate(text, start, end))


def _after_verb(text: str, start: int) -> bool:
    """A capital that opens the line is a verb ("Served 40 guests"), not a product."""
    head = text[:start].rstrip()
    return " " not in head or head.rpartition(" ")[0][-1:] in ".!?:;,"


def _figure(text: str, found: Sequence[Token], places: Sequence[Spot], value: float, family: str, start: int, end: int) -> Figure:
    inside = [t.index for t in found if start <= t.start < end] or [next((t.index for t in found if t.start >= start), len(found) - 1)]
    before = text[max(0, start - 40) : start]
    bound = _own_bound(text, start, end) or _bound(before, text[end : end + AFTER])
    if bound is Bound.MORE and _DURING.search(before) and (family in ("time", "months") or (not family and _PERIODS.match(text, end))):
        bound = None
    if bound is Bound.MOST and (moved := _MOVED_UP_TO.search(before) or (_FROM_THERE.match(text, end) and _MOVED_A_THING.search(before))):
        bound, before = None, before[: moved.start(1)] + before[moved.start(1) + len("up ") :]
    plain = before if bound is None else re.sub(bound.value, "", before, flags=re.I)
    opening = next((t.index for t in found[max(0, inside[0] - 5) : inside[0]] if t.start >= start - len(before) + len(plain)), inside[0])
    role, rate = _ROLE.search(plain), _rate(text, start, end)
    behind = bound_behind(text, end) or (len(text), len(text))
    counted = tuple(i for i in _counted(found, places, inside[0], inside[-1]) if (not rate or _RATES.get(found[i].lower, found[i].lower) != rate) and not behind[0] <= found[i].start < behind[1])
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


def _own_bound(text: str, start: int, end: int) -> Bound | None:
    """The bound that stands in the span of the number: "40ish", "40 or so", "8 or fewer"."""
    if _ISH.search(text, start, end) or _ENDS_ABOUT.search(text, start, end):
        return Bound.ABOUT
    return Bound.MORE if _ENDS_MORE.search(text, start, end) else Bound.MOST if _ENDS_MOST.search(text, start, end) else None


def bound_behind(text: str, end: int) -> tuple[int, int] | None:
    """The span of the bound that stands behind a number: the max of "20 a day max"."""
    match = _AT_MOST.match(text, end) or _AT_LEAST.match(text, end)
    return match.span("word") if match else None


def _bound(before: str, after: str) -> Bound | None:
    if after.startswith("+") or re.match(r"\s?(?:or more|plus|(?:and|or) (?:over|above|up|older))\b", after):
        return Bound.MORE
    if _AT_MOST.match(after):
        return Bound.MOST
    if _AT_LEAST.match(after):
        return Bound.MORE
    return next((bound for bound in Bound if re.search(r"(?:^|\b|\s)" + bound.value, before, re.I)), None)


def _rate(text: str, start: int, end: int) -> str:
    after = text[end : end + 60]
    for match in (_SLASH_RATE.match(after), _RATE.match(after.split(",")[0].split(";")[0]), _RATE_BEFORE.search(text[max(0, start - 50) : start])):
        if match:
            word = meant(next(part for part in match.groups() if part).lower().replace(" ", "").replace("/", "."))
            return _RATES.get(word, word)
    return ""


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
