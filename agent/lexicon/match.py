"""How far a text names what is searched for."""

from __future__ import annotations

from enum import StrEnum

from agent.domain.value import Value
from agent.lexicon.aliases import generals, names, siblings, specifics
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import words

ONE_FORM = 0.65
"""Share of a single word that stands in another form ("precepted" for "precepting"): near, and never enough to be named."""


class How(StrEnum):
    """By what a text names a thing."""

    NAMED = "named"
    KIND = "kind"
    GENERAL = "general"
    SIBLING = "sibling"
    PART = "part"
    NOTHING = "nothing"


class Naming(Value):
    """The share of the term that the text names (0..1) and how."""

    share: float
    how: How


def naming(text: str, term: str) -> Naming:
    """1.0: named, by an alias or as a kind of it; 0.6: only something more general or beside it; else the share of its words, below 0.95."""
    if names(text, term):
        return Naming(share=1.0, how=How.NAMED)
    if any(names(text, kind) for kind in specifics(term)):
        return Naming(share=1.0, how=How.KIND)
    if any(names(text, general) for general in generals(term)):
        return Naming(share=0.6, how=How.GENERAL)
    if any(names(text, sibling) for sibling in siblings(term)):
        return Naming(share=0.6, how=How.SIBLING)
    share = _share(text, term)
    return Naming(share=share, how=How.PART if share else How.NOTHING)


def _share(text: str, term: str) -> float:
    stop = word_list("stopwords")
    wanted = {w.stem for w in words(term) if w.lower not in stop}
    present = {w.stem for w in words(text)}
    if len(wanted) == 1 and len(words(term)) == 1:
        return ONE_FORM * bool(wanted & present)
    if len(wanted) < 2:
        return 0.0
    return 0.95 * len(wanted & present) / len(wanted)
