"""What somebody wants to see of the ledger, in words: “sent”, “rejected acme”, “nov 2026”, “1a2b3c4d”, “page 2”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from agent.domain.application import Standing

_STANDINGS = {
    Standing.MADE: r"made|not sent|unsent|drafts?", Standing.SENT: r"sent|applied|open|waiting|pending", Standing.INTERVIEW: r"interview(?:s|ing|ed)?",
    Standing.OFFER: r"offers?|offered|hired", Standing.REJECTED: r"reject(?:ed|ions?)?|declined|turned down", Standing.NO_ANSWER: r"no[ _-]?(?:answers?|reply|response)|ghosted|silent",
    Standing.WITHDRAWN: r"withdr(?:aw|ew|awn)|cancelled",
}  # fmt: skip
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONG = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_MONTH = re.compile(rf"\b(?:(?P<y>20\d\d)[-/.](?P<m>0?[1-9]|1[0-2])|(?P<n>{'|'.join((*_LONG, *_NAMES, 'sept'))})\.?(?:\s+(?P<ny>20\d\d))?|(?P<r>this|last)\s+month)(?![\w-])", re.I)
_PAGE = re.compile(r"\b(?:page|p\.?)\s*(\d{1,6})\s*$", re.I)
_PINNED = re.compile(r"\bpinned\b", re.I)
_LITTLE = re.compile(r"^(?:(?:at|for|in|of|with|from|all|only|the|show|me|find|status|company|since|during)\b\s*)+|(?:\s+\b(?:at|for|in|of|with|from))+$", re.I)


@dataclass(frozen=True)
class Asked:
    """Standing, month, whether pinned, page, the words that are left (a company, a hash, a file's name), and all but the page as it was said."""

    standing: Standing | None
    month: tuple[int, int] | None
    pinned: bool
    page: int
    words: str
    said: str


def standing_called(words: str) -> Standing | None:
    """The standing that these words name, or None."""
    return next((standing for standing, pattern in _STANDINGS.items() if re.fullmatch(pattern, words.strip(" .!"), re.I)), None)


def asked(rest: str, today: date) -> Asked:
    """What the words behind /ledger ask for."""
    page = _PAGE.search(rest)
    said = (rest[: page.start()] if page else rest).strip()
    month = _MONTH.search(said)
    left = said.replace(month[0], " ", 1) if month else said
    pinned, left = bool(_PINNED.search(left)), _PINNED.sub(" ", left, count=1)
    standing, left = _standing(left)
    words = " ".join(left.split())
    while (shorter := _LITTLE.sub("", words).strip()) != words:
        words = shorter
    return Asked(standing, _month(month, today) if month else None, pinned, int(page[1]) if page else 1, words, said)


def _standing(text: str) -> tuple[Standing | None, str]:
    """The first standing that the text names, and the text without it."""
    for standing, pattern in _STANDINGS.items():
        if match := re.search(rf"(?<![\w-])(?:{pattern})(?![\w-])", text, re.I):
            return standing, f"{text[: match.start()]} {text[match.end() :]}"
    return None, text


def _month(match: re.Match[str], today: date) -> tuple[int, int]:
    """A month without a year is the last one of that name."""
    if match["y"]:
        return int(match["y"]), int(match["m"])
    if match["r"]:
        this = match["r"].lower() == "this"
        return (today.year, today.month) if this else (today.year - (today.month == 1), (today.month - 2) % 12 + 1)
    month = _NAMES.index(match["n"].lower()[:3]) + 1
    return (int(match["ny"]) if match["ny"] else today.year - (month > today.month)), month
