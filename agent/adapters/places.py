"""Places in the heads of résumés and positions."""

from __future__ import annotations

import re
from functools import cache

from agent.lexicon.files import words

_CODES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC"
    "|ON|QC|BC|AB|MB|SK|NS|NB|NL|PE|UK|USA|US"
)
_CITY = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}"
_SPACED = re.compile(rf"{_CITY} (?:{_CODES})(?: \d{{5}}(?:-\d{{4}})?)?")
_REGION = re.compile(r"[A-Z]{2}(?: \d{5}(?:-\d{4})?)?|USA")
_NAME = re.compile(r"(?:[A-Z][a-z][\w'’-]*|St\.|La|El)(?: (?:[A-Z][a-z][\w'’-]*|am|an|der|de|of|la|upon)){0,2}")
_ORGANIZATION = re.compile(
    r"\b(?:inc|llc|ltd|corp|gmbh|co|company|group|bank|hospital|clinic|health|care|cent(?:er|re)|school|university|college|academy|institute|foundation|association"
    r"|bakery|foods?|kitchen|restaurant|cafe|café|grill|hotel|inn|shop|store|market|labs?|systems|software|solutions|services?|consulting|partners|studios?|network|society"
    r"|church|library|museum|agency|council|office|department|unit|team|division|ward|industries|works|logistics|media|press|club|house|pantry|shelter)\b",
    re.I,
)
_DEPARTMENT = re.compile(r"\b(?:department|dept|unit|team|division|ward|floor|section|shift|surgery|pediatrics|oncology|intensive care|icu|er|ed|nicu|pacu|med[- ]surg|telemetry|operations|(?:full|part)[- ]time|contract|remote|hybrid|intern|seasonal|temporary|per diem)\b", re.I)


@cache
def _states() -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in words("states"))


@cache
def _countries() -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in words("countries"))


def is_region(part: str) -> bool:
    """Whether the part behind a comma makes a place of the city before it: "OR", "OR 97201", "Oregon"."""
    return bool(_REGION.fullmatch(part)) or part.lower() in _states()


def is_country(part: str) -> bool:
    """Whether it is the name of a country."""
    return part.lower() in _countries()


def is_spaced(part: str) -> bool:
    """Whether it is a city and its state without a comma: "Portland OR"."""
    return bool(_SPACED.fullmatch(part))


def may_be_city(part: str) -> bool:
    """Whether the part has the form of a city's name and none of an organization's or a department's."""
    return bool(_NAME.fullmatch(part)) and not names_organization(part) and not is_department(part)


def names_organization(part: str) -> bool:
    """Whether a word of it says that it is an organization."""
    return bool(_ORGANIZATION.search(part))


def is_department(part: str) -> bool:
    """Whether it says where within an employer, or how, one worked: "Emergency Department", "Part-time"."""
    return bool(_DEPARTMENT.search(part))
