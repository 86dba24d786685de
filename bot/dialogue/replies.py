"""What a person means by an answer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agent.domain.answer import Reply

_YES = re.compile(r"(?:yes|yep|yeah|yup|sure|of course|i have|i do|y)\b[\s,.:;!–-]*", re.I)
_NO = re.compile(r"(?:none(?: of (?:these|those|them|the above|it))?|neither|nothing|no|nope|never|not really|n|i have not|i haven't|i don't)\b[\s,.:;!–-]*", re.I)
_SIMILAR = re.compile(r"(?:something )?similar\b[\s,.:;!–-]*", re.I)
_SKIP = re.compile(r"(?:skip|pass|later|next)\W*", re.I)
_ALL = re.compile(r"(?:skip (?:all|them|everything|the rest)|no more questions?|stop asking|enough)\W*", re.I)
_FILLER = re.compile(r"(?:what|why|how|huh|eh|sorry|hello|hi|hey|ok|okay|thanks?|thank you|maybe|not sure|i don'?t know|dunno|\?+)[\s?!.]*", re.I)
_BY_NUMBER = {"1": Reply.YES, "2": Reply.SIMILAR, "3": Reply.NO}


@dataclass(frozen=True)
class Meant:
    """A reply with the words that came with it; `all` settles every open question."""

    reply: Reply
    words: str = ""
    all: bool = False


def meant(text: str) -> Meant | None:
    """The reply to a gap question, or None when it is none."""
    said = text.strip()
    if _ALL.fullmatch(said) or said == "4":
        return Meant(Reply.SKIP, all=True)
    if said in _BY_NUMBER:
        return Meant(_BY_NUMBER[said])
    if _SKIP.fullmatch(said):
        return Meant(Reply.SKIP)
    if _FILLER.fullmatch(said):
        return None
    for pattern, reply in ((_YES, Reply.YES), (_SIMILAR, Reply.SIMILAR), (_NO, Reply.NO)):
        match = pattern.match(said)
        if match:
            words = said[match.end() :].strip()
            return Meant(reply, "" if reply is Reply.NO else words)
    return Meant(Reply.YES, said) if len(said.split()) >= 4 and not said.endswith("?") else None


def is_skip(text: str) -> bool:
    """Whether the user wants to leave this open."""
    return bool(_SKIP.fullmatch(text.strip()))


def is_filler(text: str) -> bool:
    """Whether the text says nothing that could be evidence: "what?", "ok"."""
    return bool(_FILLER.fullmatch(text.strip()))
