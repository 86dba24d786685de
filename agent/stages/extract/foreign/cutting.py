"""Cuts a post in another language into spans: lines, bullets, sentences, and headings in the middle of a flattened line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from agent.lexicon.aliases import is_known
from agent.lexicon.files import words
from agent.lexicon.tongues import Tongue
from agent.stages.extract.units import LOOKED_AT

UPPER, LOWER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĽŁŃŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽ", "a-zß-öø-ÿāăąćčďđēėęěğģīįıķĺľłńňōőœŕřśşšţťūůűųźżž"
MANY = 3
"""So many dashes in one line are bullets."""
LONGEST_HEADING = 80
FLAT = 150
"""Characters of a line that may have lost its line breaks."""

_LINE = re.compile(r"\n[ \t]*")
_BULLET = re.compile(r"[•●▪◦‣■➢➤►✓✔✅·]|(?:(?<=\n)|\A)[ \t]{0,12}(?:[*\-–—]|\d{1,2}[.)])(?=[ \t]{1,8}\S)|(?:(?<=\n)|\A)[ \t]{0,12}[*\-–—](?=[^\W\d_])")
_DASH = re.compile(r"(?<=[\s:.;,!?])[-–—*](?=\s\S)")
_SENTENCE = re.compile(rf"(?<![.!?…])[.!?…]{{1,3}}[)\"”»]?(?:\s+(?=[¿¡\"„«(]?[{UPPER}\d•*–-])|(?=[¿¡]?[{UPPER}][{LOWER}]{{2}}))")
_HEAD_START = re.compile(rf"(?<![{UPPER}{LOWER}\d])(?=¿?[{UPPER}])|(?<=[{LOWER})])(?=[{UPPER}][{LOWER}])")
_CAPITAL = re.compile(rf"(?<=[{LOWER}\d)] )(?=[{UPPER}])")
_GLUED = re.compile(rf"(?:(?<=[{LOWER}]{{3}})|(?<=\)))(?=[{UPPER}](?!nnen\b|n\b)[{LOWER}]{{2}})|(?<=[{LOWER}]{{4}})(?=[{UPPER}]{{2,}}\b)|(?<= [{UPPER}])(?=[{UPPER}][{LOWER}]{{4}})")
_LETTERS, _LETTERS_BEFORE = re.compile(r"[^\W\d_]*"), re.compile(r"[^\W\d_]*$")
_OPENERS = re.compile(r"(?:\d{1,2}[.)]\s|(?!\.NET)[^\w(\"„«¿#+§])+")
_WORD_END = re.compile(r"[\w.]{1,14}$")


@dataclass(frozen=True)
class Cut:
    """A span of the text; `line` says that it fills a line of its own, `bullet` that a bullet stands before it."""

    start: int
    end: int
    line: bool
    bullet: bool


def cuts(text: str, tongue: Tongue) -> list[Cut]:
    """The spans of the text in order, without bullets and blanks around them."""
    looked_at = text[:LOOKED_AT]
    edges = {0, len(looked_at), *_line_starts(looked_at), *_bullets(looked_at), *_sentence_ends(looked_at, tongue), *heads(looked_at, tongue), *_glue(looked_at), *_run_ons(looked_at, tongue)}
    trimmed = (_trim(looked_at, a, b) for a, b in pairwise(sorted(edges)))
    return [cut for cut in trimmed if cut]


def heading_at(text: str, start: int, tongue: Tongue) -> tuple[str, int] | None:
    """(section, where it ends with its mark) of a heading that begins here and goes on in the same line, or None."""
    for section, pattern in _inline(tongue):
        match = pattern.match(text, start, start + LONGEST_HEADING)
        if match and (match["mark"].strip() or not match["mark"] or " " in match["head"].strip() or _runs_on(text, start, tongue)):
            return section, match.end()
    return None


def heads(text: str, tongue: Tongue) -> Iterator[int]:
    """Where headings begin in the middle of a line: behind a sentence, glued to a word, or of several words."""
    last = 0
    for match in _HEAD_START.finditer(text):
        start = match.start()
        if start < last:
            continue
        found = heading_at(text, start, tongue)
        if found and _may_begin(text, start, found, tongue):
            last = found[1]
            yield start


def _may_begin(text: str, start: int, found: tuple[str, int], tongue: Tongue) -> bool:
    before = text[max(0, start - 2) : start]
    if not before.strip() or "\n" in before or before[-1:].isalpha() or before.strip()[-1:] in ".!?:;)”»…•*–-":
        return True
    several = " " in text[start : found[1]].strip(" :?")
    return found[0] in ("req", "duty", "benefit") and (several or _runs_on(text, start, tongue))


def _runs_on(text: str, start: int, tongue: Tongue) -> bool:
    """Whether a capital stands in the middle of a long line, right behind a word in small letters, where the language has none: a line break was lost."""
    return not tongue.capitals and re.match(rf"[{LOWER}\d)] ", text[max(0, start - 2) : start]) is not None and _line_length(text, start) >= FLAT


def _line_length(text: str, at: int) -> int:
    """The length of the line around a place, as far as it matters."""
    start, end = text.rfind("\n", max(0, at - FLAT), at), text.find("\n", at, at + FLAT)
    return (end if end >= 0 else min(len(text), at + FLAT)) - (start if start >= 0 else max(0, at - FLAT))


def _run_ons(text: str, tongue: Tongue) -> Iterator[int]:
    """Things that are asked for, with a capital in the middle of a flattened line."""
    for match in _CAPITAL.finditer(text):
        if _runs_on(text, match.start(), tongue) and tongue.cues["starter"].match(text, match.start()):
            yield match.start()


def _glue(text: str) -> Iterator[int]:
    """Places where lines ran together in a flattened line ("IndustrieFührerschein"); a few of them are names."""
    start = 0
    for line in text.splitlines(keepends=True):
        found = [m.start() for m in _GLUED.finditer(line) if not _is_camel(line, m.start())] if len(line) >= FLAT else []
        yield from (start + at for at in found if len(found) >= MANY)
        start += len(line)


def _is_camel(line: str, at: int) -> bool:
    """Whether the word around a place is a name with a capital inside."""
    before, after = _LETTERS_BEFORE.search(line[max(0, at - 30) : at]), _LETTERS.match(line[at : at + 30])
    word = (before.group() if before else "") + (after.group() if after else "")
    return word.lower() in words("camel-names") or is_known(word)


@cache
def _inline(tongue: Tongue) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The heading patterns with what may follow a heading in its line: a mark, or a capital."""
    after = rf"(?P<mark>\s*\??\s*:[\s:]*|\s?\?+\s+|\s+[–-]\s+|\s*(?=[•►✓✔]|\Z|\n)|\s{{1,3}}(?=(?-i:[{UPPER}]))|(?=(?-i:[{UPPER}][{LOWER}])))"
    return tuple((s, re.compile(rf"(?P<head>¿?(?:{p.pattern})){after}", re.I)) for s, p in tongue.headings.items())


def _line_starts(text: str) -> Iterator[int]:
    """Line starts, unless the line before was only wrapped: it goes on in lower case behind a word."""
    for match in _LINE.finditer(text):
        before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
        if not (after.islower() and (before.isalpha() or before == ",") and _is_long(text, match.start())):
            yield match.start() + 1


def _is_long(text: str, end: int) -> bool:
    """Whether the line that ends here is long enough to have been wrapped."""
    return end - (text.rfind("\n", max(0, end - LONGEST_HEADING), end) + 1 or end - LONGEST_HEADING) >= LONGEST_HEADING - 25


def _bullets(text: str) -> Iterator[int]:
    yield from (m.start() for m in _BULLET.finditer(text))
    start = 0
    for line in text.splitlines(keepends=True):
        dashes = [start + m.start() for m in _DASH.finditer(line)]
        yield from dashes if len(dashes) >= MANY else ()
        start += len(line)


def _sentence_ends(text: str, tongue: Tongue) -> Iterator[int]:
    for match in _SENTENCE.finditer(text):
        word = _WORD_END.search(text[max(0, match.start() - 14) : match.start()])
        before = word.group().rpartition("..")[2] if word else ""
        if match.group()[0] == "." and (len(before) <= 1 or before.isdigit() or tongue.cues["abbreviation"].fullmatch(before)):
            continue
        yield match.end()


def _trim(text: str, start: int, end: int) -> Cut | None:
    line = start == 0 or text[start - 1] == "\n"
    bullet = _BULLET.match(text, start) is not None or (_DASH.match(text, start) is not None)
    opened = _OPENERS.match(text, start, end)
    start = opened.end() if opened else start
    ends_line = end == len(text) or "\n" in text[end - 1 : end + 1]
    while end > start and text[end - 1].isspace():
        end -= 1
    return Cut(start, end, (line or bullet) and ends_line, bullet) if end - start >= 2 else None
