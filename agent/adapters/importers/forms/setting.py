"""Paragraphs as lines: what is large, what is a heading, and where there is a gap."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from agent.adapters.importers.forms.blocks import Paragraph, Piece
from agent.adapters.importers.forms.flow import ADDRESS, LONGEST_HEADING, YEAR
from agent.adapters.importers.line import Line
from agent.adapters.marks import STYLES
from agent.errors import UserCanAct
from agent.lexicon.vitae import said

MOST_CHARACTERS = 200_000
FEWEST_LETTERS = 20
"""Letters of a document below which there is only a picture of a text."""
GAP = 4
"""Points by which a space exceeds the usual one where it parts two lines."""
LARGE = 1.3
"""Times the usual size of a name at the top."""
NEAR = 6
"""Lines among which a name is looked for."""

TOO_LONG = f"This file has more than {MOST_CHARACTERS:,} characters: please send the part that counts or paste the text."
NO_TEXT = "This file holds pictures but hardly any text, as scans do: please send one with text or paste the text."

Kind = tuple[bool, bool, bool]
"""Whether a paragraph is an item of a list, a heading, bold."""
_KIND = re.compile(r"\W*(?:r[ée]sum[ée]|curriculum(?: vitae)?|currículum(?: vitae)?|c\.?v\.?|" + said("document") + r")\W*", re.I)
_NAMED = re.compile(r"\b(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|present|current|now|today|until|spring|summer|fall|winter)[a-z]*\b)(?!(?:" + "|".join(said(label) for label in ("to", "before", "since", "now", *(f"month {number}" for number in range(1, 13)))) + r")(?!\w))[^\W\d_]{3,}", re.I)
_SPAN_THEN = re.compile(r"(?<=\t)((?:\w{3,9}\.?,? )?(?:19|20)\d\d\s*[-–—]\s*(?:(?:\w{3,9}\.?,? )?(?:19|20)\d\d|present|current|now|today))[ \u00a0]+(?=[^\W\d_]{2})", re.I)
"""Dates behind a tab that fill their line, so that what follows them stands on the next one."""
_GAP = re.compile(r"[ \u00a0]*\t[ \t\u00a0]*|[ \u00a0]{4,}")
_TOLD = {style.casefold(): kind for kind, style in STYLES.items()}
_BLANKS = re.compile(r"[ \u00a0\r\f\v]+")


def set_lines(paragraphs: Sequence[Paragraph]) -> list[Line]:
    """The lines of paragraphs. Raises `UserCanAct` when they are too long, or hardly a letter is there."""
    usual, gaps, found = _usual_size(paragraphs), _usual_gaps(paragraphs), list[Line]()
    before: Paragraph | None = None
    parted = False
    for paragraph in paragraphs:
        if paragraph.is_empty:
            parted = True
            continue
        apart = before is not None and (parted or before.after + paragraph.before >= gaps[_kind(paragraph)] + GAP)
        found += _lines(paragraph, usual, apart)
        before, parted = paragraph, False
    _ensure(found)
    return _named_first(_one_head(found))


def told_lines(paragraphs: Sequence[Paragraph]) -> list[Line]:
    """The paragraphs as lines of the kinds that their styles name; none where a style is not one of ours. Raises `UserCanAct` as `set_lines` does."""
    full = [paragraph for paragraph in paragraphs if not paragraph.is_empty]
    if not all(paragraph.style.casefold() in _TOLD for paragraph in full):
        return []
    found = [Line(" ".join(paragraph.text.split()), told=_TOLD[paragraph.style.casefold()]) for paragraph in full]
    _ensure(found)
    return found


def _named_first(found: list[Line]) -> list[Line]:
    """The lines with the name at the top where it stands in large letters below addresses alone; that it is a résumé goes without saying."""
    if found and _KIND.fullmatch(found[0].text):
        found = found[1:]
    at = max(range(min(len(found), NEAR)), key=lambda number: found[number].size, default=0)
    if found and found[at].size >= LARGE and all(ADDRESS.search(line.text) for line in found[:at]):
        return [found[at], *found[:at], *found[at + 1 :]]
    return found


def _one_head(found: Sequence[Line]) -> list[Line]:
    """The lines, where headings below that of the sections that directly follow one another and tell one position (title, employer, dates) are one heading and its lines."""
    levels = Counter(line.level for line in found if line.level)
    sections = min((level for level, count in levels.items() if count > 1), default=min(levels, default=0))
    head, lines = list[Line](), list[Line]()
    for line in found:
        joins = bool(head) and line.level > sections and _adds(line, head)
        head = [*head, line] if joins else [line] if line.level > sections else []
        lines.append(replace(line, level=0, strong=True) if joins else line)
    return lines


def _adds(line: Line, head: Sequence[Line]) -> bool:
    """Whether a heading tells what the headings before it do not: it is deeper than they are, or has the dates or the name that they lack."""
    deeper = line.level > max(other.level for other in head)
    dates = _is_dated(line) and not any(map(_is_dated, head))
    return deeper or dates or (_is_named(line) and not any(map(_is_named, head)))


def _is_dated(line: Line) -> bool:
    return YEAR.search(line.text) is not None


def _is_named(line: Line) -> bool:
    return _NAMED.search(line.text) is not None


def _ensure(found: list[Line]) -> None:
    if sum(len(line.text) for line in found) > MOST_CHARACTERS:
        raise UserCanAct(TOO_LONG)
    if sum(map(str.isalpha, "".join(line.text for line in found[:200]))) < FEWEST_LETTERS:
        raise UserCanAct(NO_TEXT)


def hidden_in(paragraphs: Iterable[Paragraph]) -> tuple[str, ...]:
    """The words of the paragraphs that nobody sees."""
    texts = (" ".join("".join(piece.text for piece in p.pieces if piece.hidden).split()) for p in paragraphs)
    return tuple(text for text in texts if text)


def _usual_size(paragraphs: Iterable[Paragraph]) -> float:
    sizes = Counter[float]()
    for piece in (piece for paragraph in paragraphs for piece in paragraph.pieces):
        sizes[piece.size] += len(piece.text.strip())
    return sizes.most_common(1)[0][0] if sizes else 0


def _kind(paragraph: Paragraph) -> Kind:
    return paragraph.bullet, paragraph.level > 0, paragraph.is_bold


def _usual_gaps(paragraphs: Sequence[Paragraph]) -> defaultdict[Kind, float]:
    """The usual gap above paragraphs of each kind, by those that follow one of their own kind; of other kinds the usual one of all."""
    told = [paragraph for paragraph in paragraphs if not paragraph.is_empty]
    gaps, every = defaultdict[Kind, Counter[float]](Counter), Counter[float]()
    for above, below in pairwise(told):
        every[above.after + below.before] += 1
        if _kind(above) == _kind(below):
            gaps[_kind(below)][above.after + below.before] += 1
    usual = every.most_common(1)[0][0] if every else 0.0
    return defaultdict(lambda: usual, {kind: counted.most_common(1)[0][0] for kind, counted in gaps.items()})


def _lines(paragraph: Paragraph, usual: float, apart: bool) -> Iterator[Line]:
    """The lines of a paragraph; those after the first of an item of a list go on with it."""
    level = paragraph.level if len(paragraph.text) <= LONGEST_HEADING else 0
    first = True
    for row in _rows(paragraph):
        told = [piece for piece in row if re.search(r"\w", piece.text)]
        size = max((piece.size for piece in told), default=usual)
        for text in _told(row, paragraph.bullet):
            yield Line(
                text, level=level, bullet=paragraph.bullet and not level and first, strong=bool(told) and all(piece.bold for piece in told),
                apart=(apart or paragraph.turns) and first, indented=paragraph.bullet and not first, size=round(size / usual, 2) if usual and size else 1.0, turns=paragraph.turns and first,
            )  # fmt: skip
            first = False


def _told(pieces: Sequence[Piece], bullet: bool) -> list[str]:
    """The words of a line with its wide gaps as tabs; none when it is empty."""
    text = _GAP.sub("\t", _BLANKS.sub(_narrow, "".join(piece.text for piece in pieces))).strip(" \t\u00a0")
    return [part for part in (text if bullet else _SPAN_THEN.sub(r"\1\n", text)).split("\n") if part]


def _narrow(match: re.Match[str]) -> str:
    return match.group() if len(match.group()) >= 4 else " "


def _rows(paragraph: Paragraph) -> list[list[Piece]]:
    """The pieces that are seen, parted at line breaks."""
    rows = list[list[Piece]]([[]])
    for piece in (piece for piece in paragraph.pieces if not piece.hidden):
        first, *others = piece.text.split("\n")
        rows[-1].append(replace(piece, text=first))
        rows += [[replace(piece, text=other)] for other in others]
    return rows
