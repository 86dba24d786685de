"""Takes the lists of a clause apart into items."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from agent.stages.extract.clauses import before_purpose, skip_lead, split, tidy
from agent.stages.extract.joints import Joint

_HEAD = re.compile(
    r"(?:(?:an?|the|some|any|strong|excellent|good|solid|proven|demonstrated|working|hands[- ]on|extensive|deep|basic|advanced|thorough|practical|prior|previous|professional|relevant|in-depth|intermediate|general|broad|significant|technical|\d+\+? years(?: of)?)\s+)*"
    r"(?:(?:experience|knowledge|understanding|familiarity|proficien\w+|background|expertise|skills?|skilled|familiar|fluen\w+|competen\w+|experienced|grounding|interest|comfort(?:able)?|training|track record|degree|ability|working|use)(?:\s+(?:and|or|/)\s+(?:experience|knowledge|understanding|skills?|proficiency))?)\s+"
    r"(?:in|with|of|on|using|to use|working with|as|at|writing|within)\s+(?:(?:the use of|use of|using|the|a|an|one or more of|(?:at least )?one of|some of|any of|either|various|tools (?:such as|like)|the following)(?:\s+|:\s*))*",
    re.I,
)
_ENUMERATION = re.compile(r",?\s*(?:\bsuch as:?|\bincluding(?: but not limited to)?:?|\be\.g\.,?|\bfor example,?|\blike\b|(?<=\w):)\s+", re.I)
_ONE_OF = re.compile(r"\b(?:(?:one|one or more|any) of|either)\b[^,;:]{0,40}:?\s*$", re.I)
_OR, _AND = re.compile(r"\bor\b|/"), re.compile(r"\band\b(?!/or)|&|as well as")
_PAPER = re.compile(r"\b(?:licen[cs]e|licen[cs]ure|registration|certificat\w+)\s*$", re.I)
"""What one holds: a bracket behind it says for where or by whom."""
_EXAMPLES = re.compile(r"such as|e\.g|for example|like", re.I)
_BRACKET = re.compile(r"\s*\((?P<opening>e\.?g\.?,?|i\.?e\.?,?|such as|including|like)?\s*(?P<list>[^()]*(?:,|/| or | and )[^()]*)\)", re.I)
_NEEDED = re.compile(r"\b(?:preferred|required|desired|desirable|ideally|preferably|essential|a plus)\b", re.I)
"""What a bracket says of its own things: they are no examples of what stands before it."""
_SEPARATOR = re.compile(r"\s*,\s*(?:and/or\s+|and\s+|or\s+|as well as\s+|&\s+)?|\s+as well as\s+|\s+along with\s+|(?<!\ba)\s+plus\s+|\s+with\s+(?=(?:an? |the )?(?:\d|one\b|two\b|three\b|at least|minimum|strong|excellent|good|great|solid|proven|demonstrated|previous|prior|ability|experience|knowledge|emphasis|focus|flexib|attention|knack|passion|\w+ skills))|\s+who (?:is|are|has|have|can)\s+|\s+and/or\s+|\s+or\s+(?!more\b|less\b|older\b|greater\b|above\b|higher\b|better\b)|\s+and\s+(?!above\b)|\s+&\s+|(?<=[a-z]{2})\s?/\s?(?=[A-Z][a-z]{2})", re.I)
_VERB_PHRASE = re.compile(r"(?:[\w' ]{0,30})?\b(?:ability|able|abilities|willing\w*|capable|comfortable|capacity|aptitude)\b[^,]{0,15}?\b(?:to|of)\b", re.I)

LONGEST_LEAD = 60
"""Characters up to which the first item of a list is quoted with the phrase before it."""
SHORTEST_HEAD = 3
INNER = 100
"""From here on are numbered the alternatives of a list behind "including" or in brackets, before it those of the clause."""
SHORT = 3
"""Words of the last thing before an \"or\" that closes a list."""

Splits = Callable[[list[Joint]], list[bool]]
"""For the joints of one list, whether it is taken apart at each."""


@dataclass(frozen=True)
class Item:
    """A span that asks for one thing. `group`: items of one number are alternatives. `head` is the phrase before its list."""

    start: int
    end: int
    clause: tuple[int, int]
    group: int | None = None
    head: str = ""


def items(text: str, clause: tuple[int, int], splits: Splits, *, verbal: bool = False) -> list[Item]:
    """The items of a clause: its list taken apart, or the clause itself. `verbal`: it goes on with deeds after "ability to"."""
    start, end = skip_lead(text, *clause), before_purpose(text, *clause)
    lister = _Lister(text, clause, splits)
    parts = lister.listing(start, end, verbal=True) if verbal else lister.items(start, end)
    spans = [(item, tidy(text, item.start, item.end)) for item in parts]
    return [replace(item, start=span[0], end=span[1]) for item, span in spans if span]


@dataclass(frozen=True)
class _Lister:
    """Takes apart the lists of one clause."""

    text: str
    clause: tuple[int, int]
    splits: Splits

    def items(self, start: int, end: int) -> list[Item]:
        return self._bracketed(start, end) or self._enumerated(start, end) or self.listing(start, end)

    def listing(self, start: int, end: int, *, verbal: bool = False) -> list[Item]:
        head = _HEAD.match(self.text, start, end)
        body = head.end() if head else start
        phrase = self.text[start:body]
        parts = self._parts(body, end, phrase, verbal=verbal or _VERB_PHRASE.match(self.text, start, end) is not None)
        if len(parts) <= 1:
            return [Item(start, end, self.clause)]
        made = [Item(a, b, self.clause, group, phrase) for (a, b, _), group in zip(parts, _groups(self.text, parts, phrase), strict=True)]
        short_enough = made[0].end - start <= LONGEST_LEAD
        return [replace(made[0], start=start), *made[1:]] if short_enough else made

    def _bracketed(self, start: int, end: int) -> list[Item]:
        content = self.text[start:end]
        bracket = _BRACKET.search(content)
        if not bracket or bracket.start() <= SHORTEST_HEAD or re.search(r"\d{3}", bracket["list"]):
            return []
        if not bracket["opening"] and _PAPER.search(content[: bracket.start()]):
            return []
        inner = start + bracket.start("list"), start + bracket.end("list")
        if not self._apart((start, start + bracket.start()), inner, "( " + (bracket["opening"] or "")):
            return []
        rest = self.items(start + bracket.end(), end) if len(content[bracket.end() :].split()) > 3 else []
        either = re.search(r"\bor\b", bracket["list"], re.I) is not None or _EXAMPLES.search(bracket["opening"] or "") is not None
        head, listed = self.items(start, start + bracket.start()), self._plain(*inner)
        if _NEEDED.search(bracket["list"]):
            return head + listed + rest
        return _with_examples(head, listed, either=either) + rest

    def _enumerated(self, start: int, end: int) -> list[Item]:
        content = self.text[start:end]
        listed = _ENUMERATION.search(content)
        if listed and _ONE_OF.search(content[: listed.start()]):
            return [replace(item, group=0) for item in self._plain(start + listed.end(), end)]
        if not listed or listed.start() <= SHORTEST_HEAD:
            return []
        head, body = (start, start + listed.start()), (start + listed.end(), end)
        if not self._apart(head, body, listed.group().strip(" ,").lower()):
            return []
        return _with_examples(self.items(*head), self._plain(*body), either=_EXAMPLES.search(listed.group()) is not None)

    def _plain(self, start: int, end: int) -> list[Item]:
        parts = self._parts(start, end, "", verbal=False)
        groups = _groups(self.text, parts, "")
        return [Item(a, b, self.clause, group if group is None else INNER + group, self.text[self.clause[0] : start]) for (a, b, _), group in zip(parts, groups, strict=True)]

    def _apart(self, head: tuple[int, int], listed: tuple[int, int], mark: str) -> bool:
        """Whether what a bracket or "such as" lists is asked for on its own."""
        first = split(self.text, *listed, _SEPARATOR)
        return bool(first) and self.splits([Joint(self.text, self.clause, head, first[0][:2], mark, len(first))])[0]

    def _parts(self, start: int, end: int, head: str, *, verbal: bool) -> list[tuple[int, int, str]]:
        """The parts of a list; those which do not stand alone are put together."""
        parts = split(self.text, start, end, _SEPARATOR)
        joints = [Joint(self.text, self.clause, a[:2], b[:2], b[2], len(parts), head, verbal) for a, b in pairwise(parts)]
        kept = parts[:1]
        for right, apart in zip(parts[1:], self.splits(joints), strict=True):
            if apart:
                kept.append(right)
            else:
                kept[-1] = (kept[-1][0], right[1], kept[-1][2])
        return kept


def _with_examples(head: list[Item], listed: list[Item], *, either: bool) -> list[Item]:
    """What follows "such as" stands for the last thing before it: one of them is enough. What is "included" is asked for as well."""
    if not head or not either:
        return head + listed
    return [*head[:-1], *(replace(item, group=0) for item in (head[-1], *listed))]


def _groups(text: str, parts: list[tuple[int, int, str]], head: str) -> list[int | None]:
    """For each part the number of its alternatives: "A or B, and C" asks for one of the first two, and for C."""
    if _ONE_OF.search(head):
        return [0] * len(parts)
    runs: list[list[tuple[int, int, str]]] = []
    for part in parts:
        if not runs or _AND.search(part[2]):
            runs.append([])
        runs[-1].append(part)
    numbers = [number if _is_choice(text, run) else None for number, run in enumerate(runs)]
    return [number for number, run in zip(numbers, runs, strict=True) for _ in run]


def _is_choice(text: str, run: list[tuple[int, int, str]]) -> bool:
    """Whether an "or" joins the parts of a run, or, not taken apart, ends it: "mathematics, physics, engineering or a related field"."""
    if any(_OR.search(separator) for _, _, separator in run[1:]):
        return True
    start, end, mark = run[-1]
    ended = split(text, start, end, _SEPARATOR)
    return mark == "," and len(ended) > 1 and ended[1][2] == "or" and len(text[slice(*ended[0][:2])].split()) <= SHORT
