"""Positions that the words of an answer name, and what the words are without them: "designed two schemes, at Ashfield"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agent.claims.saying import Worth, weigh
from agent.domain.corpus import Corpus, Position
from agent.lexicon.verbs import verb_of

_AT = re.compile(r"(?:^|[\s,;–-]+)(?:(?:this|that|it) was |(?:when|while) (?:i (?:was|worked) )?)?(?:at|in|bei|beim|chez|u|bij|presso)\s+(?:the\s+)?(?P<name>[\w][\w&'’. -]{1,60}?)[\s.!]*$", re.I)
_FIRST = re.compile(r"^(?:at|in|bei|beim|chez)\s+(?:the\s+)?(?P<name>[\w][\w&'’. -]{1,60}?),?\s+(?=(?:i|we)\b)", re.I)
_LENGTH = re.compile(
    r"\b(?:for |about |over |some )*(?:\d+(?:\.\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|many|a few)\+? (?:years?|yrs?|months?|weeks?|days?)\b"
    r"|\b(?:since|until|from|to) (?:\w+ )?(?:19|20)\d\d\b|\b(?:plus|and|till|until) (?:now|today)\b|\b(?:now|today|there|here|too|also|still|currently)\b",
    re.I,
)
SHORTEST = 4
"""Letters of the beginning of a name that stands for the whole."""
FEW = 6
"""Words beside a length and a place that tell of nothing done where none is a verb."""


@dataclass(frozen=True)
class Placed:
    """The words without the place that they name, and the positions that it can be."""

    words: str
    positions: tuple[Position, ...] = ()


def placed(words: str, corpus: Corpus) -> Placed:
    """The words and the positions whose employer stands at their end or their beginning; the words themselves where none does."""
    for pattern in (_AT, _FIRST):
        match = pattern.search(words)
        found = tuple(p for p in corpus.positions if match and _is_called(p, match["name"]))
        if match and found:
            return Placed((words[: match.start()] + words[match.end() :]).strip(" ,;–-"), found)
    return Placed(words)


def tells_nothing_done(words: str) -> bool:
    """Whether only a length of time, a place or the like is told, so that no line can be made: "5 years plus now"."""
    rest = _LENGTH.sub(" ", words)
    if rest == words and words.strip():
        return False
    rest = re.sub(r"\b(?:at|in)\s+(?:the |my )?[\w&'’-]+(?:\s+[A-Z][\w&'’-]*)*", " ", rest)
    left = re.findall(r"[a-z]+", rest.lower())
    return len(left) < FEW and not any(verb_of(word) for word in left) and weigh(rest) is not Worth.DEED


def _is_called(position: Position, name: str) -> bool:
    employer, said = (position.employer or "").lower(), name.strip().lower()
    return bool(employer) and (said == employer or (len(said) >= SHORTEST and employer.startswith(f"{said} ")))
