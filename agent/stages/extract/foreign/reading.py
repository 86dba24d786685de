"""Puts the steps of the reading of a post in another language together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from agent.domain.brief import Kind, Requirement
from agent.lexicon.tongues import Tongue, tongue
from agent.stages.extract.foreign.asking import asks, is_english
from agent.stages.extract.foreign.labelling import kind_of, need_of, terms_of, terms_of_step, years_of
from agent.stages.extract.foreign.pieces import ASKING, Piece, pieces
from agent.stages.extract.foreign.splitting import Part, parts
from agent.stages.extract.quoting import first_words
from agent.stages.extract.sections import Passage, passages
from agent.stages.extract.units import units

LONGEST_QUOTE = 300
FEW = 3
SUREST, FOREIGN = 0.6, 0.3
"""Confidence at most: in a language with a data file, and in others, of which only English lines are read."""
NOTHING = 0.05
"""Confidence of a reading that found nothing."""

English = Callable[[list[Passage]], list[Requirement]]
"""Reads passages that are in English."""


@dataclass(frozen=True)
class Reading:
    """What was read, in reading order, without ids, and how sure the whole is (0..1)."""

    requirements: list[Requirement]
    confidence: float


def read(text: str, language: str, english: English) -> Reading:
    """The reading of a post in a language other than English; its English lines are read by `english`."""
    spoken = tongue(language)
    if spoken is None:
        return _english_lines(text, english)
    found = pieces(text, spoken)
    asked: list[Requirement] = []
    for in_english, group in groupby(found, key=lambda piece: is_english(text[piece.start : piece.end])):
        run = list(group)
        asked += english([_passage(p) for p in run]) if in_english else [r for p in run for r in _of_piece(text, p, spoken)]
    return Reading(asked, _confidence(found, asked))


def _english_lines(text: str, english: English) -> Reading:
    asked = english([p for p in passages(text, units(text)) if is_english(text[p.start : p.end])])
    return Reading(asked, FOREIGN if len(asked) > FEW else NOTHING)


def _passage(piece: Piece) -> Passage:
    return Passage(piece.start, piece.end, piece.section, piece.line, piece.heading)


def _of_piece(text: str, piece: Piece, spoken: Tongue) -> list[Requirement]:
    if not asks(text, piece, spoken):
        return []
    return [_requirement(text, part, piece.section, spoken) for part in parts(text, piece.start, piece.end, spoken)]


def _requirement(text: str, part: Part, section: str, spoken: Tongue) -> Requirement:
    quote = first_words(text[part.start : part.end], LONGEST_QUOTE)
    years = years_of(quote, spoken)
    kind = kind_of(f"{part.of} {quote}" if part.of else quote, years, spoken)
    return Requirement(
        id="",
        quote=quote,
        need=need_of(quote, section, spoken, nice=part.nice),
        kind=kind,
        terms=terms_of_step(part.of, quote, kind, spoken) if part.of else terms_of(quote, kind, spoken),
        any_of=f"f{part.group}" if part.group is not None else None,
        min_years=years if kind is Kind.EXPERIENCE else None,
    )


def _confidence(found: list[Piece], asked: list[Requirement]) -> float:
    """Lower without a section of requirements and with few of them; next to nothing where nothing was found."""
    if not asked:
        return NOTHING
    doubts = [(0.25, not any(p.section in ASKING for p in found)), (0.25, len(asked) <= FEW)]
    return max(NOTHING, SUREST - sum(weight for weight, holds in doubts if holds))
