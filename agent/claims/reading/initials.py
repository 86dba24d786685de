"""The keys of initials: an abbreviation (SLA), and the words for which it stands (service level agreement)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agent.claims.reading.abbreviations import short_form
from agent.lexicon.aliases import LONGEST_NAME, aliases_of, as_kept, canonical
from agent.lexicon.british import american
from agent.lexicon.files import members_of
from agent.lexicon.kept import kept
from agent.lexicon.terms import Word, stem, words

_ABBREVIATION = re.compile(r"[A-Z][A-Za-z]?[A-Z]{1,4}o?s?")
_LETTERS = re.compile(r"[A-Z]\s?&\s?[A-Z]")
_SMALL = members_of("word-sets", "no initials")
_OUTSIDE = members_of("word-sets", "outside a name")
_WITHIN_A_NAME = re.compile(r"[\s\-\u2011/&,'’“”\"]{1,4}(?<! - )")
LONG_LAST = 8
"""Letters of a last word of which an abbreviation may take two."""


def key_of_name(name: str) -> str:
    """The key that all names of a thing share."""
    return f"@{canonical(name)}"


def add_initials(text: str, present: Sequence[Word], found: list[set[str]]) -> None:
    """Add to the keys of each word those of the initials that it is, or that it has with the words behind it."""
    for i, word in enumerate(present):
        written = text[word.start : word.end]
        if _ABBREVIATION.fullmatch(written) and as_kept(written) is None and short_form(written) is None:
            found[i].add(f"#{written.rstrip('s').lower()}")
        if _LETTERS.fullmatch(text, word.start, present[min(i + 1, len(present) - 1)].end):
            for j in (i, i + 1):
                found[j].add(f"#{word.lower}{present[i + 1].lower}")
        for run in _names_from(text, present, i):
            for initials in _initials(text, present, run):
                own = {f"%{initials}"} | ({key_of_name(initials.upper())} if _is_meant_by(initials, [present[k] for k in run]) else set())
                for j in run:
                    found[j] |= own


def _initials(text: str, present: Sequence[Word], run: Sequence[int]) -> Iterator[str]:
    """The initials of the words of a name, as it is, but of two that an "of" joins; with those of its small words (COSHH, LOD); with two letters of a long last word (SENCO)."""
    plain = "".join(present[k].lower[0] for k in run)
    if len(run) > 2 or run[-1] == run[0] + 1 or present[run[0] + 1].lower == "and":
        yield plain
    yield "".join(present[k].lower[0] for k in range(run[0], run[-1] + 1) if k in run or present[k].lower == "of")
    if len(run) > 2 and len(present[run[-1]].lower) >= LONG_LAST:
        yield plain + present[run[-1]].lower[1]


@kept(20_000)
def _full_names(initials: str) -> frozenset[str]:
    """The stems of the words for which the lexicon knows the initials to stand."""
    kept = as_kept(initials.upper()) if len(initials) > 2 else None
    return frozenset(_american_stem(w.lower) for name in aliases_of(kept) for w in words(name)) if kept else frozenset()


def _american_stem(lower: str) -> str:
    return stem(american(lower))


def _is_meant_by(initials: str, run: Sequence[Word]) -> bool:
    """Whether a known abbreviation may stand for the words: it has their initials, and they are words for which it is known, but for one of four or more."""
    known = _full_names(initials)
    return bool(known) and sum(_american_stem(word.lower) not in known for word in run) <= (len(run) > 3)


def _names_from(text: str, present: Sequence[Word], first: int) -> Iterator[list[int]]:
    """The runs of words from one on that may be a name of several words: "point of sale", "environment, health and safety", but no "bread at" or "till; not"."""
    run, listed = list[int](), False
    for i in range(first, min(first + LONGEST_NAME, len(present))):
        lower = present[i].lower
        between = text[present[i - 1].end : present[i].start] if i > first else " "
        if (i == first and lower in _SMALL) or lower in _OUTSIDE or not _WITHIN_A_NAME.fullmatch(between):
            return
        listed = "," in between or (listed and present[i - 1].lower != "and" and "&" not in between)
        if lower not in _SMALL:
            run = [*run, i]
            joined = i == first + 2 and present[i - 1].lower in ("and", "of")
            if not listed and (len(run) > 2 or (len(run) == 2 and (i == first + 1 or joined))):
                yield run
