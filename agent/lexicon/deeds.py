"""A deed under its name: who "solved complex problems" has done problem solving."""

from __future__ import annotations

from agent.lexicon.files import words as word_list
from agent.lexicon.terms import words
from agent.lexicon.verbs import verb_of

BETWEEN = 3
"""Words that may stand between the verb and its object: its article and adjectives."""


def told_deed(text: str, name: str) -> tuple[int, int] | None:
    """The span of a text that tells with a verb and its object what `name` ("problem solving") says with an object and a gerund; None where it does not."""
    *thing, last = words(name) or (None,)
    verb = verb_of(last.lower) if last and thing else None
    if verb is None or last is None or last.lower != verb.gerund:
        return None
    wanted, present = [w.singular for w in thing if w], words(text)
    for at, word in enumerate(present):
        if verb_of(word.lower) != verb:
            continue
        for start in range(at + 1, min(at + 2 + BETWEEN, len(present) - len(wanted) + 1)):
            end = start + len(wanted)
            if [w.singular for w in present[start:end]] == wanted and _is_one_phrase(text, word.end, present[end - 1].end):
                return word.start, present[end - 1].end
    return None


def _is_one_phrase(text: str, start: int, end: int) -> bool:
    """Whether nothing parts the object from the verb: no comma, no "and", no preposition."""
    between = text[start:end]
    parting = word_list("prepositions") | {"and", "or", "but", "not", "no"}
    return not any(sign in between for sign in ",;:.()/") and not any(w.lower in parting for w in words(between))
