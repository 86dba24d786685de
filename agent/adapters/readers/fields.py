"""What a post says of itself in labelled lines at its head or its foot: "Company: Kornblum Bakery"."""

from __future__ import annotations

import re

HEAD = 12
"""Lines at either end in which a label is looked for; between them stands running text, where "Company:" may begin a sentence."""

LONGEST = 80
"""Characters of a title, a name or a place; what is longer is a sentence."""

_LABELS = {
    "title": r"(?:job |position )?title|position|role|stelle|stellenbezeichnung|poste|intitulé du poste",
    "employer": r"(?:hiring )?(?:company|employer|organi[sz]ation|firm)(?: name)?|unternehmen|firma|arbeitgeber|entreprise|employeur|société",
    "location": r"(?:job |work |office )?locations?|place of work|standort|(?:arbeits|einsatz)?ort|lieu(?: de travail)?|localisation",
}
_PATTERNS = {field: re.compile(rf"[\s#>*_•-]*(?:{label})[\s*_]*[:：][\s*_]*(.*)", re.I) for field, label in _LABELS.items()}
_BREAK = re.compile(r"\t+|\s[|•·]\s")
_NOTHING = re.compile(r"confidential|undisclosed|unknown|various|tb[ad]|n/?a|not (?:stated|disclosed|specified)|\W*", re.I)
_SENTENCE = re.compile(r"\b(?:we|our|you|your|is|are|was|https?|www)\b|[.!?;]$", re.I)
_ABBREVIATION = re.compile(r"\b(?:inc|ltd|llc|co|corp|bros|jr|sr|st|[a-z]\.[a-z])\.$", re.I)


def labelled(text: str) -> dict[str, str]:
    """`title`, `employer` and `location` as far as labels name them; the first of each counts."""
    found: dict[str, str] = {}
    for part in _parts(text):
        for field, pattern in _PATTERNS.items():
            match = pattern.fullmatch(part)
            value = match.group(1).strip(" *_,") if match else ""
            if _is_name(value):
                found.setdefault(field, value)
    return found


def is_labelled(line: str) -> bool:
    """Whether the line begins with one of the labels."""
    return any(pattern.match(line) for pattern in _PATTERNS.values())


def names_nothing(value: str) -> bool:
    """Whether a value is no name: nothing but signs, "N/A", "Confidential"."""
    return _NOTHING.fullmatch(value) is not None


def _parts(text: str) -> list[str]:
    """The short lines at the head and at the foot; several labels on one line are told apart."""
    head, foot = (([line.strip() for line in end.splitlines() if line.strip()]) for end in (text[:5_000], text[5_000:][-5_000:]))
    lines = [*head[:HEAD], *(foot or head[HEAD:])[-HEAD:]]
    return [part.strip() for line in lines if len(line) <= 3 * LONGEST for part in _BREAK.split(line)]


def _is_name(value: str) -> bool:
    if not 2 <= len(value) <= LONGEST or len(value.split()) > 10 or _NOTHING.fullmatch(value):
        return False
    return not _SENTENCE.search(_ABBREVIATION.sub("", value))
