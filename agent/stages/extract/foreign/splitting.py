"""Takes a span that asks in another language apart: only where another thing plainly begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agent.lexicon.foreign import driving, speech
from agent.lexicon.foreign.asking import asking
from agent.lexicon.foreign.stems import stems
from agent.lexicon.tongues import Tongue
from agent.stages.extract.clauses import split
from agent.stages.extract.foreign.names import tools

_CLAUSE = re.compile(r"\s*;\s*")
_BRACKET = re.compile(r"\s*\((?P<list>[^()]{3,200})\)")
_EDGES = " \t\r\n.,;:!?–—-•…"
_WORD = re.compile(r"[^\W\d_]{2}")
SHORT = 2
"""Words of a part of a plain list: "Zuverlässigkeit, Flexibilität"."""
LONGEST_NAME = 3
_EXAMPLES = re.compile(r"z\. ?b\.|p\. ?ex|par ex|por ej|p\. ?ej|např|e\. ?g\.|wie |comme |como |jako ", re.I)


@dataclass(frozen=True)
class Part:
    """A thing that is asked for. `group`: parts of one number are alternatives; `nice`: the marker of its list makes it so; `of`: where it is only a class or a grade, what stands before it and
    names of what."""

    start: int
    end: int
    group: int | None = None
    nice: bool = False
    of: str = ""


@dataclass
class _Joint:
    """What stands between two neighbours, and whether the list comes apart there; `plain`: into members of one list."""

    mark: str
    apart: bool
    plain: bool


def parts(text: str, start: int, end: int, tongue: Tongue) -> list[Part]:
    """The things a span asks for, in order, without what only introduces them."""
    found: list[Part] = []
    sought = tongue.cues["seek"].search(text, start, end)
    for a, b, _ in split(text, sought.end() if sought else start, end, _CLAUSE):
        found += _clause(text, a, b, tongue)
    return found


def _clause(text: str, start: int, end: int, tongue: Tongue) -> list[Part]:
    bracket = _BRACKET.search(text, start, end)
    if bracket and (step := _step(text, start, bracket.span("list"), tongue)) and not text[bracket.end() : end].strip(_EDGES):
        return [*_listed(text, start, bracket.start(), tongue), step]
    if bracket and bracket.start() > start + SHORT and _all_names(bracket["list"]):
        inner = _listed(text, bracket.start("list"), bracket.end("list"), tongue)
        if len(inner) > 1:
            either = _EXAMPLES.search(bracket["list"]) or any(p.group is not None for p in inner)
            head = _listed(text, start, bracket.start(), tongue)
            inner = [Part(p.start, p.end, bracket.start() if either else None, p.nice) for p in inner]
            if either and head:
                head[-1] = Part(head[-1].start, head[-1].end, bracket.start(), head[-1].nice)
            if tongue.shows("nice", text[bracket.end() : end]):
                head, inner = ([Part(p.start, p.end, p.group, True) for p in half] for half in (head, inner))
            rest = _listed(text, bracket.end(), end, tongue) if len(text[bracket.end() : end].split()) > LONGEST_NAME else []
            return [*head, *inner, *rest]
    return _listed(text, start, end, tongue)


def _all_names(listed: str) -> bool:
    return all(tools(part) for part in re.split(r"[,/]", listed) if part.strip(" ."))


def _listed(text: str, start: int, end: int, tongue: Tongue) -> list[Part]:
    begun = _without_lead(text, start, end, tongue)
    separator = _separator(tongue)
    spans = split(text, begun, end, separator)
    if not spans:
        return []
    joints = _joints(text, [(a, b) for a, b, _ in spans], [mark for _, _, mark in spans[1:]], tongue)
    made = _merged(text, [(a, b) for a, b, _ in spans], joints, tongue)
    if made and tongue.cues["nice-start"].match(text, start, end):
        made = [Part(p.start, p.end, p.group, True) for p in made]
    return [p for p in (_step(text, begun, (p.start, p.end), tongue) or _trimmed(text, p, tongue) for p in made) if p]


def _step(text: str, start: int, span: tuple[int, int], tongue: Tongue) -> Part | None:
    """The part of a wish which is only a further class of the licence or grade of the language before it: "Klasse B, idealerweise auch C1"; None where it is none."""
    said, before = text[slice(*span)], text[start : span[0]]
    if not tongue.shows("nice", said) and not tongue.shows("nice-start", said):
        return None
    bare = _mere(said, tongue)
    of_licence = driving.names_a_licence(before) and not driving.names_a_licence(said) and driving.is_classes(bare)
    if not bare or not (of_licence or (speech.is_grade(bare) and speech.level(before) is not None and len(speech.spoken(before)) == 1)):
        return None
    at = span[0] + said.find(bare)
    return Part(at, at + len(bare), None, True, before.strip(_EDGES + "("))


def _mere(said: str, tongue: Tongue) -> str:
    """What is left without the words that only wish: "idealerweise auch Klasse C1"."""
    words = [tongue.cues[name].pattern for name in ("nice-start", "nice", "also", "is")]
    edge = re.compile("|".join(rf"^\W*(?:{word})(?!\w)|(?<!\w)(?:{word})\W*$" for word in words), re.I)
    for _ in range(4):
        said = edge.sub("", said).strip(_EDGES + "()")
    return said


def _separator(tongue: Tongue) -> re.Pattern[str]:
    words = "|".join(f"(?:{tongue.cues[name].pattern})" for name in ("and", "or"))
    words = rf"(?:{words})"
    return re.compile(rf"\s*,\s*(?:{words}\s+)?|\s+{words}\s+|(?<=[^\W\d_]{{3}})/(?=[A-Z][^\W\d_]{{2}})", re.I)


def _joints(text: str, spans: list[tuple[int, int]], marks: list[str], tongue: Tongue) -> list[_Joint]:
    said = [text[a:b].strip(_EDGES) for a, b in spans]
    bare = [_bare(part, tongue) for part in said]
    short = len(said) > 1 and all(len(part.split()) <= SHORT and _WORD.search(part) and not part.endswith("-") for part in bare) and not text[slice(*spans[0])].rstrip().endswith("-")
    short = short and not _leads(bare[0], tongue)
    named = [_is_named(part, first=i == 0) for i, part in enumerate(bare)] if any(tools(part) for part in bare) else [False] * len(bare)
    joints = []
    for i, mark in enumerate(marks):
        left, right = said[i], said[i + 1]
        names = named[i] and named[i + 1]
        hyphened = left.endswith("-") or text[slice(*spans[i])].rstrip().endswith("-")
        hyphened = hyphened or tongue.cues["tied"].match(right) is not None or (driving.names_a_licence(left) and driving.is_classes(right))
        plain = not hyphened and (names or _both(left, right, "language", tongue) or short)
        step = mark.strip() == "," and _step(text, spans[0][0], spans[i + 1], tongue) is not None
        other = step or (not hyphened and (_begins_anew(left, right, tongue) or (mark.startswith(",") and tongue.cues["nice-start"].match(right) is not None)))
        joints.append(_Joint(mark, plain or other, plain))
    return joints


def _leads(part: str, tongue: Tongue) -> bool:
    """Whether the first member begins with a word that leads to all of them: "Fachweiterbildung Intensivpflege und Anästhesie"."""
    table, words = asking(tongue.code), stems(part, tongue.code)
    return table is not None and len(words) > 1 and table.has(words[0], "training", "frame")


def _is_named(part: str, *, first: bool) -> bool:
    """Whether a member of a list that names tools is such a name: a tool, or one or two words with a capital; before the first stand other words."""
    if tools(part):
        return first or len(part.split()) <= LONGEST_NAME
    words = part.split()[-1:] if first else part.split()
    return 0 < len(words) <= SHORT and words[0][:1].isupper() and len(part.split()) > int(first)


def _begins_anew(left: str, right: str, tongue: Tongue) -> bool:
    """Whether another requirement begins on the right; one word alone on the left may share its noun with it, unless it is an attitude or a paper."""
    alone = len(left.split()) == 1 and not any(kind in ("trait", "credential") and pattern.search(left) for kind, pattern in tongue.kinds) and not tools(left)
    return tongue.cues["starter"].match(right) is not None and not alone


def _both(left: str, right: str, kind: str, tongue: Tongue) -> bool:
    pattern = dict(tongue.kinds)[kind]
    return pattern.search(left) is not None and pattern.search(right[:30]) is not None


def _bare(part: str, tongue: Tongue) -> str:
    """The part without its marker of need."""
    return tongue.cues["must"].sub("", tongue.cues["nice"].sub("", part)).strip(" .,;:()–-")


def _merged(text: str, spans: list[tuple[int, int]], joints: list[_Joint], tongue: Tongue) -> list[Part]:
    """The parts between the joints at which the list comes apart, alternatives in groups, with the marker of the last for its list."""
    either = re.compile(tongue.cues["or"].pattern, re.I)
    merged: list[Part] = []
    begun, runs = spans[0][0], [0]
    for i, (_, stop) in enumerate(spans):
        joint = joints[i] if i < len(joints) else None
        if joint is None or joint.apart:
            merged.append(Part(begun, stop))
            begun = spans[i + 1][0] if joint else stop
            if joint:
                runs.append(runs[-1] if joint.plain or either.fullmatch(joint.mark.strip(" ,")) else i + 1)
    apart = [joint for joint in joints if joint.apart]
    for run in set(runs):
        members = [i for i, number in enumerate(runs) if number == run]
        marks = [apart[i - 1].mark.strip(" ,") for i in members[1:]]
        both = "/" in marks and speech.asks_for_both(text[merged[members[0]].start : merged[members[0]].end])
        group = merged[members[0]].start if len(members) > 1 and not both and any(either.fullmatch(mark) for mark in marks) else None
        closed = bool(marks and marks[-1]) and tongue.shows("nice", text[merged[members[-1]].start : merged[members[-1]].end])
        wished = False
        for i in members:
            wished = wished or tongue.cues["nice-start"].match(text[merged[i].start : merged[i].end].lstrip(_EDGES)) is not None
            merged[i] = Part(merged[i].start, merged[i].end, group, closed or wished)
    return merged


def _without_lead(text: str, start: int, end: int, tongue: Tongue) -> int:
    for _ in range(3):
        while start < end and text[start] in _EDGES:
            start += 1
        match = tongue.cues["lead"].match(text, start, end)
        if not match or not match.group() or end - match.end() < 3:
            break
        start = match.end()
    return start


def _without_wish(text: str, start: int, end: int, tongue: Tongue) -> tuple[int, int, bool]:
    """The span without the words around it that only say that it would be nice, and whether there were any: "Anästhesie wünschenswert"."""
    begun = tongue.cues["nice-start"].match(text, start, end)
    opened = begun.end() + len(text[begun.end() : end]) - len(text[begun.end() : end].lstrip(_EDGES)) if begun else start
    closed = next((m.start() for m in tongue.cues["nice"].finditer(text, start, end) if not text[m.end() : end].strip(_EDGES + ")")), end)
    bare = text[opened:closed].rstrip(_EDGES + "(") if closed < end else text[opened:closed]
    behind = re.search(rf"\s(?:{tongue.cues['is'].pattern})$", bare, re.I) if closed < end else None
    stop = opened + (behind.start() if behind else len(bare))
    while stop > opened and text[stop - 1] in _EDGES:
        stop -= 1
    return (opened, stop, True) if (begun or closed < end) and len(_WORD.findall(text[opened:stop])) else (start, end, False)


def _trimmed(text: str, part: Part, tongue: Tongue) -> Part | None:
    wished = tongue.cues["nice-start"].match(text[part.start : part.end].lstrip(_EDGES)) is not None
    start, end = _without_lead(text, part.start, part.end, tongue), part.end
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    start, end, nice = _without_wish(text, start, end, tongue)
    part = Part(start, end, part.group, part.nice or nice or wished)
    quote = text[start:end]
    if quote.count("(") > quote.count(")") and "(" in quote[3:]:
        end = start + quote.rfind("(")
        quote = text[start:end].rstrip(_EDGES)
        end = start + len(quote)
    elif quote.count(")") > quote.count("("):
        quote = quote.rstrip(_EDGES + ")")
        end = start + len(quote)
    empty = len(re.findall(r"[^\W\d_]", _bare(quote, tongue))) < 2 and not tools(quote)
    return None if empty else Part(start, end, part.group, part.nice)
