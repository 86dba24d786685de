"""Tells from a short sentence what became of an application, and of which."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agent.domain.application import Standing

LONGEST = 200
"""Characters of a text that may be a report."""


@dataclass(frozen=True)
class Report:
    """What became of it; `whose` is the company, or the role, as it was said: "" where none was named."""

    standing: Standing
    whose: str = ""


_I = r"(?:i(?:['’]ve|['’]m|\s+have|\s+just|\s+finally|\s+also|\s+already|\s+did|\s+am|\s+was|\s+got)*\s+)?"
_W, _V = (rf"(?P<{group}>[^\n,;!?]{{1,80}}?)" for group in "wv")
_AT = r"(?:at|with|from|for|by|to|in)"
_IT = r"(?:it|that|this|(?:the|my)\s+(?:last\s+|latest\s+)?(?:résumé|resume|cv|application|version|one))"
_CALL = r"(?:interview|phone screen|screening|first round|second round|callback|call back|on-?site interview)s?"
_PHRASES: tuple[tuple[Standing, str], ...] = (
    (Standing.NO_ANSWER, rf"(?:(?:there\s+(?:is|was)\s+|i\s+(?:got|had)\s+|still\s+)?no\s+(?:answer|reply|response|word)|{_I}(?:not|never|haven['’]?t|didn['’]?t|have\s+not|did\s+not)\s+(?:yet\s+)?(?:heard?|get)\s+(?:(?:anything|a\s+word|an\s+answer|a\s+reply)\s*)?(?:back\s*)?|(?:i\s+was\s+|got\s+)?ghosted)(?:\s*{_AT}\s+{_W})?"),
    (Standing.NO_ANSWER, rf"{_W}\s+(?:never\s+(?:answered|replied|responded|wrote\s+back|got\s+back(?:\s+to\s+me)?|called(?:\s+back)?)|(?:did\s+not|didn['’]?t|has\s+not|hasn['’]?t|have\s+not|haven['’]?t)\s+(?:answer|repl|respond|written|write|got|get)\w*(?:\s+(?:back|me|to\s+me|yet))*|ghosted\s+me)"),
    (Standing.REJECTED, rf"{_I}(?:been\s+|was\s+|got\s+|get\s+)?(?:an?\s+)?(?:rejected|rejection|turned\s+down|refusal)(?:\s+{_AT}\s+{_W})?|{_I}(?:got\s+)?a\s+no\s+from\s+{_V}"),
    (Standing.REJECTED, rf"{_W}\s+(?:has\s+|have\s+|just\s+)?(?:rejected|declined|refused|turned)\s+(?:me(?:\s+down)?|down\s+my\s+application|my\s+application|it)"),
    (Standing.REJECTED, rf"{_W}\s+(?:said|says|wrote)\s+no"),
    (Standing.REJECTED, rf"(?:i\s+)?(?:did\s+not|didn['’]?t)\s+get\s+(?:the\s+|that\s+)?(?:job|position|role)(?:\s+{_AT}\s+{_W})?|no\s+luck(?:\s+{_AT}\s+{_V})?"),
    (Standing.OFFER, rf"{_I}(?:got|get|received|have)?\s*(?:an?\s+|the\s+)?(?:job\s+)?offer(?:\s+(?:at|with|from|by)\s+{_W})?"),
    (Standing.OFFER, rf"{_W}\s+(?:has\s+|have\s+|just\s+)?(?:made\s+me\s+an\s+offer|offered\s+me\b.{{0,40}}|hired\s+me|wants?\s+to\s+hire\s+me|gave\s+me\s+(?:the\s+job|an\s+offer)|sent\s+me\s+an\s+offer)"),
    (Standing.OFFER, rf"{_I}(?:(?:got|get|landed)\s+)?(?:the\s+)?(?:job|position)\s+{_AT}\s+{_W}|(?:i\s+)?(?:got|landed)\s+the\s+job|{_I}(?:been\s+|was\s+|got\s+)?hired(?:\s+{_AT}\s+{_V})?"),
    (Standing.INTERVIEW, rf"{_I}(?:got|get|have|had|landed|been\s+invited\s+to|was\s+invited\s+to|invited\s+to|scheduled|booked)?\s*(?:an?\s+|the\s+|my\s+)?(?:job\s+|first\s+|second\s+|phone\s+|video\s+)*{_CALL}(?:\s+(?:invite|invitation))?(?:\s+{_AT}\s+{_W})?"),
    (Standing.INTERVIEW, rf"{_W}\s+(?:has\s+|have\s+|just\s+)?(?:(?:invited|asked)\s+me(?:\s+(?:to|for|in\s+for)\s+(?:an?\s+)?(?:\w+\s+)?(?:{_CALL}|talk|call))?|wants?\s+(?:to\s+(?:interview|meet|talk\s+to|speak\s+(?:to|with))\s+me|an\s+interview)|called\s+me(?:\s+back)?|interviewed\s+me|gave\s+me\s+an\s+interview)"),
    (Standing.WITHDRAWN, rf"{_I}(?:withdrew|withdrawn|withdraw|pulled\s+out|taken\s+back|took\s+back)(?:\s+(?:it|my\s+(?:application|candidacy)))?(?:\s+(?:of|{_AT})\s+{_W})?"),
    (Standing.SENT, rf"{_I}(?:sent|submitted|mailed|handed\s+in)(?:\s+{_IT})?(?:\s+(?:off|out|in))?(?:\s+(?:the\s+)?(?:(?:one|résumé|resume|cv|application|version)\s+)?(?:to|for|at)\s+{_W}|\s+the\s+{_V}\s+(?:one|résumé|resume|cv|application|version))?"),
    (Standing.SENT, rf"{_I}applied(?:\s+(?:there|for\s+it|with\s+{_IT}))?(?:\s+{_AT}\s+{_W})?"),
)
_PATTERNS = tuple((standing, re.compile(pattern, re.I)) for standing, pattern in _PHRASES)
_BEFORE = re.compile(r"^(?:(?:hi|hey|hello|good news|bad news|great news|news|update|yay|hooray|unfortunately|sadly|finally|so|ok|okay|well|and|also|just|btw|fyi)\b[\s,:!.–-]*)+", re.I)
_AFTER = re.compile(
    r"(?:[\s,]+(?:today|yesterday|tonight|this (?:morning|afternoon|evening|week)|last (?:week|night|month)|just now|now|finally|already|yet|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:a|two|\d+) (?:days?|weeks?|hours?) ago|next week|tomorrow|thanks?|as well|too|unfortunately|sadly|after all|so far|:\(|:\)))+$",
    re.I,
)
_BARE = re.compile(r"^(?:the\s+|my\s+)?(?:(?:one|application|résumé|resume|cv|version|job|position|role|post)\s+)?(?:(?:for|at|to|with|from)\s+)?(?:the\s+|my\s+)?", re.I)
_TAIL = re.compile(r"\s+(?:job|position|role|post|one|application|people|folks|team)$", re.I)
_ALONE = frozenset(("sent", "submitted", "applied", "rejected", "withdrew", "withdrawn", "hired", "ghosted"))
"""Words that report something though nothing stands beside them."""
_NOBODY = re.compile(r"(?:i|last|latest|it|that|this|they|them|he|she|we|you|one|company|job|there|back|off|out|(?:last|latest) (?:one|version)|résumé|resume|cv|application|one|version|everybody|nobody|somebody|an? .*)", re.I)


def reported(text: str) -> Report | None:
    """What a text reports, or None where it says anything else."""
    said = " ".join(text.split())
    if len(said) > LONGEST or "\n" in text.strip() or "?" in said or "://" in said:
        return None
    bare = _AFTER.sub("", _BEFORE.sub("", said).rstrip(" .!")).rstrip(" .!,")
    if " " not in bare and bare.lower() not in _ALONE:
        return None
    for standing, pattern in _PATTERNS:
        if match := pattern.fullmatch(bare):
            named = next((words for words in match.groupdict().values() if words), "")
            whose = _whose(named)
            return Report(standing, whose) if whose or not named or _NOBODY.fullmatch(_TAIL.sub("", named).strip()) else None
    return None


def points_back(text: str) -> bool:
    """Whether a report points to what was there last: "I sent it"."""
    return re.search(rf"\b{_IT}\b", text, re.I) is not None


def _whose(words: str) -> str:
    """The name in it, or ""."""
    name = _TAIL.sub("", _BARE.sub("", words.strip(" .,:“”\"'"))).strip(" .,:“”\"'")
    return "" if _NOBODY.fullmatch(name) else name
