"""Positions in running text: which lines head one, and which are its words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise, takewhile

from agent.adapters.importers.prose.foreign import FORM, PART, is_small, is_title, names_organization
from agent.adapters.importers.prose.heads import EMPLOYER, is_length, split_names
from agent.adapters.importers.prose.outline import Row
from agent.adapters.importers.prose.spans import find_period, has_span, is_dated
from agent.lexicon.verbs import verb_of

MOST_IN_HEAD = 110
"""Characters of a line that heads a position."""
MOST_LINES = 6
"""Lines of a head."""
FEW = 5
"""Words of a title."""

_SHORTENED = re.compile(r"\b(?:inc|ltd|co|corp|llc|plc|jr|sr|st|[A-Z])\.$|(?<!\w)(?:" + FORM + r")$", re.I)
_DESCRIPTION = re.compile(r"^description\s*[-:]?\s*(?=\S)|^description\W*$", re.I)
_COMPANY = re.compile(r"company\s*[-:]\s*(.*)", re.I)
_SUBHEAD = re.compile(
    r"(?:(?:key|main|selected|major|notable|core|primary) )?(?:responsibilit(?:y|ies)|dut(?:y|ies)|achievements?|accomplishments?|highlights?|contributions?|results|tasks|impact|projects"
    r"|technologies|tools|environment|tech stack)(?: (?:include|included|and \w+|& \w+))?|" + PART, re.I)
_TELLING = re.compile(r"[A-Z][a-z]+ing\b")
"""How a line begins that tells what was done, and a title such as "Managing Director"."""
_ENGLISH = frozenset(("a", "an", "the", "of", "for", "at", "in", "on", "and", "to", "as"))
_SMALL = frozenset(("a", "an", "the", "of", "for", "at", "in", "on", "and", "to", "de", "la", "und", "der", "y", "et"))


@dataclass
class Section:
    """A position as it stands in the text: its head lines, the one of them that is bold below another, and the rows of its words."""

    heads: list[str] = field(default_factory=list)
    words: list[Row] = field(default_factory=list)
    strong: str | None = None


def split_entries(rows: list[Row]) -> list[Section]:
    """The rows of a section as positions: a new one begins with head lines after words, or with dated ones after dated ones."""
    found: list[Section] = []
    for heads, block in _blocks(rows):
        if heads and not (found and found[-1].words and _is_subhead(block, found)):
            found += [_headed(part) for part in _parted(block)]
            continue
        if not found:
            found.append(Section())
        for row in block:
            _add(found[-1].words, row)
    return found


def _blocks(rows: list[Row]) -> list[tuple[bool, list[Row]]]:
    """The rows in stretches of head lines (True) and of words."""
    blocks: list[tuple[bool, list[Row]]] = []
    for number, told in enumerate(rows):
        row = replace(told, text=_DESCRIPTION.sub("", told.text))
        described = row.text != told.text and not is_title(row.text)
        named = _COMPANY.match(row.text)
        goes_on = row.indented and not row.after_gap and blocks and not blocks[-1][0] and not has_span(row.text)
        head = bool(named) or (not described and _is_head(row) and not goes_on) or _is_marked_head(row, rows[number + 1 : number + 4])
        if not blocks or blocks[-1][0] is not head or named:
            blocks.append((head, []))
        blocks[-1][1].append(replace(row, text=f"{EMPLOYER} {name}" if (name := named.group(1).strip()) else "") if named else row)
    return blocks


def _headed(part: list[Row]) -> Section:
    """A position of these head lines; of many only those up to the dates and right after them are its head, and what comes then are its words."""
    dated = [n for n, row in enumerate(part) if is_dated(row.text)]
    end = dated[0] + 3 if len(part) > MOST_LINES and dated else len(part)
    strong = [row.text for row in part[1:end] if row.strong]
    return Section(heads=[row.text for row in part[:end] if row.text], words=part[end:], strong=strong[-1] if strong else None)


def _is_subhead(block: list[Row], found: list[Section]) -> bool:
    """Whether undated lines between words only part these, where positions have dates."""
    if any(row.heading or row.strong or is_dated(row.text) or is_title(row.text) or names_organization(row.text) for row in block):
        return False
    listed = len(block) == 1 and bool(_SUBHEAD.fullmatch(block[0].text.strip(" :")))
    return listed or (not block[0].after_gap and any(is_dated(head) for section in found for head in section.heads))


def _parted(block: list[Row]) -> list[list[Row]]:
    """Head lines that follow one another, parted where another position begins: at a heading, at a gap before further dates, or as many lines before each
    date as before the first."""
    dated = [n for n, row in enumerate(block) if is_dated(row.text)]
    starts = {0} | {n for n, row in enumerate(block) if n and row.heading in (2, 3) and block[n - 1].heading != 1}
    for last, place in pairwise(dated):
        gaps = [n for n in range(last + 1, place + 1) if block[n].after_gap]
        names = [name for row in block[last + 1 : place + 1] for name in split_names(row.text)]
        if names and any(split_names(row.text) for row in block[: last + 1]) and (gaps or has_span(block[place].text)):
            starts.add(gaps[-1] if gaps else max(place - dated[0], last + 1))
    ordered = sorted(starts)
    return [block[start:end] for start, end in zip(ordered, [*ordered[1:], len(block)], strict=True)]


def _add(words: list[Row], row: Row) -> None:
    """A line, joined to the one before when it goes on in lower case."""
    goes_on = row.text[:1].islower() and words and words[-1].text[-1:] not in ".!?;:"
    if words and not row.bullet and not row.after_gap and (goes_on or row.indented):
        words[-1] = replace(words[-1], text=f"{words[-1].text} {row.text}")
    elif row.text:
        words.append(row)


def _is_head(row: Row) -> bool:
    if row.heading:
        return True
    if len(row.text) > MOST_IN_HEAD:
        return False
    if row.bullet:
        return has_span(row.text) and _is_named(row.text) and not _is_sentence(row.text)
    if is_dated(row.text):
        return _is_parted(row.text) or not _is_sentence(row.text)
    if is_length(row.text):
        return True
    ended = row.text[-1:] in ".;:" and not _SHORTENED.search(row.text)
    if len(row.text.split()) <= 9 and not ended and (row.strong or (is_title(row.text) and _is_named(row.text))):
        return True
    told = ended or not row.text[:1].isupper() or re.match(r"[A-Z][a-z]+ed\b", row.text)
    if told or ("|" not in row.text and _TELLING.match(row.text) and not (is_title(row.text) and len(row.text.split()) <= FEW)):
        return False
    return len(row.text.split()) <= 9 or (len(row.text.split()) <= 15 and _is_named(row.text))


def _is_marked_head(row: Row, coming: list[Row]) -> bool:
    """Whether a name with the sign of a list's item is the first line of a head: dated lines without one follow it directly. So is one that begins like
    something told ("Supervising Miller") right above a dated line without a title."""
    if len(row.text.split()) > 9 or not _is_named(row.text) or (row.text[-1:] in ".;:" and not _SHORTENED.search(row.text)):
        return False
    own = list(takewhile(lambda other: not (other.bullet or other.after_gap) and _is_head(other), coming))
    if row.bullet and _is_noun_phrase(row.text):
        return False
    if row.bullet:
        told = _is_done(row.text) and sum(_is_named(other.text) for other in own) > 1
        return not told and any(is_dated(other.text) for other in own)
    return bool(_TELLING.match(row.text) and own) and is_dated(own[0].text) and not is_title(own[0].text)


def _is_noun_phrase(text: str) -> bool:
    """Whether words of another language, whose nouns may have capitals, are rather something done than a name: "Leitung der Backstube"."""
    little = any(is_small(word) and word not in _ENGLISH for word in text.split())
    return little and not is_title(text) and not names_organization(text)


def _is_done(text: str) -> bool:
    """Whether words begin with what was done."""
    first = text.split()[0].lower()
    verb = verb_of(first)
    return verb is not None and verb.past == first


def _is_parted(text: str) -> bool:
    """Whether a wide gap parts a date from all other words."""
    return "\t" in text and any(is_dated(part) and not re.search(r"[^\W\d_]", find_period(part, anywhere=True)[1]) for part in text.split("\t"))


def _is_named(text: str) -> bool:
    """Whether nearly all of its words are written as names are."""
    found = re.findall(r"[^\W\d_]+", find_period(text)[1])
    return bool(found) and sum(word[0].isupper() or word in _SMALL or is_small(word) for word in found) >= 0.8 * len(found)


def _is_sentence(text: str) -> bool:
    """Whether a line with a date is something told rather than a head."""
    first = text.split(",")[0]
    if len(first.split()) < 5 and is_title(first):
        return False
    found = re.findall(r"[^\W\d_]+", text)
    return len(found) > 6 and sum(word.islower() for word in found) > 0.6 * len(found)
