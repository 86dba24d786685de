"""What the words of a requirement are worth when it is looked for, by language, read from the data files (`asked-de.txt` says how they are written)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from agent.lexicon.files import lines
from agent.lexicon.foreign.stems import Stem, folded, stem

FILES = {"de": "asked-de", "fr": "asked-fr", "es": "asked-es", "cs": "asked-cs"}
"""The languages in which what is asked for and what is told are compared, with their data files."""

LABELS = ("small", "level", "frame", "wish", "plain", "time", "several", "tail", "loose", "deny", "open", "beside", "steer", "and", "or", "training", "school", "related", "rank", "know", "land", "aid", "lead", "people", "trainee", "learned", "same")


@dataclass(frozen=True, eq=False)
class Asking:
    """The words of one language by label: small ones as they stand, the others also by their stems. `same` has the numbers of the groups of a stem."""

    language: str
    written: Mapping[str, frozenset[str]]
    stemmed: Mapping[str, frozenset[str]]
    same: Mapping[str, frozenset[int]]

    def has(self, word: Stem, *labels: str) -> bool:
        """Whether the word stands under one of the labels."""
        return any(word.lower in self.written[label] or (label != "small" and word.stem in self.stemmed[label]) for label in labels)


@cache
def asking(language: str) -> Asking | None:
    """The words of a language by its code, None for one in which nothing is compared."""
    if language not in FILES:
        return None
    rows = [(label.strip(), said.split()) for label, _, said in (line.partition(":") for line in lines(FILES[language]))]
    table = {label: frozenset(word for name, words in rows if name == label for word in words) for label in LABELS}
    same: dict[str, frozenset[int]] = {}
    for number, (label, words) in enumerate(rows):
        for word in words if label == "same" else ():
            key = stem(word, language)
            same[key] = same.get(key, frozenset()) | {number}
    return Asking(
        language=language,
        written=table,
        stemmed={label: frozenset(stem(word, language) for word in words) | frozenset(map(folded, words)) for label, words in table.items()},
        same=same,
    )
