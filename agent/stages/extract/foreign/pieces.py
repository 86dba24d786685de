"""Gives the spans of a post in another language the sections they stand in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agent.lexicon.tongues import Tongue
from agent.stages.extract import headings as english
from agent.stages.extract.foreign.cutting import LONGEST_HEADING, Cut, cuts, heading_at
from agent.stages.extract.sections import NONE

ASKING = ("req", "pref")
_SHORT_LABEL = 3
"""Words of a label with a colon that only parts a list ("Technisch:")."""
_LONGEST_UNKNOWN = 60
_ENDS = re.compile(r"[.,;]$|\d")


@dataclass(frozen=True)
class Piece:
    """A span that is no heading. `listed`: it belongs to the list under its heading, by its bullet or because that list has none."""

    start: int
    end: int
    section: str
    line: bool
    listed: bool
    heading: str = ""


@dataclass
class _State:
    """The section that is open, whether its list has bullets (None: nothing of it was seen yet), and how dense and how long it is."""

    section: str = NONE
    heading: str = ""
    bulleted: bool | None = None
    dense: bool = False
    over: bool = False

    def open(self, section: str, heading: str) -> None:
        self.section, self.heading, self.bulleted, self.dense, self.over = section, heading, None, False, False

    def add(self, *, bullet: bool, apart: bool) -> None:
        """A span of the section; a list of lines without bullets and blanks between them ends at a blank line."""
        if self.bulleted is None:
            self.bulleted = bullet
            return
        self.over = self.over or (apart and self.dense and not self.bulleted)
        self.dense = self.dense or not apart


def pieces(text: str, tongue: Tongue) -> list[Piece]:
    """The spans with their sections; headings themselves are left out."""
    state, found, spans = _State(), [], cuts(text, tongue)
    for i, cut in enumerate(spans):
        start, section = _heading(text, cut, tongue)
        if section:
            state.open(section, text[cut.start : start])
        elif _is_unknown(text, spans, i, state, tongue):
            state.open(NONE, "")
            continue
        if start >= cut.end or not text[start : cut.end].strip(" .:-–—"):
            continue
        state.add(bullet=cut.bullet, apart="\n\n" in _blanks(text, cut.start))
        listed = (cut.bullet or not (state.bulleted or state.over)) and (cut.line or start > cut.start)
        found.append(Piece(start, cut.end, state.section, cut.line, listed, state.heading))
    return found


def _heading(text: str, cut: Cut, tongue: Tongue) -> tuple[int, str | None]:
    """(where the content begins, section) where the span is a heading or begins with one."""
    whole = text[cut.start : cut.end]
    if len(whole) <= LONGEST_HEADING and (cut.line or whole.endswith((":", "?"))):
        section = section_of(whole, tongue)
        if section:
            return cut.end, section
    found = heading_at(text, cut.start, tongue)
    return (found[1], found[0]) if found else (cut.start, None)


def section_of(heading: str, tongue: Tongue) -> str | None:
    """The section that a whole heading opens, in the language of the post or in English; None when it is none."""
    bare = re.sub(r"^[^\w¿]+|[^\w)]+$", "", re.sub(r"\([^)]*\)\s*$", "", heading.rstrip(" :?!…")))
    own = next((section for section, pattern in tongue.headings.items() if pattern.fullmatch(bare)), None)
    return own or english.section_of(bare) or (_begun(bare, tongue) if heading.endswith((":", "?")) else None)


def _begun(bare: str, tongue: Tongue) -> str | None:
    """The section of a heading that goes on behind its known words ("Požadavky pro tuto směnu"): the one that knows most of it."""
    matches = {section: pattern.match(bare) for section, pattern in tongue.headings.items()}
    known = {section: match.end() for section, match in matches.items() if match and bare[match.end() :][:1] in (" ", ",")}
    return max(known, key=lambda section: known[section]) if known else None


def _is_unknown(text: str, spans: list[Cut], index: int, state: _State, tongue: Tongue) -> bool:
    """Whether the span is a heading that nobody knows: then what follows is nothing known either."""
    cut, after = spans[index], spans[index + 1] if index + 1 < len(spans) else None
    whole = text[cut.start : cut.end]
    if not cut.line or cut.bullet or after is None or len(whole) > _LONGEST_UNKNOWN:
        return False
    if whole.endswith(":"):
        return len(whole.split()) > _SHORT_LABEL or state.section not in ASKING
    if _ENDS.search(whole) or tongue.shows("ask", whole) or tongue.shows("nice", whole):
        return False
    if whole.endswith("?") or (whole.isupper() and " " in whole):
        return True
    apart = "\n\n" in _blanks(text, cut.start) and "\n\n" not in text[cut.end : after.start]
    return (after.bullet and bool(state.bulleted or state.section not in ASKING)) or (apart and not state.bulleted and len(whole.split()) <= 6)


def _blanks(text: str, start: int) -> str:
    """The blanks before a place, without spaces."""
    before = text[max(0, start - 20) : start]
    return before[len(before.rstrip()) :].replace(" ", "").replace("\r", "")
