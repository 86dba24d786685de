"""Verbs that say another thing with the word behind them: who "took over the round" did more than take it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from agent.domain.dates import MONTH_NAMES, MONTHS
from agent.lexicon.files import groups, members_of
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import Word
from agent.lexicon.verbs import Verb, verb_of

BETWEEN = 3
"""Words that may part a verb from its particle: "set the new tables up"."""
_BEFORE_VERB = members_of("word-sets", "before a verb")
_PARTING = members_of("word-sets", "parted particles")
_MEASURES = ("over", "about")
"""Before a number they bound it: "took over 40 samples"."""
_DAY = re.compile(r"\w{3,6}days?")


@cache
def _verbs() -> dict[str, tuple[tuple[str, ...], ...]]:
    """For each verb the words behind it with which it says another thing, longer ones first."""
    table: dict[str, set[tuple[str, ...]]] = {}
    for group in groups("phrasal-verbs"):
        for name in group:
            verb, *behind = name.split()
            table.setdefault(verb, set()).add(tuple(behind))
    return {verb: tuple(sorted(behind, key=lambda words: (-len(words), words))) for verb, behind in table.items()}


def phrasal(text: str, present: Sequence[Word]) -> dict[int, tuple[str, ...]]:
    """The verbs among the words that mean another thing with what stands behind them: their places, and verb and particles in base form."""
    found = dict[int, tuple[str, ...]]()
    for i, word in enumerate(present):
        known = verb_of(word.lower)
        behind = next((b for b in _verbs().get(known.base, ()) if _follows(text, present, i, b)), None) if known else None
        if known and behind and _is_a_verb(text, present, i, known):
            found[i] = (known.base, *behind)
    return found


def _is_a_verb(text: str, present: Sequence[Word], i: int, known: Verb) -> bool:
    """Whether the word is no noun there: a form of a verb alone, or behind what only verbs follow."""
    if present[i].lower not in (known.base, known.third):
        return True
    return i == 0 or present[i - 1].lower in _BEFORE_VERB or bool(text[present[i - 1].end : present[i].start].strip(" -"))


def _follows(text: str, present: Sequence[Word], verb: int, behind: tuple[str, ...]) -> bool:
    words = [w.lower for w in present[verb + 1 : verb + 1 + len(behind)]]
    if tuple(words) == behind:
        return not _counts(present, verb + len(behind)) and all(text[present[j].end : present[j + 1].start] in (" ", "-") for j in range(verb, verb + len(behind)))
    return len(behind) == 1 and behind[0] in _PARTING and any(_ends_here(text, present, at) for at in _particles(text, present, verb, behind[0]))


def _counts(present: Sequence[Word], last: int) -> bool:
    """Whether what looks like a particle belongs to what follows: "over 40", "on Mondays", "in 2019", "in May"."""
    after = present[last + 1].lower if last + 1 < len(present) else ""
    measured = after[:1].isdigit() and (present[last].lower in _MEASURES or re.fullmatch(r"(?:19|20)\d\d", after) is not None)
    return measured or _DAY.fullmatch(after) is not None or after in MONTHS or after in MONTH_NAMES


def _particles(text: str, present: Sequence[Word], verb: int, particle: str) -> Iterator[int]:
    """Where the particle stands behind a short thing: no preposition, no sign and no other verb between."""
    for at in range(verb + 1, min(verb + 2 + BETWEEN, len(present))):
        if text[present[at - 1].end : present[at].start] not in (" ", "-"):
            return
        if present[at].lower == particle and at > verb + 1:
            yield at
        if present[at].lower in word_list("prepositions") | {"and", "or", "but"}:
            return


def _ends_here(text: str, present: Sequence[Word], at: int) -> bool:
    """Whether the part of the sentence ends with the word: a sign, the end, or a word that joins follows."""
    if at + 1 == len(present) or text[present[at].end : present[at + 1].start].strip():
        return True
    return present[at + 1].lower in word_list("prepositions") | word_list("subordinators") | {"and", "or", "but", "then", "every", "each", "daily", "weekly", "again"}
