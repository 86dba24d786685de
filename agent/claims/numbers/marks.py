"""What was reached beside the mark that was set for it: "15 above target" and "beat the target by 15" of "110 an hour (target: 95)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agent.claims.claim import Claim
from agent.claims.numbers.things import unit_of, units_in
from agent.claims.reading.figure import Figure
from agent.claims.reading.telling import Telling
from agent.lexicon.files import members_of
from agent.lexicon.verbs import base_of

_BEATING = members_of("word-sets", "beating a mark")
_MISSING = members_of("word-sets", "missing a mark")
_ABOVE = members_of("word-sets", "above a mark")
_BELOW = members_of("word-sets", "below a mark")
_AIMS = r"targets?|goals?|quotas?|benchmarks?"
_LIMITS = r"limits?|budgets?|caps?|ceilings?|allowances?|thresholds?|minimum|maximum|averages?|norms?|standards?"
_BEFORE = re.compile(rf"\b({_AIMS}|{_LIMITS})(?:,|:| was| is| of| being| at| set at| stood at)?(?: about| around)?\s?$", re.I)
_BEHIND = re.compile(rf"\s(?:(?!and\b|or\b|of\b)[\w'’-]+\s)?({_AIMS}|{_LIMITS})\b", re.I)
_AIM = re.compile(_AIMS, re.I)
_NAMED = re.compile(rf"\b(?:{_AIMS}|{_LIMITS})\b", re.I)
REACH = 6
"""Words from the "above" or the verb to the mark."""


def is_off_the_mark(claim: Claim, ours: Figure) -> bool:
    """Whether the number is that by which the evidence has something above or below a mark, and the line tells it as that, the right way round."""
    way = _way(claim, ours)
    return way != 0 and any(_is_difference(body, ours, reached, mark, way, claim.licences.line) for body in claim.licences.bodies for reached, mark, _ in _marks(body))


def tells_the_mark(claim: Claim, index: int) -> bool:
    """Whether the word says that a mark was beaten or missed, or lies above or below the number before it, and the evidence has both numbers."""
    line = claim.licences.line
    word = line.tokens[index].lower
    base = base_of(word)
    if word in _ABOVE | _BELOW:
        ours = next((f for f in line.figures if f.last < index <= f.last + REACH and not any(f.last < g.first < index for g in line.figures)), None)
        return ours is not None and is_off_the_mark(claim, ours)
    if base not in _BEATING | _MISSING or not _NAMED.search(line.text, line.tokens[index].end, line.tokens[min(index + REACH + 2, len(line.tokens) - 1)].end):
        return False
    way = 1 if base in _BEATING else -1
    told = [f for f in line.figures if line.spots[f.first].sentence == line.spots[index].sentence]
    return any(
        is_aim and (reached.value - mark.value) * way > 0 and any(_is_difference(body, f, reached, mark, way, line) or f.value in (reached.value, mark.value) for f in told)
        for body in claim.licences.bodies for reached, mark, is_aim in _marks(body)
    )  # fmt: skip


def _way(claim: Claim, ours: Figure) -> int:
    """Whether the line tells its number as one above a mark (1) or below it (-1), or as neither (0)."""
    line = claim.licences.line
    behind = line.tokens[ours.last + 1 : ours.last + 1 + REACH]
    word = next((t for t in behind if t.lower in _ABOVE | _BELOW), None)
    if word is not None and _NAMED.search(line.text, word.end, line.tokens[min(word.index + REACH, len(line.tokens) - 1)].end):
        return 1 if word.lower in _ABOVE else -1
    if ours.role != "by" and not re.search(r"\bby (?:an average of )?$", line.text[: ours.start], re.I):
        return 0
    verb = next((base for t in reversed(line.tokens[: ours.first]) if (base := base_of(t.lower)) in _BEATING | _MISSING), None)
    return 0 if verb is None else 1 if verb in _BEATING else -1


def _marks(body: Telling) -> Iterator[tuple[Figure, Figure, bool]]:
    """Each number that was reached with the mark that was set for it, and whether that is one to reach and no limit."""
    for place, mark in enumerate(body.figures):
        named = _BEFORE.search(body.text, 0, mark.start) or _BEHIND.match(body.text, mark.end)
        if named is None or mark.bound is not None or mark.role == "by":
            continue
        near = [f for f in reversed(body.figures[:place]) if _is_reached(body, f, mark)] or [f for f in body.figures[place + 1 :] if _is_reached(body, f, mark)]
        if near and (not near[0].rate or not mark.rate or near[0].rate == mark.rate):
            yield near[0], mark, _AIM.fullmatch(named[1]) is not None


def _is_reached(body: Telling, figure: Figure, mark: Figure) -> bool:
    kin = figure.family == mark.family or (not mark.family and not any(i > mark.last for i in mark.counted) and figure.family in ("time", "months", "percent"))
    return kin and figure.family not in ("year", "rank", "clock", "version") and figure.bound is None and body.spots[mark.first].sentence - body.spots[figure.first].sentence in (-1, 0, 1)


def _is_difference(body: Telling, ours: Figure, reached: Figure, mark: Figure, way: int, line: Telling) -> bool:
    unit = reached.value / units_in(body, reached) if unit_of(body, reached) and not mark.family else 1.0
    change = (reached.value - mark.value * unit) * way
    bare = ours.value * (reached.value / units_in(body, reached) if unit_of(body, reached) and not ours.family else 1.0)
    kin = ours.family in (reached.family, "") or (ours.family == "points" and reached.family in ("percent", ""))
    return kin and change > 0 and abs(change - bare) < 1e-6 * max(1.0, change) and (not ours.currency or ours.currency == reached.currency) and ours.bound is None
