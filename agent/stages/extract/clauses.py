"""Splits a passage into clauses, and trims what is asked for of what only introduces it, keeping verbatim spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

_CLAUSE = re.compile(r",?\s+including (?:the )?(?:knowledge of|ability to)\b:?\s*|;\s*(?:and\s+|or\s+)?|(?<!\b[ap]\.m)\s*\.\s+(?=[A-Za-z])|(?<=required),\s*|(?<=preferred),\s*|(?<=desirable),\s*|(?<=desired),\s*|(?<= a plus),\s*|(?<= a must),\s*|,?\s+(?=(?:preferably|ideally)\b)|\s+[-–—=]\s+(?!\d{1,2}\+? (?:years?|yrs?)\b)")
_LEAD = re.compile(
    r"(?:\W|(?:\d{1,2}|[a-z])[.)]\s|with (?:an? |the )?|(?:now |currently |always )?(?:looking|searching) for\b|(?:now |currently )(?:seeking|hiring)\b|and\b|or\b|but\b|also\b|(?:the |all |suitable |qualified |successful |ideal |right |our )*(?:candidates?|applicants?|individual|incumbent|employees?|person|you|we)\b"
    r"[^,;.]{0,40}?\b(?:must|should|will(?: also)?|need to|need|shall|have|are|require|seek)\s+(?:(?:have|be|possess|bring|demonstrate|need|also)\b)?)\s*",
    re.I,
)
_PURPOSE = re.compile(r",?\s+sufficient to\b|,?\s+in order to\b|,?\s+so that\b|\s+to ensure\b", re.I)
_TAIL = re.compile(r"(?:[\s.,;:!?]|\betc\b|…|\s(?:and|or|etc)$)+$", re.I)
_REMARK = re.compile(
    r"(?:but |though |which is |this is |it is |it['’]s )?(?:not (?:a must|essential|required|necessary|mandatory|needed)|(?:strongly |highly )?(?:preferred|desirable|desired|advantageous|beneficial|helpful|optional)"
    r"|nice[- ]to[- ]have|(?:an? )?(?:big |huge |definite |strong |real )?(?:plus|bonus|advantage|asset))(?:,? but\b.*)?[.!]?",
    re.I,
)
_EMPTY = re.compile(
    r"(?:(?:not |but not )?(?:strongly |strictly |absolutely |highly )?(?:preferred|required|desired|necessary|mandatory|essential)|(?:preferably|ideally) (?:advanced|intermediate|expert)|others?|more|experience|skills?|a plus|is|are|must|used|(?:and )?job knowledge|the following|(?:other )?related.*|abilit(?:y|ies)|similar|"
    r"knowledge|any|MS|(?:the )?(?:knowledge of|ability to)|qualifications?|requirements?|responsibilities|equivalent|etc|years?|preferably|ideally|plus|minimum|the following .{2,60} (?:is|are) (?:strongly |highly )?(?:preferred|required|desired|desirable|essential|needed)|.{0,100}\b(?:of|in|with) (?:the following|these)(?: areas?| fields?| certifications?| skills?)?(?: (?:is|are))?(?: (?:required|preferred|needed))?)",
    re.I,
)


def clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The clauses of a passage, outside brackets."""
    return [(a, b) for a, b, _ in split(text, start, end, _CLAUSE)]


def with_remarks(text: str, parts: list[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], int]]:
    """Each clause and the end of what says behind it how much it is needed ("banking background - not a must"), which is no clause of its own."""
    remarks = [_REMARK.fullmatch(text[slice(*part)].strip()) is not None for part in parts]
    for part, after, remark, remarked in zip_longest(parts, parts[1:], remarks, remarks[1:]):
        if not remark or part == parts[0]:
            yield part, after[1] if remarked else part[1]


def before_purpose(text: str, start: int, end: int) -> int:
    """Where the clause turns from what is asked to what it is for."""
    purpose = _PURPOSE.search(text, start + 15, end)
    return purpose.start() if purpose else end


def skip_lead(text: str, start: int, end: int) -> int:
    """Where the asking begins behind \"the candidate must have\" and the like."""
    for _ in range(6):
        match = _LEAD.match(text, start, end)
        if not match or not match.group():
            break
        start = match.end()
    return start


def split(text: str, start: int, end: int, pattern: re.Pattern[str]) -> list[tuple[int, int, str]]:
    """(start, end, separator before) of the parts, cut outside brackets only."""
    parts, last, before = [], start, ""
    for match in pattern.finditer(text, start, end):
        opened = text.count("(", start, match.start()) - text.count(")", start, match.start())
        if opened > 0 or match.start() < last:
            continue
        parts.append((last, match.start(), before))
        last, before = match.end(), match.group().strip().lower()
    parts.append((last, end, before))
    return [(a, b, s) for a, b, s in parts if text[a:b].strip(" .,;:()")]


def tidy(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span without lead, loose brackets and trailing marks, or None where nothing is left."""
    start = skip_lead(text, start, end)
    quote = _TAIL.sub("", text[start : end])
    if quote.count("(") > quote.count(")"):
        quote = quote[: quote.rfind("(")].rstrip() if quote.rfind("(") > 5 else quote.lstrip("(")
    if quote.count(")") > quote.count("("):
        quote = quote.rstrip(") ")
    start = text.find(quote, start, end) if quote else start
    if (len(quote) < 2 and quote not in ("C", "R")) or not re.search(r"[A-Za-z]{2}|^(?:[CR]|[A-Z](?:\+\+|#))$", quote) or _EMPTY.fullmatch(quote.strip()):
        return None
    return start, start + len(quote)
