"""How hard a text is to read: the published Flesch-Kincaid formula with hyphenation as syllables."""

from __future__ import annotations

import re
from functools import cache

import pyphen


@cache
def _hyphenation() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_US")


def syllables(word: str) -> int:
    """Syllables of a word, at least one."""
    return len(_hyphenation().positions(word)) + 1


def grade(sentences: list[str]) -> float | None:
    """Flesch-Kincaid grade (Kincaid et al. 1975) of sentences; None without words."""
    words = [w for s in sentences for w in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", s)]
    if not words:
        return None
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
