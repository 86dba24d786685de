"""What a requirement in another language asks for, without the words that lead to it, and how it comes apart: "Kenntnisse in Lohnabrechnung und DATEV" asks for two things."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import pairwise

from agent.lexicon.aliases import find_mention
from agent.lexicon.foreign.asking import Asking, asking
from agent.lexicon.foreign.stems import Stem, plainly, stem, stems
from agent.lexicon.kept import kept
from agent.lexicon.tongues import Tongue, tongue

FRAMES = ("small", "level", "frame", "wish")
"""Labels of words that say nothing of the thing itself."""
NOUN_FIRST, NOUN_LAST = frozenset({"fr", "es"}), frozenset({"de", "cs"})
"""Languages in which an adjective stands behind its noun, and before it."""
LONGEST = 12
"""Words of a name that is shown."""

_DEEDS = re.compile(r"(?:[cst]ion(?:e)?s|ments|mientos|ajes|ages|ances|ures|uras)$")
"""Endings of the plural of a deed."""
IN_BRACKETS = 6
"""Words up to the end of a bracket that still belong to a name."""

_PAIR = re.compile(r"[,/;]")
_JOINT = re.compile(r"(?:fach|sprach|-)+$|(?<=ung|ion|eit|tät)s$")
_EDGES = " \t\r\n.,;:!?–—-•…/"


@dataclass(frozen=True)
class Thing:
    """One thing that is asked for: the names of tools in it, and the other words that single it out; `of_people`: what is led are people, though nobody says so."""

    tools: tuple[str, ...] = ()
    words: tuple[Stem, ...] = ()
    of_people: bool = False

    def __bool__(self) -> bool:
        return bool(self.tools or self.words)


@dataclass(frozen=True)
class Sought:
    """What is asked for: `ways`, of which one is enough, each of things that are all needed; `phrase` is its name in the words of the post; `several`: years without a number."""

    phrase: str
    ways: tuple[tuple[Thing, ...], ...]
    several: bool = False
    related: bool = False

    @property
    def things(self) -> tuple[Thing, ...]:
        """All things, each once."""
        return tuple(dict.fromkeys(thing for way in self.ways for thing in way))

    def only(self, thing: Thing) -> Sought:
        """The same as if nothing but this thing were asked."""
        return replace(self, ways=((thing,),))


@kept(4096)
def sought(quote: str, language: str, tools: tuple[str, ...] = (), *labels: str) -> Sought | None:
    """What the quote asks for, None in a language in which nothing is compared. `labels` are of further words that only lead to it ("training")."""
    table, spoken = asking(language), tongue(language)
    if table is None or spoken is None:
        return None
    said = _without_years(_apart(plainly(quote), table), spoken)
    there = tuple(tool for tool in tools if find_mention(said, tool) and stem(tool.lower(), language) not in table.same)
    spans = [span for tool in there if (span := find_mention(said, tool))]
    drop = (*FRAMES, "plain", "time", "several", "related", *labels)
    heads = stems(said, language)
    telling = [w for w in heads if _tells(w, table, drop, spans)]
    plain = [w for w in heads if table.has(w, "plain") and not table.has(w, *FRAMES, "time", "several", "related", *labels)]
    ways = _ways(said, heads, (telling, plain), there, table, share=not labels)
    return Sought(
        phrase=_phrase(said, heads, table, labels, there),
        ways=ways,
        several=any(table.has(w, "several") for w in heads),
        related=any(table.has(w, "related") for w in heads),
    )


def _tells(word: Stem, table: Asking, drop: Collection[str], spans: list[tuple[int, int]]) -> bool:
    return not table.has(word, *drop) and not any(a <= word.start < b for a, b in spans) and (len(word.lower) > 1 or word.lower.isdigit())


def _without_years(text: str, spoken: Tongue) -> str:
    for pattern in spoken.years:
        text = pattern.sub(" ", text)
    return text


def _apart(text: str, table: Asking) -> str:
    """The text with compounds of the "-kenntnisse" kind taken apart, unless they only lead to a thing themselves: Berufserfahrung."""

    def parted(match: re.Match[str]) -> str:
        word = match.group()
        if stem(word.lower(), table.language) in table.stemmed["frame"] or word.lower() in table.written["frame"]:
            return word
        tail = next((t for t in sorted(table.written["tail"], key=len, reverse=True) if word.lower().endswith(t) and len(word) > len(t) + 2), None)
        if tail is None:
            return word
        return f"{_JOINT.sub('', word[: -len(tail)])} {tail}"

    return re.sub(r"[^\W\d_][\w-]*", parted, text) if table.written["tail"] else text


def _ways(text: str, heads: tuple[Stem, ...], words: tuple[list[Stem], list[Stem]], tools: tuple[str, ...], table: Asking, *, share: bool) -> tuple[tuple[Thing, ...], ...]:
    """The alternatives, each with its things: an "or" parts the whole, an "and" or a comma each of them."""
    marks = _marks(text, heads, table)
    either = any(kind == "or" for _, kind in marks)
    joined = any(kind == "and" for _, kind in marks)
    ors = [at for at, kind in marks if kind == "or" or (kind == "," and either and not joined)]
    ands = [at for at, kind in marks if at not in ors]
    things = [[_thing(text, a, b, words, tools, table) for a, b in _between(start, end, ands)] for start, end in _between(0, len(text), ors)]
    shared = _shared([thing for way in things for thing in way], table) if share else None
    found = [tuple(shared.get(thing, thing) if shared else thing for thing in way if thing) for way in things]
    return tuple(dict.fromkeys(way for way in found if way))


def _marks(text: str, heads: tuple[Stem, ...], table: Asking) -> list[tuple[int, str]]:
    """Where the text comes apart, and by what; a word with a hyphen shares its end with the next, and inside brackets nothing comes apart."""
    marks: list[tuple[int, str]] = []
    for i, word in enumerate(heads):
        if table.has(word, "or") and not table.has(word, "and"):
            marks.append((word.start, "or"))
        elif word.lower in table.written["and"] and not (i and heads[i - 1].halved):
            marks.append((word.start, "and"))
    for match in _PAIR.finditer(text):
        inside = text[: match.start()].count("(") > text[: match.start()].count(")")
        tight = text[max(0, match.start() - 1) : match.end() + 1].strip() == text[max(0, match.start() - 1) : match.end() + 1]
        hyphened = text[: match.start()].rstrip().endswith("-")
        if not inside and not hyphened and not (match.group() == "/" and tight and text[max(0, match.start() - 1)].isdigit()):
            marks.append((match.start(), "or" if match.group() == "/" else ","))
    return sorted(marks)


def _between(start: int, end: int, cuts: list[int]) -> list[tuple[int, int]]:
    edges = [start, *(cut for cut in cuts if start < cut < end), end]
    return list(pairwise(edges))


def _thing(text: str, start: int, end: int, words: tuple[list[Stem], list[Stem]], tools: tuple[str, ...], table: Asking) -> Thing:
    """The thing in a part of the text; a word that stands alone says no more than with the plain ones beside it: "Betreuung von Kunden" is not of children."""
    named = tuple(tool for tool in tools if find_mention(text[start:end], tool))
    telling, plain = ([w for w in some if start <= w.start < end] for some in words)
    if len(telling) == 1 and not named:
        telling = sorted({*telling, *plain}, key=lambda w: w.start)
    return Thing(named, tuple(telling), of_people=len(telling) == 1 and not named and table.has(telling[0], "lead"))


def _shared(things: list[Thing], table: Asking) -> dict[Thing, Thing]:
    """Bare words before an "and" may share what stands behind the last: "Reparatur und Wartung von Aufzügen" asks for no other repairs. Several things that are no deeds share nothing:
    "banquetes y control de escandallos"."""
    full = [thing for thing in things if thing]
    if len(full) < 2 or len(full[-1].words) < 2:
        return {}
    behind = full[-1].words[1:]
    return {thing: Thing(thing.tools, thing.words + tuple(w for w in behind if w not in thing.words)) for thing in full[:-1] if len(thing.words) == 1 and not thing.tools and not _are_things(thing.words[0], table)}


def _are_things(word: Stem, table: Asking) -> bool:
    """Whether a word is the plural of a thing by its ending, in a language whose plurals have one of their own."""
    return table.language in NOUN_FIRST and word.lower.endswith("s") and not _DEEDS.search(word.lower) and word.stem not in table.same


def _phrase(text: str, heads: tuple[Stem, ...], table: Asking, labels: tuple[str, ...], tools: tuple[str, ...]) -> str:
    """The words from the first that tells to the last, with what stands between them; the whole text where none does."""
    spans = [span for tool in tools if (span := find_mention(text, tool))]
    kept = [w for w in heads if any(a <= w.start < b for a, b in spans) or not table.has(w, *FRAMES, "time", "several", *labels)]
    if not kept:
        return " ".join(text.split()).strip(_EDGES)
    start, end = _with_its_noun(text, heads, (kept[0], kept[-1]), spans, table)
    words = text[start : _closed(text, start, end)].split()
    return _balanced(" ".join(words[:LONGEST])).strip(_EDGES) + ("…" if len(words) > LONGEST else "")


def _closed(text: str, start: int, end: int) -> int:
    """The end of a span with the bracket that opens in it."""
    said = text[start:end]
    if said.count("(") <= said.count(")"):
        return end
    close = text.find(")", end)
    return end if close < 0 or len(text[end:close].split()) > IN_BRACKETS else close + 1


def _balanced(said: str) -> str:
    """Without a bracket that never closes, and what stands behind it."""
    return said[: said.rindex("(")].rstrip() if said.count("(") > said.count(")") else said


def _with_its_noun(text: str, heads: tuple[Stem, ...], edges: tuple[Stem, Stem], tools: list[tuple[int, int]], table: Asking) -> tuple[int, int]:
    """The span between the words at its edges, and the noun that only leads to the thing where one of them says of which sort it is: "agricole" names nothing without "expérience"."""
    first, last = edges
    before, after = (next((w for w in heads if w.end == first.start - 1), None), next((w for w in heads if w.start == last.end + 1), None))
    if table.language in NOUN_FIRST and _is_led(text, before, first, tools, table) and before:
        return before.start, last.end
    if table.language in NOUN_LAST and _is_led(text, after, last, tools, table) and after and (table.language != "de" or text[after.start].isupper()):
        return first.start, after.end
    return first.start, last.end


def _is_led(text: str, noun: Stem | None, word: Stem, tools: list[tuple[int, int]], table: Asking) -> bool:
    """Whether a noun which leads to things stands beside a word with nothing but a blank between, that is no tool's name."""
    if noun is None or any(a <= word.start < b for a, b in tools):
        return False
    between = text[min(noun.end, word.end) : max(noun.start, word.start)]
    return between.isspace() and table.has(noun, "frame") and not table.has(noun, "small", "wish", "level")
