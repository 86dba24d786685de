"""Cuts a post into units: sentences and bullets, also where a bad scrape lost the line breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from agent.lexicon.files import words
from agent.stages.extract.headings import running, section_of

LOOKED_AT = 60_000
"""Characters of a post that are looked at; the longest real one seen has 16,000."""

LONGEST_HEADING = 80

_LEVEL = re.compile(r"\b(?:level|grade|stage|class|year|tier|category|type|band|phase|nvq|tier|key stage)\s\d{1,2}$", re.I)
_ABBREVIATION = re.compile(r"(?:^|[\s(])(?:e\.g|i\.e|etc|u\.s|inc|sr|jr|vs|st|no|approx|yrs?|dr|mr|ms|ph\.d|ltd|corp|co|b\.s|b\.a|m\.s|m\.a|sec|dept|\w)$", re.I)
_STARTERS = (
    r"(?:Ability to|Able to|Knowledge of|Experience (?:in|with|as|working)|Must (?:have|be|possess)|Proficien\w+ (?:in|with)|Minimum (?:of )?|Excellent|Strong|"
    r"Hands[- ][Oo]n |Bachelor\S* |High [Ss]chool|Demonstrated|Proven|Familiarity with|Working knowledge|Valid |Willing\w* to|Understanding of|At least|Good |Previous |Prior )"
)
_LINE = re.compile(r"(?<![ \t])[ \t]*+\n\s*")
_SENTENCE = re.compile(r"(?<![.!?…])[.!?…]++[)\"”’]?(?:\s+(?=[\"“(*•·£$€]?[A-Z0-9])|(?=[A-Z][a-z]))")
_BULLET = re.compile(r"[•●▪◦‣■➢✓]|(?:(?<=\s)|(?<=[.:;!?a-z)]))[·*§](?=\s*\S)|(?:(?<=\n)|(?<=[.;:]))\s{0,20}+[-–—](?=\s{0,20}[A-Z])|(?<=\s)\?(?=\s?[A-Z])")
_NUMBERED = re.compile(r"(?:(?<=[.:;])|(?<=\s))\d{1,2}[.)]\s?(?=[A-Z])")
_LETTERED = re.compile(r"[a-z][.)]\s")
_GLUED = re.compile(r"(?<=[a-z)]{1})(?=[A-Z][a-z]{2})|(?<=[a-z]{4})(?=[A-Z]{2,}\b)|(?<=[a-z]{4})(?=\d{1,2}\+? years)")
_STARTER = re.compile(r"(?<=[a-z0-9)%]) (?=" + _STARTERS + ")")
_RUN_INTO = re.compile(r"(?<=[\w)%])(?<![A-Z][a-z]{1})(?=" + _STARTERS + r"\b)")
"""A cue phrase right behind a word: "or GEDAbility to", "Windows 7Excellent"."""
_EQUAL = re.compile(r"(?:(?:[A-Z][\w&.’'-]{0,30}\s){1,4}is\s+)?[Aa]n?\s+[Ee]qual (?:[Ee]mployment )?[Oo]pportunity [Ee]mployer")
_DASHES = re.compile(r"(?<=[a-z.!)%])\s?-(?=[A-Z][a-z])")
"""Bullets of a flattened post: "preferred-Strong skills-Able to"; a few of them are names."""
_LOW_DASHES = re.compile(r"(?<=[a-z)])- (?=[a-z])(?!and\b|or\b|to\b|und\b)")
_RUN_IN_NUMBERS = re.compile(r"(?<=[a-z)])\d{1,2}[.)]\s?(?=[A-Z])")
"""Bullets and numbers of a flattened post behind the word before them: "a team- maintain records", "as required13. Proficient in"."""
_DINGBATS = re.compile(r"(?<=[a-z]{3})v\s?(?=[A-Z][a-z])|(?<=[a-z][.;)])v\s?(?=[A-Z][a-z])")
"""Bullets that lost the font which drew them ("with tactv Completion of the log"); a few of them are no words."""
MANY = 4
_HEAD = re.compile(r"(?:(?<=[.;!?)])|(?<=\s)|(?<=[a-z]))(?=[A-Z])(?:[A-Z][A-Za-z'’]{0,40}+(?:[ /]| & | and |, )?){1,5}(?=\s?:)")
_ADDRESS = re.compile(r"(?:https?:|www\.)\S+|(?<!\S)\S+@\S+")
_OPENERS = " \t\r\n?•·●▪◦‣■➢✓*§-–—."
_JOINERS = re.compile(r"(?:and|or|of|in|with|the|an?|for|to|is|are|be|from|by|at|on|as|our|your|this|all|any|per|have|has|valid|very|including|e\.g\.|[,&/(:-])$", re.I)


@dataclass(frozen=True)
class Unit:
    """A span of the text; `line` says that it fills a line of its own."""

    start: int
    end: int
    line: bool


def units(text: str) -> list[Unit]:
    """The units of the text in order, trimmed of bullets and blanks."""
    looked_at = text[:LOOKED_AT]
    edges = sorted(_cuts(looked_at) | {0, len(looked_at)})
    trimmed = (_trim(looked_at, a, b) for a, b in pairwise(edges))
    return [unit for unit in trimmed if unit]


def _cuts(text: str) -> set[int]:
    cuts = {cut for find in (_line_ends, _sentence_ends, _bullets, _dashes, _dingbats, _heads, _running_heads, _glue, _run_ons, _legal_words) for cut in find(text)}
    addresses = [m.span() for m in _ADDRESS.finditer(text)]
    return {c for c in cuts if not any(a < c < b for a, b in addresses)} if addresses else cuts


def _line_ends(text: str) -> Iterator[int]:
    """Line ends, unless the line is a soft wrap: the next one goes on in lower case."""
    for match in _LINE.finditer(text):
        before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
        wrapped = match.group().count("\n") == 1 and after.islower() and before not in ".:;!?" and not _LETTERED.match(text, match.end()) and not _heads_a_list(text, match.start())
        if not wrapped:
            yield match.end()


def _heads_a_list(text: str, end: int) -> bool:
    """Whether the line that ends here is a heading."""
    line = text[max(0, end - LONGEST_HEADING) : end].rpartition("\n")[2]
    return len(line) < LONGEST_HEADING and section_of(line) is not None


def _sentence_ends(text: str) -> Iterator[int]:
    for match in _SENTENCE.finditer(text):
        left = text[max(0, match.start() - 12) : match.start()]
        glued = match.group().strip() == match.group()
        if _ABBREVIATION.search(left) or (glued and not re.search(r"[a-z0-9)]{2}$", left)):
            continue
        if re.search(r"(?:^|\s)\d{1,2}$", left) and not _LEVEL.search(text[max(0, match.start() - 16) : match.start()]):
            continue
        yield match.end()


def _bullets(text: str) -> Iterator[int]:
    yield from (m.start() for m in _BULLET.finditer(text))
    yield from (m.start() for m in _NUMBERED.finditer(text) if not _LEVEL.search(text[max(0, m.start() - 16) : m.end()].rstrip(" .)")))


def _dashes(text: str) -> Iterator[int]:
    for marks in (_DASHES, _LOW_DASHES, _RUN_IN_NUMBERS):
        found = [m.start() for m in marks.finditer(text)]
        yield from found if len(found) >= MANY else ()


def _dingbats(text: str) -> Iterator[int]:
    found = [m.span() for m in _DINGBATS.finditer(text)]
    yield from (edge for span in found for edge in span) if len(found) >= MANY else ()


def _heads(text: str) -> Iterator[int]:
    """Headings in the middle of a flattened line: the longest run of capitalised words before a colon that is one."""
    for match in _HEAD.finditer(text):
        starts = [match.start() + m.start() for m in re.finditer(r"[A-Z][A-Za-z'’]*", match.group())]
        head = next((s for s in starts if section_of(text[s : match.end()])), None)
        if head is not None:
            yield head


def _running_heads(text: str) -> Iterator[int]:
    """Headings without a colon behind the words of what stood before them."""
    yield from (start for start, _, _ in running(text) if start and text[start - 1] == " " and (text[start - 2].islower() or text[start - 2].isdigit() or text[start - 2] in ").!?;"))


def _glue(text: str) -> Iterator[int]:
    """Places where two units ran together: "computer skillsFamiliar with"."""
    known = words("camel-names")
    for match in _GLUED.finditer(text):
        at = match.start()
        left = re.search(r"[A-Za-z]*$", text[max(0, at - 30) : at])
        right = re.match(r"[A-Za-z]*", text[at : at + 30])
        first, second = (left.group() if left else ""), (right.group() if right else "")
        if (first + second).lower() in known or (first and (len(first) < 3 or (first[0].isupper() and (min(len(first), len(second)) < 4 or max(len(first), len(second)) < 6)))):
            continue
        yield at
    yield from (match.start() for match in _RUN_INTO.finditer(text))


def _run_ons(text: str) -> Iterator[int]:
    """A cue phrase with its capital in the middle of a line without punctuation before it."""
    for match in _STARTER.finditer(text):
        left = re.search(r"\S+$", text[max(0, match.start() - 25) : match.start()])
        word = left.group() if left else ""
        if word and not word[0].isupper() and not _JOINERS.search(word):
            yield match.end()


def _legal_words(text: str) -> Iterator[int]:
    """Where the words begin that the law makes every employer say, without a full stop before them: "SAP skillsAn Equal Opportunity Employer"."""
    yield from (match.start() for match in _EQUAL.finditer(text))


def _trim(text: str, start: int, end: int) -> Unit | None:
    line = start == 0 or text[start - 1] == "\n" or text[max(0, start - 3) : start].strip() == ""
    while start < end and (text[start] in _OPENERS or text[start].isspace()):
        if text[start] == "." and text[start + 1 : start + 4].lower() == "net":
            break
        start += 1
    ends_line = "\n" in text[end - 1 : end + 2] or end == len(text)
    while end > start and text[end - 1].isspace():
        end -= 1
    return Unit(start, end, line and ends_line) if end - start >= 3 else None
