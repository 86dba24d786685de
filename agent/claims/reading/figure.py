"""The numbers of a text in their context: bound, role, rate, and what they count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

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
_DURING = re.compile(r"(?<!for )(?<!in )(?<!of )(?<!took )(?<!just )(?<!well )(?<!with )(?<!within )\bover\s$", re.I)
"""Over six weeks: during them, where nothing says that it was longer."""
_PERIODS = re.compile(r"\s(?:shift|day|night|session|lesson|term|season|summer|winter|spring|autumn|visit|evening|morning|afternoon|weekend|sitting|round|leg|class|quarter|show|performance|match|game|instalment|phase|stage|sprint)(?:s|es)\b(?!\s(?:an?|per|each|every)\b)", re.I)
"""Over five shifts: on five of them, where no rate says how many come round."""
_MOVED_UP_TO = re.compile(r"(?:\b(?:went|go|goes|rose|came|climbed|crept)|\b(?:took|take|taking|brought|bring|bringing|got|pushed|built|moved|put|raised|worked|got) (?:it|them|that|this|these|those)) (up to) $", re.I)
_MOVED_A_THING = re.compile(r"\b(?:took|take|taking|brought|bring|bringing|got|pushed|built|moved|put|raised) (?:the|our|my)(?: [a-z]+){1,3} (up to) $", re.I)
_FROM_THERE = re.compile(r"[^.;,]{0,20}?\s(?:from \d|by (?:19|20)\d\d|in (?:19|20)\d\d)", re.I)
"""A thing that was moved up to a number has it; what takes up to so many need not."""
_ONE_OF = re.compile(r"\b(?:one|1) (?:out )?of (?!an? (?:[\w-]+ )?(?:team|crew|group|staff|pair) of )(?:(?!and\b|or\b|in\b|for\b|with\b|who\b)[\w'’-]+ ){0,3}$", re.I)
_RANGE = re.compile(r"(?:(?<!from )(?<!from [$€£])(?<![\d.,])\b\d[\d,.]*\s?[kKmM%]?\s?(?:-|–|to)\s?|\bbetween\s[^.;,]{1,30}\sand\s)\W?$")
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
_BEFORE_YEAR = re.compile(r"\b(?:in|since|of|from|until|by|during|the|year|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*) ?$")
"""2000 loaves are no year, the loaves of 2000 are of one."""
_MONTH_BEFORE = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*,? $")
_OF_THE_MANY = re.compile(r"\s(?:out )?of (?:the |my |our |those )?\d")
"""By June 21 of the 28: of so many, no day of the month."""


def figures(text: str, found: Sequence[Token], places: Sequence[Spot]) -> tuple[Figure, ...]:
    """The figures of a text in order, each as it is written: what it leaves out is left out."""
    months = [m.span(1) for m in _NUMBERED_MONTH.finditer(text)]
    own = special(text)
    taken = [*months, *((start, end) for _, _, start, end in own)]
    plain = [with_bound(text, _plain(text, q)) for q in quantities(text) if not inside(q.start, taken)]
    read = sorted(own + plain, key=lambda f: f[2])[:MOST]
    return tuple(_figure(text, found, places, *f) for f in read)


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
