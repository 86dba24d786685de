"""Word classes: which word of a passage is a noun, an adjective, a verb and in what form.

Told by the Hanover tagger (Wartena, "A Probabilistic Morphology Model for German Lemmatization", 2019), a hidden Markov
model over the parts of words; its English model, learned from the British National Corpus, comes inside its package.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from HanTa.HanoverTagger import HanoverTagger

_WORD = re.compile(r"[A-Za-z][\w'’+#.-]*[\w+#]|[A-Za-z]|\d[\d,.]*|[^\w\s]")
_LONGEST = 30
"""Letters of a word that are looked at: the tagger's time grows with their square."""
_COARSER = {
    **dict.fromkeys(("AJ0", "AJC", "AJS"), "adjective"),
    **dict.fromkeys(("AV0", "AVP"), "adverb"),
    **dict.fromkeys(("NN0", "NN1"), "noun"),
    **dict.fromkeys(("NP0", "UNC"), "name"),
    **dict.fromkeys(("VBG", "VDG", "VHG", "VVG"), "-ing"),
    **dict.fromkeys(("VBN", "VVN"), "participle"),
    **dict.fromkeys(("VVB", "VVI"), "verb"),
    "NN2": "nouns",
    "VVD": "past",
    "VVZ": "verb-s",
}
"""Classes of the CLAWS5 tag set that are taken together here; the others keep their tag."""


@dataclass(frozen=True)
class ClassedWord:
    """A word, number or mark of a text, from `start` to `end`, and its class."""

    start: int
    end: int
    of: str


def word_classes(text: str) -> tuple[ClassedWord, ...]:
    """The words and marks of an English passage in order, each with its class: "noun", "adjective", "-ing" … or a tag of CLAWS5."""
    found = list(_WORD.finditer(text))
    tags = _tagger().tag_sent([word.group()[:_LONGEST] for word in found], taglevel=0) if found else []
    return tuple(ClassedWord(word.start(), word.end(), _COARSER.get(tag, tag)) for word, tag in zip(found, tags, strict=True))


def is_noun(of: str) -> bool:
    """Whether a class is one of nouns and names."""
    return of in ("noun", "nouns", "name")


def is_verb(of: str) -> bool:
    """Whether a class is a form of a verb, auxiliaries too."""
    return of in ("-ing", "participle", "past", "verb", "verb-s") or of.startswith("V")


@cache
def _tagger() -> HanoverTagger:
    """By its full path: by its name alone, a file of the same name in the current folder would be loaded instead."""
    return HanoverTagger(str(files("HanTa") / "morphmodel_en.pgz"))
