"""The order of a document: its paragraphs, the rows of its tables and what stands beside them, as they are read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from agent.adapters.importers.forms.blocks import Block, Paragraph, Piece, Table
from agent.lexicon.vitae import said

COLUMN = 4
"""Paragraphs that make a cell a column of the page, and a box a column beside it."""
LONGEST_HEADING = 120
"""Characters of a heading; what is longer only borrows its look."""

ADDRESS = re.compile(r"\S@\S|(?:\d[\s().-]{0,3}){7}|\b(?:linkedin|github)\.com|\bwww\.|https?://", re.I)
"""What tells a line of contact data."""
YEAR = re.compile(r"(?<!\d)(?:(?:19|20)\d\d|['’]\d\d)(?!\d)")
_DATE = re.compile(r"(?:[^\W\d_]{3,11}\.?,? (?:de )?|\d{1,2}[./-])?(?:19|20)\d\d(?:-\d\d)?|present|current|now|today|" + said("now"), re.I)
_LABEL = re.compile(
    r"(?:from|to|start|end|dates?|period|years?|duration|employer|company|organi[sz]ation|position|(?:job )?title|role|location|city|place|degree|course|institution|school|university|responsibilities|duties|description)"
    r"(?: (?:date|name))?",
    re.I,
)
"""The name of a column."""
_OPEN = re.compile(r"(?:[-–—]|(?<!\w)(?:to|until|" + said("to") + r"))\s*$", re.I)


def flat(blocks: Iterable[Block]) -> list[Paragraph]:
    """The paragraphs of a document in the order in which they are read; columns that stand beside the text come after it."""
    found, beside = list[Paragraph](), list[Paragraph]()
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block)
        elif isinstance(block, Table):
            found += [paragraph for row in block.rows for paragraph in _row(row)]
        else:
            own = flat(block.blocks)
            (beside if _is_column(own) and _headed(own) else found).extend(own)
    if _length(beside) > _length(found):
        return beside + found
    return found + beside


def _length(paragraphs: Iterable[Paragraph]) -> int:
    return sum(len(paragraph.text) for paragraph in paragraphs)


def _is_column(paragraphs: Sequence[Paragraph]) -> bool:
    return sum(not paragraph.is_empty for paragraph in paragraphs) >= COLUMN


def _headed(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the first words look like a heading, so that they stand for themselves wherever they are read."""
    first = next(paragraph for paragraph in paragraphs if not paragraph.is_empty)
    return _heads(first)


def _row(cells: Sequence[list[Block]]) -> list[Paragraph]:
    """The row of a table: dates beside a job stand on its first lines, columns one after another, the one with the largest words first; names of columns say nothing."""
    filled = [own for cell in cells if (own := _trimmed(flat(cell)))]
    dated = [_undivided(cell) for cell in filled if _tells_when(cell)]
    others = [cell for cell in filled if not _tells_when(cell)]
    if len(filled) > 1 and all(len(cell) == 1 and _LABEL.fullmatch(cell[0].text.strip(" :")) for cell in filled):
        return []
    if dated and others:
        return list(_aligned([_undivided(cell) if _tells_when(cell) else cell for cell in filled], dated))
    if sum(map(_is_column, filled)) > 1:
        filled = [_turned(cell) for cell in sorted(filled, key=lambda cell: -max(paragraph.size for paragraph in cell))]
    return [paragraph for cell in filled for paragraph in cell]


def _turned(cell: list[Paragraph]) -> list[Paragraph]:
    """A column of the page; where it begins with contact data, or with short things, and no heading, it goes on with no section."""
    opening = list(takewhile(lambda paragraph: not _heads(paragraph), (paragraph for paragraph in cell if not paragraph.is_empty)))
    addressed = any(ADDRESS.search(paragraph.text) for paragraph in opening[:COLUMN])
    short = len(opening) > 1 and all(len(p.text.split()) <= COLUMN and not YEAR.search(p.text) for p in opening)
    return [replace(cell[0], turns=True), *cell[1:]] if addressed or short else cell


def _heads(paragraph: Paragraph) -> bool:
    """Whether a paragraph looks like a heading."""
    return len(paragraph.text.split()) <= COLUMN and (paragraph.level > 0 or paragraph.is_bold or (len(paragraph.text) > COLUMN and paragraph.text.isupper()))


def _trimmed(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Without empty ones at the edges."""
    kept = [number for number, paragraph in enumerate(paragraphs) if not paragraph.is_empty]
    return paragraphs[kept[0] : kept[-1] + 1] if kept else []


def _tells_when(cell: Sequence[Paragraph]) -> bool:
    """Whether a cell holds dates and little else."""
    told = [paragraph for paragraph in cell if not paragraph.is_empty]
    if len(told) > 3 or any(paragraph.bullet or len(paragraph.text.strip()) > 40 for paragraph in told):
        return False
    return any(YEAR.search(paragraph.text) and len(re.findall(r"[^\W\d_]{2,}", paragraph.text)) <= 4 for paragraph in told)


def _undivided(cell: list[Paragraph]) -> list[Paragraph]:
    """A cell of dates without empty paragraphs; where a span is broken ("2019 –", "Present") its parts are one."""
    found = list[Paragraph]()
    for paragraph in (p for p in cell if not p.is_empty):
        if found and (_OPEN.search(found[-1].text) or re.match(r"\s*[-–—]", paragraph.text) or _OPEN.fullmatch(paragraph.text.strip())):
            found[-1] = _joined([found[-1], paragraph], " ")
        else:
            found.append(paragraph)
    return [replace(p, pieces=tuple(replace(piece, text=piece.text.replace("\n", " ")) for piece in p.pieces)) if "\n" in p.text and _OPEN.search(p.text.split("\n")[0]) else p for p in found]


def _aligned(cells: Sequence[list[Paragraph]], dated: Sequence[list[Paragraph]]) -> Iterator[Paragraph]:
    """The first lines of the cells beside one another, then what else the cells hold."""
    taken = [min(_headlines(cell), max(map(len, dated))) for cell in cells]
    for number in range(max(taken)):
        parts = [cell[number] for cell, most in zip(cells, taken, strict=True) if number < most]
        yield _joined(_spans(parts), "\t")
    for cell, most in zip(cells, taken, strict=True):
        yield from cell[most:]


def _spans(parts: Sequence[Paragraph]) -> list[Paragraph]:
    """The parts of a line, two lone dates beside one another as one span."""
    found = list[Paragraph]()
    for part in parts:
        if found and _DATE.fullmatch(found[-1].text.strip()) and _DATE.fullmatch(part.text.strip()):
            found[-1] = _joined([found[-1], part], " – ")
        else:
            found.append(part)
    return found


def _headlines(cell: Sequence[Paragraph]) -> int:
    """How many paragraphs at the beginning are short and no items of a list."""
    return next((number for number, p in enumerate(cell) if p.bullet or p.is_empty or len(p.text) > LONGEST_HEADING), len(cell))


def _joined(parts: Sequence[Paragraph], sign: str) -> Paragraph:
    pieces = [piece for part in parts for piece in (Piece(sign), *part.pieces)]
    return replace(parts[0], pieces=tuple(pieces[1:]), level=max(part.level for part in parts), after=parts[-1].after)
