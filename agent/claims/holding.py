"""Whether what is said to "do you hold it?" is a yes: words that tell of less, of another time, of somebody else or of another thing are none."""

from __future__ import annotations

import re

from agent.domain.answer import Question, holds
from agent.lexicon.foreign.replies import left_of_yes, takes_back
from agent.lexicon.foreign.speech import level, spoken
from agent.lexicon.verbs import verb_of

_HAVING = re.compile(r"(?:i(?:['’]ve)? )?(?:already |do )?(?:have|hold|got|passed|earned|obtained|did|speak|finished|completed) (?:it|that|this|one|them|those|both|mine)\b", re.I)
ALIKE = 5
"""Letters of the beginning by which two forms of a word are the same."""
_NAMELESS = frozenset(["and", "for", "the", "with", "und", "für", "als", "mit", "der", "die", "das", "des", "les", "una", "del", "con", "pour", "avec"])


def is_yes(words: str, question: Question, *, outright: bool) -> bool:
    """Whether the words leave no doubt that one holds what is asked for; `outright`: a yes, or its number, stood before them.

    Without one they must name the thing, or say "I have it". A language must be known as well as the post asks.
    """
    if not holds(words, question.subject) or takes_back(words) or _is_lower(words, question) or names_another(words, question):
        return False
    return outright or not words or _HAVING.match(words) is not None or _names(words, question.subject)


def names_another(words: str, question: Question) -> bool:
    """Whether words beside a yes name another thing than the one that was asked: "sure, first aid since 2022" of a driving licence. A study is called by its own name; a year, a number and where one has it from name none."""
    if question.studies:
        return False
    if tongues := spoken(question.subject):
        return bool(spoken(words)) and not set(spoken(words)) & set(tongues)
    asked = {word[:ALIKE] for word in re.findall(r"\w+", f"{question.subject} {question.quote}".lower())}
    left = [word for word in left_of_yes(words) if not _is_done(word.lower())]
    return bool(left) and not any(word.lower()[:ALIKE] in asked for word in left)


def _is_done(word: str) -> bool:
    """Whether it is a verb in the past: "renewed"; "aid" may be a noun."""
    verb = verb_of(word)
    return verb is not None and word in (verb.past, f"{verb.base}ed")


def _is_lower(words: str, question: Question) -> bool:
    told, asked = level(words), level(question.quote)
    return told is not None and asked is not None and told < asked


def _names(words: str, subject: str) -> bool:
    """Whether all words of the thing stand among these, short ones and numbers too ("CACES 1" is no "CACES 3"), or its short form in brackets, or the rest without that."""
    said = set(re.findall(r"\w+", words.lower()))
    names = (subject, *re.findall(r"\(([^()]+)\)", subject), re.sub(r"\([^()]*\)", " ", subject))
    return any(asked and asked <= said for name in names for asked in [{word for word in re.findall(r"\w+", name.lower()) if word not in _NAMELESS}])
