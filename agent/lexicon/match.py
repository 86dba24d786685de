"""How far a text names what is searched for."""

from __future__ import annotations

import re
from enum import StrEnum

from agent.domain.value import Value
from agent.lexicon.aliases import generals, is_known, names, siblings, specifics
from agent.lexicon.deeds import did
from agent.lexicon.files import words as word_list
from agent.lexicon.kept import kept
from agent.lexicon.plainness import says_nothing
from agent.lexicon.terms import LONGEST_KEPT, words

ONE_FORM = 0.65
"""Share of a single word that stands in another form ("precepted" for "precepting"): near, and never enough to be named."""

_WITH_TOOL = re.compile(r"(?P<what>.+?)\s+(?:with|using)\s+(?P<tool>[^\s,;]+(?: [A-Z][^\s,;]*)*)")


class How(StrEnum):
    """By what a text names a thing."""

    NAMED = "named"
    KIND = "kind"
    TOLD = "told"
    GENERAL = "general"
    SIBLING = "sibling"
    PART = "part"
    NOTHING = "nothing"


class Naming(Value):
    """The share of the term that the text names (0..1) and how."""

    share: float
    how: How


def naming(text: str, term: str, quote: str = "") -> Naming:
    """1.0: named, by an alias or as a kind of it, or told as a deed; 0.6: only something more general or beside it; else the share of its words, below 0.95.
    In the quote "able to mentor engineers" the term tells a deed."""
    return _kept_naming(text, term, quote) if len(text) + len(quote) <= LONGEST_KEPT else _naming(text, term, quote)


@kept(100_000)
def _kept_naming(text: str, term: str, quote: str) -> Naming:
    return _naming(text, term, quote)


def _naming(text: str, term: str, quote: str) -> Naming:
    if names(text, term):
        return Naming(share=1.0, how=How.NAMED)
    if any(names(text, kind) for kind in specifics(term)):
        return Naming(share=1.0, how=How.KIND)
    if did(text, term, quote) or _both(text, term):
        return Naming(share=1.0, how=How.TOLD)
    if any(names(text, general) for general in generals(term)):
        return Naming(share=0.6, how=How.GENERAL)
    if any(names(text, sibling) for sibling in siblings(term)):
        return Naming(share=0.6, how=How.SIBLING)
    share = _share(text, term)
    return Naming(share=share, how=How.PART if share else How.NOTHING)


def _both(text: str, term: str) -> bool:
    """Whether the text names what is done and with which tool, where the term says both: "load testing with JMeter"."""
    part = parted(term)
    return part is not None and names(text, part[1]) and not says_nothing(part[0]) and naming(text, part[0]).share == 1.0


@kept(20_000)
def parted(term: str) -> tuple[str, str] | None:
    """What is done, and the tool; None where the term names no tool behind "with" or "using"."""
    found = _WITH_TOOL.fullmatch(term.strip())
    if found is None or not (is_known(found["tool"]) or found["tool"][0].isupper()):
        return None
    return found["what"], found["tool"]


def _share(text: str, term: str) -> float:
    stop = word_list("stopwords")
    wanted = {w.stem for w in words(term) if w.lower not in stop}
    present = {w.stem for w in words(text)}
    if len(wanted) == 1 and len(words(term)) == 1:
        return ONE_FORM * bool(wanted & present)
    if len(wanted) < 2:
        return 0.0
    return 0.95 * len(wanted & present) / len(wanted)
