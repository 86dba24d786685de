"""How many summers, terms or the like somebody was at a place, where the words or the heading list them: "Summers 2022 and 2023"."""

from __future__ import annotations

import re

from agent.claims.claim import Claim
from agent.claims.reading.figure import Figure

_NAMES = ("summer", "winter", "spring", "autumn", "season", "year")
_YEAR = r"(?:19|20)\d\d"
_LISTED = re.compile(rf"\b({'|'.join(_NAMES)})s:?\s(?:–\s)?((?:{_YEAR}(?:,\s(?:and\s)?|\sand\s|\s?[&+]\s?|\s)?){{2,}})(?!\s?[-–])", re.I)
"""Summers 2022 and 2023."""
_SPANNED = re.compile(rf"\b({'|'.join(_NAMES)})s:?\s(?:–\s)?({_YEAR})\s?(?:-|–|to)\s?({_YEAR})\b", re.I)
_TERM = re.compile(rf"\b(spring|summer|autumn|fall|winter|michaelmas|hilary|lent|trinity)(?: (?:term|semester))?\s({_YEAR})\b", re.I)
_COUNTED = re.compile(rf"\s({'|'.join(_NAMES)}|term|semester)s\b", re.I)


def seasons_told(claim: Claim, source: int, name: str) -> int:
    """How many of the seasons of that name ("summer", "term") the snippet or its heading lists; 0 where it lists none."""
    return max(_listed(told.text, name) for told in (claim.licences.bodies[source], claim.licences.headings[source]))


def counts_seasons(claim: Claim, figure: Figure) -> bool:
    """The two of "two summers", where the evidence lists as many."""
    said = _COUNTED.match(claim.text, figure.end)
    return said is not None and figure.value > 1 and any(seasons_told(claim, source, said[1].lower()) == figure.value for source in range(len(claim.cited)))


def _listed(text: str, name: str) -> int:
    if name in ("term", "semester"):
        return len({(m[1].lower(), m[2]) for m in _TERM.finditer(text)})
    listed = [len(set(re.findall(_YEAR, m[2]))) for m in _LISTED.finditer(text) if m[1].lower() == name]
    spanned = [int(m[3]) - int(m[2]) + 1 for m in _SPANNED.finditer(text) if m[1].lower() == name]
    return max([*listed, *spanned], default=0)
