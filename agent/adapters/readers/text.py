"""Text as a posting: cleaned, with what was dropped, and judged whether it is a post at all."""

from __future__ import annotations

import html
import re
from datetime import date

from agent.adapters.plain import INVISIBLE, clean
from agent.adapters.readers.conditions import closes_on_of, salary_of, work_mode_of
from agent.adapters.readers.employers import employer_of, headed, seeking
from agent.adapters.readers.fields import labelled, names_nothing
from agent.adapters.readers.flattened import flattened
from agent.adapters.readers.modes import mode
from agent.adapters.readers.opening import opening
from agent.adapters.readers.short import SHORTEST_CALL, is_short_post, language_of
from agent.domain.posting import Dropped, Posting, Status

LONGEST = 100_000
MOST_CLEANED = 3 * LONGEST
"""Characters that are cleaned: blanks and signs that nobody sees shorten a text, and cleaning a huge one takes many seconds."""

SHORTEST = 120
"""Characters below which a text is no post; the shortest full one seen has 714."""
_CALL = re.compile(r"\b(?:wanted|needed|hiring|looking for|vacancy|seeks?|seeking|needs? (?:an?|another|some|\d+))\b", re.I)

_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}\d?);", re.I)
_EXPIRED = re.compile(
    r"no longer accepting applications|applications (?:are|have) (?:now )?closed|(?:job|position|posting|vacancy|post|advert|role|listing) (?:you are looking for )?(?:has (?:now )?(?:expired|closed)|is (?:no longer|not) (?:available|open|active|accepting)|has (?:already )?been (?:filled|closed|removed|taken down)|no longer exists)|this (?:job|position|vacancy) is (?:now )?closed"
    r"|(?:stelle|stellenanzeige|anzeige|position) (?:ist|wurde) (?:leider )?(?:nicht mehr|bereits|inzwischen) (?:verfügbar|aktiv|besetzt|online|ausgeschrieben|vergeben)|(?:offre|annonce|poste) (?:n['’]est plus (?:disponible|en ligne|active)|a expiré|est (?:expirée|clôturée|pourvu))"
    r"|(?:oferta|vacante) (?:ya no está disponible|ha (?:caducado|expirado|finalizado)|está cerrada)|(?:nabídka|inzerát|pozice) (?:již |už )?(?:není|nie je) (?:aktuální|aktivní|k dispozici|aktuálna)|(?:nabídka|inzerát|pozice) (?:již |už )?(?:vypršela|skončila|byla? (?:obsazena|stažena|ukončena?))", re.I,
)
_SCRIPT = re.compile(r"(?:enable|requires?|turn on|activate|allow) javascript|javascript is (?:disabled|required|not enabled)|checking (?:if the site connection is secure|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human|enable cookies and reload|just a moment\.\.\.", re.I)
_LOGIN = re.compile(r"(?:sign|log) ?in (?:or (?:register|join|sign up) )?to (?:see|view|continue|apply|access|read)|join (?:now )?to (?:see|view|apply)|join linkedin|authwall|please (?:sign|log) ?in|you must be (?:logged|signed) in|(?:members|subscribers) only|bitte (?:melden sie sich an|einloggen)|connectez-vous pour|inicia sesión para|přihlaste se", re.I)


def posting(text: str, read_by: str, *, title: str = "", employer: str | None = None, location: str | None = None, link: str | None = None,
            confidence: float = 1.0, dropped: tuple[Dropped, ...] = (), work_mode: str | None = None, salary: str | None = None,
            closes_on: date | None = None) -> Posting:  # fmt: skip
    """A posting from its text and what is known around it; `status` says whether it is one.

    Title, employer and location which are not given are looked for at the head of the text; employer, work mode, salary and last day in all of it. A place that
    says "Remote" is a work mode.
    """
    hidden = "".join(INVISIBLE.findall(text))
    plain = clean(unescaped(text[:MOST_CLEANED]))[:LONGEST].strip()
    if hidden.strip("\ufeff\u00ad"):
        dropped = (*dropped, Dropped(reason="invisible characters", text=_tags(hidden)))
    named, language = labelled(plain), language_of(plain)
    said = opening(plain, language)
    firm, town = headed(plain, language)
    hiring = employer_of(plain) or seeking(plain, language)
    head = flattened(plain, hiring) if not said.title else ("", "", "")
    place = _one_line(location) or named.get("location") or said.location or town or head[2] or None
    return Posting(
        link=link or None, title=_one_line(title) or named.get("title") or said.title or head[0],
        employer=_one_line(employer) or named.get("employer") or said.employer or firm or hiring or head[1] or None,
        location=place,
        text=plain, language=language, status=status_of(plain), read_by=read_by, confidence=confidence, dropped=dropped,
        work_mode=work_mode or mode(place or "") or work_mode_of(plain), salary=salary or salary_of(plain), closes_on=closes_on or closes_on_of(plain),
    )  # fmt: skip


def unescaped(text: str) -> str:
    """`R&amp;D` as it is meant."""
    return _ENTITY.sub(lambda match: html.unescape(match.group()), text)


def _one_line(text: str | None) -> str:
    line = " ".join(clean(unescaped(text or "")).split())
    return "" if names_nothing(line) else line


def _tags(hidden: str) -> str:
    """Hidden tag characters as the ASCII they stand for."""
    shown = "".join(chr(ord(ch) - 0xE0000) for ch in hidden if 0xE0020 <= ord(ch) <= 0xE007E)
    return shown[:500] or f"{len(hidden)} characters"


def says_expired(text: str) -> bool:
    """Whether the head of a text says that the post is closed."""
    return bool(_EXPIRED.search(text[:3_000]))


def status_of(text: str) -> Status:
    """Whether the text is a post that is open."""
    if len(text) < 2_000:
        for status, pattern in ((Status.EXPIRED, _EXPIRED), (Status.NEEDS_JAVASCRIPT, _SCRIPT), (Status.LOGIN_WALL, _LOGIN)):
            if pattern.search(text):
                return status
    if says_expired(text):
        return Status.EXPIRED
    words = re.findall(r"[^\W\d_]{2,}", text[:20_000])
    short = _CALL.search(text) is not None
    if is_short_post(text):
        return Status.OPEN
    if len(text) < (SHORTEST_CALL if short else SHORTEST) or len(words) < (10 if short else 20) or len(set(words)) < (8 if short else 12):
        return Status.NOT_A_POST
    return Status.OPEN
