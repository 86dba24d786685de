"""What heads, dates and labels of résumés in languages other than English are called, so that their parts are told apart; their words stay as they are."""

from __future__ import annotations

import re

from agent.adapters import places, titles
from agent.domain.dates import MONTHS
from agent.lexicon.files import words
from agent.lexicon.kept import kept
from agent.lexicon.vitae import said, word

_NAMED = {short: said(f"month {number}") for number, short in enumerate(MONTHS, 1)}
MONTH = rf"(?<!\w)(?:{'|'.join(_NAMED.values())})(?!\w)"
DAY = r"(?:\d{1,2}(?:er|\.|º|ª)?\s+(?:de\s+)?)"
"""The day before a month."""
OF = r"(?:\s+del?\s+(?:año\s+)?)"
"""What parts a month from its year: "enero de 2019"."""
NOW, TO, BEFORE, SINCE, BEGIN = map(said, ("now", "to", "before", "since", "begin"))
LASTED = rf"\d{{1,2}}\s(?:{said('years')})(?:,?\s(?:(?:{said('and')})\s)?\d{{1,2}}\s(?:{said('months')}))?(?!\w)|\d{{1,2}}\s(?:{said('months')})(?!\w)"
"""How long it was."""
AT, INSIDE, FORM, PART, LEVEL, DOCUMENT, EMPLOYER, TITLE = map(said, ("at", "inside", "form", "part", "level", "document", "label employer", "label title"))
"""What stands between title and employer, and before an organization one works in, forms of companies, lines that part the words of a job, how well something is known, what a résumé is called, labels of employers and titles."""
WITHIN = tuple(dict.fromkeys(re.findall(r"\w+", said("within"))))
"""Words before a dot that parts no names."""
SCHOOL, DEGREE = word("school"), word("degree")
GRADE = rf"(?<!\w)(?:{said('grade')})\s*:?\s*(\d{{1,2}}(?:[.,]\d{{1,2}})?(?:\s?/\s?\d{{1,3}})?)"
_MONTHS = re.compile("|".join(f"(?<!\\w)(?P<{short}>{pattern})(?!\\w)" for short, pattern in _NAMED.items()), re.I)
_TODAY = re.compile(rf"(?<!\w)(?:{NOW})(?!\w)", re.I)
_SPACED = re.compile(r"(?<=\d\.)\s(?=\d)")
_OF = re.compile(rf"{OF}(?=\d{{4}})", re.I)
_SMALL = re.compile(said("small"))
_FIRM = re.compile(rf"(?<!\w)(?:{FORM})(?!\w)", re.I)
_CITY = re.compile(r"(?!\d)[^\W\d_a-z][^\W\d_]+(?:[-'’ ](?:[^\W\d_a-z][^\W\d_]+|am|an|der|de|du|la|le|les|sur|en|del|las|los|nad|pod|na|v|do|im|bei|ob|aan|den)){0,4}(?: \d{1,2})?")
_ADDRESS = re.compile(r"(?:[A-Z]{1,2}[- ])?(?!0000)(?:\d{4,5}|\d{3} \d{2}|\d{2}-\d{3}|\d{4} [A-Z]{2}|\d{4}-\d{3}) [^\W\d_].{1,40}")


def english_date(text: str) -> str:
    """A date with its month, or its "until now", in English."""
    return _TODAY.sub("present", _MONTHS.sub(lambda match: str(match.lastgroup), _OF.sub(" ", _SPACED.sub("", text))))


@kept(8192)
def is_title(part: str) -> bool:
    """Whether a word of it says that it is a job title."""
    return titles.is_title(part) or (not _FIRM.search(part) and bool(word("title").search(part)))


def begins_as_title(part: str) -> bool:
    """Whether it begins with the word that says that it is a job title, as titles of most languages do: "Responsable des achats"."""
    return bool(word("title").match(part))


@kept(8192)
def names_organization(part: str) -> bool:
    """Whether a word of it says that it is an organization."""
    return places.names_organization(part) or bool(word("organization").search(part))


def names_house(part: str) -> bool:
    """Whether it is the name of an organization as it stands behind "in": "Praxis Dr. Amsel"."""
    return len(part.split()) > 1 and (names_organization(part) or bool(word("house").match(part)))


def may_be_city(part: str) -> bool:
    """Whether the part has the form of a city's name and none of an organization's or a department's."""
    return places.may_be_city(part) or (bool(_CITY.fullmatch(part)) and not part.isascii() and not names_organization(part) and not places.is_department(part))


def is_country(part: str) -> bool:
    """Whether it is the name of a country."""
    return places.is_country(part) or bool(word("country").fullmatch(part))


def is_address(part: str) -> bool:
    """Whether it is a town behind its postal code."""
    return bool(_ADDRESS.fullmatch(part))


def is_language(name: str) -> bool:
    """Whether it is the name of a language that people speak."""
    return name.lower() in words("languages") or bool(word("language").fullmatch(name))


def is_small(text: str) -> bool:
    """Whether it is a little word within names."""
    return bool(_SMALL.fullmatch(text))
