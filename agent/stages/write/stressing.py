"""Which lines show what the owner of a résumé wants stressed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from agent.domain.corpus import Corpus
from agent.domain.draft import LineKind, Proposal
from agent.lexicon.deeds import is_agent, tells
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import Word, content, words
from agent.lexicon.verbs import verb_of
from agent.stages.write.placing import DEAR, PROVING

STRESSED = PROVING + 0.5
"""What a line that shows it is worth more: as much as one that best shows what the post asks for, and half the span of all lines."""
AT_SUCH_A_PLACE = 0.25
"""What a line that does not show it is worth more at a position that is called so."""
MOST = 6
"""Lines that were left out and are brought in for it."""
_BEGINNING = 5
"""Letters from which a word that another begins with is of its kin: teaching, teacher."""
_AGENT = re.compile(r"(?:er|or|ist|ian|ee|eer|ant)$")


def shows(text: str, wanted: str) -> bool:
    """Whether a text has at least half of the words that carry the meaning of what is wanted, in this form or that; who is called a teacher does not tell
    of teaching."""
    return _has_half(wanted, words(text), _akin)


def is_called(title: str, wanted: str) -> bool:
    """Whether a title says so, also by the name of who does it: a teacher's is a place of teaching."""
    return _has_half(wanted, words(title), lambda one, other: _akin(one, other) or _kin_by_name(one, other))


def _has_half(wanted: str, said: Sequence[Word], akin: Callable[[Word, Word], bool]) -> bool:
    meant = set(content(wanted))
    asked = {w.stem: w for w in words(wanted) if w.stem in meant and w.stem not in word_list("vague-wishes")}.values()
    found = sum(any(akin(word, other) for other in said) for word in asked)
    return bool(asked) and 2 * found >= len(asked)


def stressed(wanted: str, lines: tuple[Proposal, ...], corpus: Corpus) -> tuple[Proposal, ...]:
    """The lines with those that show it worth more and first at their position, and such skills first; the other lines of a position that is called so are
    worth a little more."""
    named = {p.id for p in corpus.positions if is_called(p.title or "", wanted)}
    valued = [p.model_copy(update={"value": max(p.value, min(p.value + _worth(p, wanted, named), DEAR - STRESSED))}) for p in lines]
    places = [(p.kind, p.position) for p in valued]
    order = sorted(range(len(valued)), key=lambda i: (places.index(places[i]), not _leads(valued[i], wanted), i))
    return tuple(valued[i] for i in order)


def _leads(line: Proposal, wanted: str) -> bool:
    return line.kind in (LineKind.BULLET, LineKind.SKILL) and shows(line.text, wanted)


def _worth(line: Proposal, wanted: str, named: set[str]) -> float:
    if line.kind is not LineKind.BULLET:
        return 0.0
    return STRESSED if shows(line.text, wanted) else AT_SUCH_A_PLACE * (line.position in named)


def _akin(one: Word, other: Word) -> bool:
    """Whether the other is a form of the one, or a noun of what it tells, but no name for those who do it."""
    if one.singular == other.singular:
        return True
    verb = verb_of(one.lower)
    if _AGENT.search(other.singular) and (other.singular in word_list("title-words") or (verb and is_agent(other.lower, verb))):
        return False
    return tells(other.lower, verb) if verb else _kin_by_name(one, other)


def _kin_by_name(one: Word, other: Word) -> bool:
    shorter, longer = sorted((one.stem, other.stem), key=len)
    return shorter == longer or (len(shorter) >= _BEGINNING and longer.startswith(shorter))
