"""Text as a posting: cleaned, with what was dropped, and judged whether it is a post at all."""

from __future__ import annotations

import html
import re

from agent.adapters.language import detect
from agent.adapters.plain import INVISIBLE, clean
from agent.adapters.readers.fields import labelled
from agent.adapters.readers.opening import opening
from agent.domain.posting import Dropped, Posting, Status

LONGEST = 100_000
SHORTEST = 120
"""Characters below which a text is no post; the shortest real one seen has 714."""

_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}\d?);", re.I)
_EXPIRED = re.compile(r"no longer accepting applications|(?:job|position|posting|vacancy|post) (?:has expired|is no longer (?:available|open|active)|has been (?:filled|closed|removed))|this (?:job|position) is closed", re.I)
_SCRIPT = re.compile(r"(?:enable|requires?|turn on|activate) javascript|javascript is (?:disabled|required)", re.I)
_LOGIN = re.compile(r"(?:sign|log) in to (?:see|view|continue|apply)|join (?:now )?to (?:see|view)|authwall|please (?:sign|log) in", re.I)


def posting(text: str, read_by: str, *, title: str = "", employer: str | None = None, location: str | None = None, link: str | None = None,
            confidence: float = 1.0, dropped: tuple[Dropped, ...] = ()) -> Posting:  # fmt: skip
    """A posting from its text and what is known around it; `status` says whether it is one.

    Title, employer and location which are not given are looked for at the head of the text.
    """
    hidden = "".join(INVISIBLE.findall(text))
    plain = clean(unescaped(text))[:LONGEST].strip()
    if hidden.strip("\ufeff\u00ad"):
        dropped = (*dropped, Dropped(reason="invisible characters", text=_tags(hidden)))
    named, said = labelled(plain), opening(plain)
    return Posting(
        link=link or None, title=_one_line(title) or named.get("title") or said.title,
        employer=_one_line(employer) or named.get("employer") or said.employer or None,
        location=_one_line(location) or named.get("location") or said.location or None,
        text=plain, language=detect(plain), status=status_of(plain), read_by=read_by, confidence=confidence, dropped=dropped,
    )  # fmt: skip


def unescaped(text: str) -> str:
    """`R&amp;D` as it is meant."""
    return _ENTITY.sub(lambda match: html.unescape(match.group()), text)


def _one_line(text: str | None) -> str:
    return " ".join(clean(unescaped(text or "")).split())


def _tags(hidden: str) -> str:
    """Hidden tag characters as the ASCII they stand for."""
    shown = "".join(chr(ord(ch) - 0xE0000) for ch in hidden if 0xE0020 <= ord(ch) <= 0xE007E)
    return shown[:500] or f"{len(hidden)} characters"


def status_of(text: str) -> Status:
    """Whether the text is a post that is open."""
    if len(text) < 2_000:
        for status, pattern in ((Status.EXPIRED, _EXPIRED), (Status.NEEDS_JAVASCRIPT, _SCRIPT), (Status.LOGIN_WALL, _LOGIN)):
            if pattern.search(text):
                return status
    if _EXPIRED.search(text[:3_000]):
        return Status.EXPIRED
    words = re.findall(r"[^\W\d_]{2,}", text[:20_000])
    if len(text) < SHORTEST or len(words) < 20 or len(set(words)) < 12:
        return Status.NOT_A_POST
    return Status.OPEN
