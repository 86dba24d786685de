"""How job posts in languages other than English say things: headings, cues of asking, kinds, years, read from the data files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from agent.lexicon.files import lines

FILES = {"de": "post-de", "fr": "post-fr", "es": "post-es", "cs": "post-cs"}
"""The languages whose posts are read, with their data files."""

CAPITALS = frozenset({"de"})
"""Languages whose nouns begin with a capital: there a capital begins no line."""

SECTIONS = ("req", "pref", "duty", "benefit", "company", "apply")
_FIGURES = r"\d{1,2}(?:[.,]\d)?"


@dataclass(frozen=True, eq=False)
class Tongue:
    """The patterns of one language. `kinds` and `terms` are in the order of the file, `years` have a group `n`; `capitals`: its nouns have one."""

    code: str
    capitals: bool
    headings: Mapping[str, re.Pattern[str]]
    cues: Mapping[str, re.Pattern[str]]
    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    terms: tuple[tuple[str, re.Pattern[str]], ...]
    years: tuple[re.Pattern[str], ...]
    numbers: tuple[tuple[float, re.Pattern[str]], ...]

    def shows(self, cue: str, text: str) -> bool:
        """Whether the text has the cue."""
        return self.cues[cue].search(text) is not None

    def number(self, written: str) -> float | None:
        """A number in figures or words."""
        if written[:1].isdigit():
            return float(written.replace(",", "."))
        return next((value for value, pattern in self.numbers if pattern.fullmatch(written)), None)


@cache
def tongue(language: str) -> Tongue | None:
    """The patterns of a language by its code, None for one whose posts cannot be read."""
    return _compiled(_table(FILES[language]), language) if language in FILES else None


def _table(name: str) -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for line in lines(name):
        label, pattern = line.split(":", 1)
        table.setdefault(label.strip(), []).append(pattern.strip())
    return table


def _compiled(table: dict[str, list[str]], language: str) -> Tongue:
    words = [word for label in table for word in table[label] if label.startswith("number ")]
    number = f"(?:{_FIGURES}|{'|'.join(words)})"

    def compiled(label: str) -> re.Pattern[str]:
        return re.compile("|".join(f"(?:{pattern.replace('{n}', number)})" for pattern in table[label]), re.I)

    def headed(head: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return tuple((label.removeprefix(head), compiled(label)) for label in table if label.startswith(head))

    return Tongue(
        code=language,
        capitals=language in CAPITALS,
        headings={section: compiled(section) for section in SECTIONS},
        cues={label: compiled(label) for label in table if " " not in label and label not in (*SECTIONS, "years")},
        kinds=headed("kind "),
        terms=headed("term "),
        years=tuple(re.compile(pattern.replace("{n}", f"(?P<n>{number})"), re.I) for pattern in table["years"]),
        numbers=tuple((float(value), pattern) for value, pattern in headed("number ")),
    )
