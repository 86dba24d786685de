"""Attitudes in other languages than English: which a post asks for, and whether a person says to have them, as a noun or as an adjective."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from agent.lexicon.files import lines
from agent.lexicon.foreign.asking import Asking, asking
from agent.lexicon.foreign.jobs import names_a_job
from agent.lexicon.foreign.stems import plainly, stems
from agent.lexicon.kept import kept

MOST_BESIDE = 8
"""Words of a part of a sentence in which one speaks of oneself; in a longer one the word may be of something else."""
MOST_OF_A_JOB = 4
"""The same where it stands beside one's job alone: "comptable rigoureuse"."""

_PARTS = re.compile(r"[,;:.!•|/()]|\s[–—-]\s")
_SELF = "self"


@kept(4096)
def attitudes(text: str, language: str) -> frozenset[str]:
    """The attitudes that a requirement names."""
    return frozenset(key for key, pattern in _table(language).items() if key != _SELF and pattern.search(text))


@kept(20_000)
def said(text: str, language: str) -> frozenset[str]:
    """The attitudes that a text of a person's claims for himself. In "système autonome" and "Organisation de séminaires" they are of something else, and what is denied is none."""
    table = asking(language)
    if table is None:
        return frozenset()
    return frozenset(key for part in _parts(plainly(text), table) for key in attitudes(part, language) if _is_own(part, key, language, table))


def _parts(text: str, table: Asking) -> list[str]:
    joints = "|".join(map(re.escape, table.written["and"]))
    return [part.strip() for whole in _PARTS.split(text) for part in re.split(rf"\s(?:{joints})\s", whole, flags=re.I) if part.strip()]


def _is_own(part: str, key: str, language: str, table: Asking) -> bool:
    """Whether nothing else stands beside the word, or one's own person does."""
    rows = _table(language)
    rest = rows[key].sub(" ", part)
    beside = stems(rest, language)
    if any(table.has(word, "deny", "open") for word in beside):
        return False
    if all(table.has(word, "small", "level") for word in beside):
        return True
    of_oneself = rows[_SELF].search(part) is not None and len(beside) <= MOST_BESIDE
    return of_oneself or (len(beside) <= MOST_OF_A_JOB and names_a_job(rest))


@cache
def _table(language: str) -> Mapping[str, re.Pattern[str]]:
    rows = (line.partition(":") for line in lines("traits-abroad"))
    named = ((label.split(), pattern.strip()) for label, _, pattern in rows)
    return {key: re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.I) for (code, key), pattern in named if code == language}
