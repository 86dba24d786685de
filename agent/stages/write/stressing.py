"""Which lines show what the owner of a résumé wants stressed."""

from __future__ import annotations

from agent.domain.corpus import Corpus
from agent.domain.draft import LineKind, Proposal
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import content

STRESSED = 0.5
"""What a line that shows it is worth more: about as much as the best line is worth above a middling one."""
MOST = 6
"""Lines that were left out and are brought in for it."""
_BEGINNING = 5
"""Letters from which a word that another begins with is of its kin: teaching, teacher."""


def shows(text: str, wanted: str) -> bool:
    """Whether a text has at least half of the words that carry the meaning of what is wanted, in this form or that."""
    asked = {word for word in content(wanted) if word not in word_list("vague-wishes")}
    said = set(content(text))
    found = sum(any(_akin(word, other) for other in said) for word in asked)
    return bool(asked) and 2 * found >= len(asked)


def stressed(wanted: str, lines: tuple[Proposal, ...], corpus: Corpus) -> tuple[Proposal, ...]:
    """The lines with those that show it worth more and first at their position, and such skills first; all lines of a position that is called so are worth more."""
    named = {p.id for p in corpus.positions if shows(p.title or "", wanted)}
    valued = [p.model_copy(update={"value": p.value + STRESSED}) if _counts(p, wanted, named) else p for p in lines]
    places = [(p.kind, p.position) for p in valued]
    order = sorted(range(len(valued)), key=lambda i: (places.index(places[i]), not _leads(valued[i], wanted), i))
    return tuple(valued[i] for i in order)


def _leads(line: Proposal, wanted: str) -> bool:
    return line.kind in (LineKind.BULLET, LineKind.SKILL) and shows(line.text, wanted)


def _counts(line: Proposal, wanted: str, named: set[str]) -> bool:
    return line.kind is LineKind.BULLET and (line.position in named or shows(line.text, wanted))


def _akin(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) >= _BEGINNING and longer.startswith(shorter))
