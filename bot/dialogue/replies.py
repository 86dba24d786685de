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
_TURNED = re.compile(r"\b(?:wait|actually|yes|but|although|though|except|hmm)\b", re.I)
_ELSEWHERE_SAID = re.compile(
    r"\b(?:in|on|from) my (?:own )?(?:resume|résumé|cv|profile)\b|\b(?:already|just) (?:said|told|wrote|mentioned|answered)\b|\bsee (?:my |the )?(?:resume|résumé|cv|above)\b|\balready (?:there|in there)\b",
    re.I,
)
_DROP = re.compile(r"(?:no|nope|don'?t|do not|drop|leave it out|forget it|wrong|cancel that|stop)\b.*", re.I)
_GREETING = re.compile(r"(?:hi|hello|hey|good (?:morning|afternoon|evening)|thanks?|thank you)(?: there| truecut| so much| a lot)?[\s!.,]*", re.I)
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
        if match and reply is Reply.NO and _TURNED.search(said[match.end() :]):
            return None
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


def points_elsewhere(text: str) -> bool:
    """Whether the text only says that it was said before: "that is in my resume"."""
    return bool(_ELSEWHERE_SAID.search(text))


def drops(text: str) -> bool:
    """Whether the user would rather not have these words used."""
    return bool(_DROP.fullmatch(text.strip()))


def greets(text: str) -> bool:
    """Whether it is a greeting or thanks and nothing more."""
    return bool(_GREETING.fullmatch(text.strip()))
