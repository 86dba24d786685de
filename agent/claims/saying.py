"""What an answer from the chat is worth: a deed of the person, only a little of it, somebody else's, or nothing at all."""

from __future__ import annotations

import re
from enum import StrEnum

from agent.claims.reading import Telling, mended, telling
from agent.lexicon.files import words as word_list
from agent.lexicon.verbs import verb_of

_TALK = re.compile(
    r"^something (?:close|similar)\b|^(?:obviously|of course|well|honestly),|^(?:only |just )?a (?:little|bit)\b"
    r"|(?<![\w’'-])(?:yes|yeah|no|nope|never|not really|sorry)\s*(?:[,;:!]|\.(?!\s*\d)|$|(?:and|but|so)\b)",
    re.I,
)
"""How one answers a question and writes no line: "on call yes, postmortems no", "only a little"."""
DISOWNING = frozenset({"negated", "lacking", "others", "watched"})
"""Limits under which nobody did what is told."""
SHARE = 0.5
"""Share of the words so limited beyond which the answer tells of nothing done."""
_WISHED = re.compile(
    r"(?:plan(?:s|ned|ning)? (?:to|on)|(?:want(?:ed|s|ing)?|hop(?:ed?|es|ing)|intend(?:ed|s|ing)?|going|about|scheduled) to|will|would love|i['’]d (?:love|like|want) to|may|might)\b", re.I
)
"""What is planned and not done; who "would open at six", "was expected to close" or "suggested" tells of work."""
_WOULD_LIKE = re.compile(r"\bwould (?:love|like|want|be happy)\b", re.I)
_DOES = re.compile(r"\bI (?:(?:also|then|just|once|later|always|often|mostly|only|[a-z]+ly) )?(?P<verb>[a-z]+)\b|\b(?:and|but|then|so) (?:mostly |then |always |later )?(?!I\b)(?P<later>[a-z]+)\b", re.I)
_NO_DEED = frozenset(["be", "have", "know", "hear", "see", "think", "say", "want", "like", "wish", "love", "mean", "need", "feel", "guess", "believe", "hope", "plan", "intend", "lack"])
"""Verbs that tell of no work."""


class Worth(StrEnum):
    """What words of the chat carry."""

    DEED = "deed"
    LITTLE = "little"
    DISOWNED = "disowned"
    NOTHING = "nothing"


def weigh(words: str) -> Worth:
    """The worth of an answer: "no idea" is nothing, "I never held one" and "my colleague did it" disown, "only a bit" is little."""
    told = telling(mended(words))
    content = [t.index for t in told.tokens if not t.neutral and t.lower not in word_list("saying-nothing")]
    if not content:
        return Worth.NOTHING
    disowned = _disowned(told)
    if len(disowned & set(content)) > SHARE * len(content) and not _does_something(told, disowned):
        return Worth.DISOWNED
    return Worth.LITTLE if _little(told) else Worth.DEED


def is_talk(words: str) -> bool:
    """Whether words answer a question and cannot stand as a line of a résumé: "On call yes, one week in five, postmortems no"."""
    return _TALK.search(words.strip()) is not None


def _disowned(told: Telling) -> set[int]:
    """The words that a limit takes away, and those that express it; a denied one takes nothing ("never lapsed")."""
    found: set[int] = set()
    for limit in (each for each in told.limits if _disowns(each.kind, told.text[each.start :])):
        said = {t.index for t in told.tokens if limit.start <= t.start < limit.end}
        if not any(said & other.over for other in told.limits if other is not limit and other.kind == "negated"):
            found |= limit.over | said
        else:
            found -= limit.over
    return found


def _disowns(kind: str, said: str) -> bool:
    return kind in DISOWNING or (kind == "planned" and bool(_WISHED.match(said) or _WOULD_LIKE.match(said)))


def _does_something(told: Telling, disowned: set[int]) -> bool:
    """Whether the person does something in a part that no limit takes away: "it wasn't my task, but I wrote it"."""
    free = {t.start for t in told.tokens if t.index not in disowned}
    starts = ((match.start("verb"), match["verb"]) if match["verb"] else (match.start("later"), match["later"]) for match in _DOES.finditer(told.text))
    return any(start in free and _is_deed(word.lower()) for start, word in starts)


def _is_deed(word: str) -> bool:
    verb = verb_of(word)
    return word == "did" or (verb is not None and verb.base not in _NO_DEED and word == verb.past)


def _little(told: Telling) -> bool:
    return any(t.lower in word_list("little") and not told.text[: t.start].lower().endswith(("the ", "not ")) for t in told.tokens)
