"""What somebody writes above a résumé as it is sent: "Hi, please find my CV below, thanks!"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from agent.adapters.importers.line import Line
from agent.adapters.importers.prose.foreign import DOCUMENT
from agent.lexicon.cues import patterns

MOST = 6
"""Lines above a résumé that may be such."""
LONGEST = 200
"""Characters of such a line."""

_PARTS = re.compile(r"[.!?;:,…]+(?:\s|$)|\s[-–—]+\s|[:;]-?[)(]|\s+and\s+")
_OF = re.compile(rf"(?:(?:cv|c\.v\.|r[ée]sum[ée]|curriculum vitae|{DOCUMENT})(?:\s+(?:of|von|de)|\s*[:|–—-])\s*)(?P<name>[^\W\d_][\w.'’-]+(?: [^\W\d_][\w.'’-]*){{1,3}})", re.I)
_DOCUMENT = re.compile(DOCUMENT, re.I)


def without_courtesies(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines from where the résumé begins; "CV of Ada Example" begins with the name. All of them where nothing but courtesies would go."""
    for number, line in enumerate(lines[: MOST + 1]):
        named = _OF.fullmatch(line.text.strip())
        if named and named["name"][:1].isupper():
            again = number + 1 < len(lines) and lines[number + 1].text.strip() == named["name"]
            return [*([] if again else [replace(line, text=named["name"])]), *lines[number + 1 :]]
        if number == MOST or not _is_courtesy(line):
            return lines[number:] if number < MOST else lines
    return lines


def _is_courtesy(line: Line) -> bool:
    """Whether all parts of a line are such; a heading of a form and a line with other words are none."""
    if line.bullet or len(line.text) > LONGEST:
        return False
    parts = [part for each in _PARTS.split(line.text) if (part := each.strip(" .!?,;:()'\"“”-–—*#"))]
    table = patterns("courtesies").values()
    return bool(parts) and all(any(pattern.fullmatch(part) for pattern in (*table, _DOCUMENT)) for part in parts)
