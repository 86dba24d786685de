"""What the first lines of a post say without labels: its title, who hires, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agent.adapters.places import is_department, is_region, is_spaced, may_be_city, names_organization
from agent.adapters.readers.fields import is_labelled
from agent.adapters.titles import is_title
from agent.lexicon.english import common
from agent.lexicon.files import words
from agent.lexicon.foreign.asking import asking
from agent.lexicon.tongues import tongue

HEAD = 12
"""Lines in which a title is looked for."""

_SENTENCE = re.compile(r"[.!?:;]$|\b(?:we|you|our|your|is|are|was|will)\b", re.I)
_CHATTER = re.compile(
    r"\b(?:hey|hi|hello|hiya|yo|dear|thanks|thank you|thx|please|pls|fyi|lol|good (?:morning|evening|afternoon)|saw this|found this|came across|check (?:this|it) out|looks? (?:good|great|nice)"
    r"|here(?:['’]s| is|s)|what do (?:you|u)|can you|could you|me|my|mine|i['’]\w+|this (?:one|job|post)|let['’]?s)\b|(?-i:\bI)\s+[a-z]|\?",
    re.I,
)
_HEADINGS = re.compile(
    r"(?:about|who|what|why|how|our|your|the (?:role|job|position|company|team))\b.*|(?:(?:company|job|role|position|major|basic|key|main|essential|minimum) )?(?:overview|summary|description|details|requirements|responsibilities|duties|qualifications|benefits|purpose)",
    re.I,
)
_TEAM = re.compile(r"\b(?:engineering|sales|marketing|product|design|finance|operations|people|human resources|hr|legal|support|it|success|research|data|security|remote|hybrid|on-?site|full[- ]time|part[- ]time|permanent|temporary|posted|salary|pay|shift)\b|\d", re.I)
_AT = re.compile(r"(.{3,70}?)\s+(?:at|@)\s+([A-Z].{1,70})")
_NO_PLACE_OF_WORK = re.compile(r"(?:night|nights|day|days|weekends?|home|sea|heights?|once|scale|large|work|school|entry|senior|junior)\b.*", re.I)
"""What may follow an "at" and is no employer: "Care Assistant at Night"."""
_SUBJECT = re.compile(r"^(?:(?:subject|betreff|objet|asunto|předmět|re|fwd?|aw|wg|tr|rv|class bulletin|job bulletin|job(?: opening| opportunity)?|career opportunity)\s*:\s*|(?:(?:help|staff) wanted|(?:we(?:['’]re| are) )?(?:now )?hiring|vacancy)\s*(?:[:–—!-]+)\s*)+(?=\w)", re.I)
_PAY_OR_PHONE = re.compile(r"^\W*[$£€]\s?\d|\d{3}[ .-]\d{3,4}[ .-]?\d{3,4}|\S@\S+\.\w")
_MAIL = re.compile(r"\W*(?:from|to|cc|bcc|date|sent|reply-to|von|an|gesendet|datum|de|à|envoyé|para|enviado|od|komu)\s*:\s|\W*(?:begin )?forwarded message\W*$", re.I)
"""Lines that a mail carries before its text."""
_FIELDS = frozenset(
    ["and", "of", "the", "food", "beverage", "customer", "client", "guest", "service", "care", "front", "back", "house", "line", "kitchen", "kitchens", "dining", "retail", "accounting", "payroll", "logistics", "warehouse", "distribution", "production", "manufacturing", "maintenance", "facilitie", "facility", "housekeeping", "quality", "assurance", "control", "inventory", "shipping", "receiving", "purchasing", "procurement", "transportation", "transport", "fleet", "field", "administration", "administrative", "general", "management", "main", "campus", "branch", "downtown", "central", "north", "south", "east", "west", "site", "plant", "location", "various", "multiple", "locations", "greater", "metro", "area", "region", "regional", "entry", "level", "senior", "junior"]
)
"""Words that say where in a company one works, or what kind of place it is, and are no name by themselves."""
_COMMA = re.compile(r",\s+")
_SIGNS = re.compile(r"\s+[|·•–—-]\s+|\s*[|·•]\s*|\t+")


@dataclass(frozen=True)
class Opening:
    """What is said at the head; what nobody can be sure of is empty."""

    title: str = ""
    employer: str = ""
    location: str = ""


def opening(text: str, language: str = "en") -> Opening:
    """Title, employer and place of the first lines of a post in this language. What somebody wrote before the post he pasted is passed over."""
    written = (_without_label(raw.strip(" #*_\t")) for raw in text[:5_000].splitlines() if not is_labelled(raw) and not _MAIL.match(raw))
    lines = [line for line in written if line][:HEAD]
    told = [line for line in lines if not _is_chatter(line)]
    place = _title_line(told, passed=len(told) < len(lines))
    if place is None:
        return Opening()
    if parted := _parted(told[place], text):
        return parted
    title, at = _named_at(told[place])
    return Opening(title, *(_employer(at) if at else _beside(told, place, language)))


def _without_label(line: str) -> str:
    """The line without "Job:", "HELP WANTED -" and the like, which as a title begins with a capital."""
    bare = _SUBJECT.sub("", line)
    return bare if bare == line else bare[:1].upper() + bare[1:]


def _is_chatter(line: str) -> bool:
    small = line[:1].islower() and not re.match(r"[a-z]{1,2}[A-Z]", line) and not (is_title(line) and len(line.split()) < 5)
    return small or bool(_CHATTER.search(line))


def _title_line(lines: list[str], passed: bool) -> int | None:
    """The first line when it can be a title; one of the next lines when that alone speaks of a job, or, after a comment, any that does."""
    first = next((number for number, line in enumerate(lines[: HEAD if passed else 1]) if _may_be_title(line)), None)
    if first is not None and is_title(lines[first]):
        return first
    near = lines[: HEAD if passed else 3]
    return next((number for number, line in enumerate(near) if _may_be_title(line) and is_title(line) and len(line.split()) < 9), first)


def _may_be_title(line: str) -> bool:
    return 3 <= len(line) <= 80 and not _PAY_OR_PHONE.search(line) and not _SENTENCE.search(line) and not _HEADINGS.fullmatch(line) and line[:1] not in "-•·"


def _named_at(line: str) -> tuple[str, str]:
    """A title and what follows its "at"."""
    match = _AT.fullmatch(line)
    if not match or not is_title(match.group(1)) or _TEAM.search(match.group(2).split(",")[0]) or _NO_PLACE_OF_WORK.fullmatch(match.group(2)):
        return line, ""
    return match.group(1), match.group(2)


def _parted(line: str, text: str) -> Opening | None:
    """A line "Staff Nurse – Lakeside Hospital" or "Baker, Kornblum Bakery, Lindau" as title, employer and place; None unless the middle can be nothing but an
    employer: by a word of its name, or since the post speaks of it again."""
    title, *others = [segment.strip() for segment in (_SIGNS if _SIGNS.search(line) else _COMMA).split(line, maxsplit=2)]
    if not others or not is_title(title):
        return None
    name, place = others[0], others[1] if len(others) > 1 else ""
    if not place and "," in name:
        name, _, place = name.partition(", ")
    if not _is_employer(name, text) or (place and not (_is_place(place) or may_be_city(place))):
        return None
    return Opening(title, name, place)


def _is_employer(name: str, text: str) -> bool:
    if not _may_be_name(name) or is_department(name) or is_region(name):
        return False
    spoken = re.findall(r"[\w&’'-]+", name.lower())
    again = len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text)) > 1
    of_one = set(spoken) & words("employer-words")
    named = bool(of_one - {"&"}) or ("&" in of_one and not set(spoken) - {"&"} <= common().keys())
    return len(spoken) > 1 and (again or named)


def _beside(lines: list[str], place: int, language: str) -> tuple[str, str]:
    """Employer and place of the line after the title, else the employer of the line before it."""
    after = _employer(lines[place + 1], sure=False) if place + 1 < len(lines) and not _is_aside(lines[place + 1], language) else ("", "")
    before = lines[place - 1] if place else ""
    named = before and len(before.split()) < 6 and names_organization(before) and not is_department(before) and _may_be_title(before) and not is_title(before)
    return (after[0] or before, after[1]) if named else after


def _is_aside(line: str, language: str) -> bool:
    """Whether a line in another language says hours, a contract or a department, or joins two things with an "and" as no name does."""
    spoken, table = tongue(language), asking(language)
    joined = table is not None and any(word in table.written["and"] and word in table.written["small"] for word in line.lower().split()[1:])
    return spoken is not None and (joined or spoken.shows("aside", line))


def _employer(line: str, sure: bool = True) -> tuple[str, str]:
    """Employer and place of a line "Kornblum Bakery · Lindau, OR · Full-time"; unless it is `sure`, the line must have the form of that."""
    if len(line) > 110 or _SENTENCE.search(line):
        return "", ""
    name, *others = [segment.strip(" ,") for segment in _SIGNS.split(line)]
    place = next((segment for segment in others if _is_place(segment)), "")
    if not sure and _is_place(name):
        return "", name
    if not others and "," in name:
        name, _, behind = name.partition(", ")
        place = behind if _is_place(behind) or may_be_city(behind) else ""
        others = [place] if place and (sure or names_organization(name) or _is_place(place)) else []
    elif place == "":
        place = next((segment for segment in others if may_be_city(segment) and not _TEAM.search(segment)), "")
    if not _may_be_name(name) or _is_field(name) or not (sure or (others and (names_organization(name) or (_is_place(place) and len(name.split()) > 1)))):
        return "", ""
    return name, place


def _is_field(name: str) -> bool:
    """Whether all words of it are of departments and fields of work: "Food & Beverage"."""
    spoken = re.findall(r"[a-z]+", name.lower())
    return all(word in _FIELDS or word.removesuffix("s") in _FIELDS for word in spoken) or is_region(name)


def _is_place(segment: str) -> bool:
    city, sign, region = segment.rpartition(", ")
    return is_spaced(segment) or (bool(sign) and is_region(region) and bool(re.fullmatch(r"[A-Z][\w.'’ -]{1,40}", city)))


def _may_be_name(name: str) -> bool:
    return 2 <= len(name) <= 60 and len(name.split()) < 8 and name[:1].isupper() and not _TEAM.search(name) and not is_title(name) and not _HEADINGS.fullmatch(name)
