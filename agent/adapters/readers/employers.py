"""The employer that a post names in its sentences: "At Kornblum, we bake", "Kornblum Bakery is looking for"."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from agent.adapters.places import is_region
from agent.adapters.titles import is_title
from agent.lexicon import vitae
from agent.lexicon.foreign.asking import asking
from agent.lexicon.foreign.jobs import names_a_job
from agent.lexicon.tongues import Tongue, tongue

LOOKED_AT = 20_000
"""Characters of a post in which its employer is looked for."""

HEAD, LEAST_WORDS, MOST_WORDS = 6, 2, 9
"""Lines of the head of a post, and words of a name in it: at least, and at most."""

LONGEST_TITLE = 90
"""Characters of a line that is the title of a job."""

_DIGITS = "0123456789 -"
_JOINT = r"(?:\s*(?:[,|·•–—]|\s-\s|\s(?:in|à|en|v|ve)\b)\s*)"
_TOWN = r"(?:(?:[A-Z]{1,2}-)?\d{4,5}\s+|\d{3} \d{2}\s+)?[^\W\d_][^,;:.!?|\d()]{1,40}?(?:\s*\(\d[\dAB]{1,2}\))?"
"""A town, with its postal code or the number of its department."""
_ARTICLE = re.compile(r"^(?:Firma|Die|Der|La|Le|L['’]|Společnost|Empresa)\s+")

_WORD = r"(?:[A-Z][\w&’'-]{0,3}\.|[A-Z][\w&’'-]*(?:\.[A-Z])*|&|\d+[A-Z]+)"
"""A short word may be an abbreviation; a long one before a full stop ends its sentence."""
_NAME = rf"(?P<name>{_WORD}(?:,? (?:Inc|LLC|Ltd|Corp|Co|GmbH)\b\.?|(?: of| and| the)? {_WORD}){{0,5}})"
_SAID = (
    rf"\b(?i:at) {_NAME},? (?:we(?:['’]\w+)?|our)\b",
    rf"{_NAME},? (?:is|are) (?:now |currently |actively |always )?(?:seeking|looking for|hiring|searching for|recruiting)\b",
    rf"{_NAME} (?:is|are) (?:proud to be )?an? (?i:equal (?:employment )?opportunity|EOE|affirmative action)",
    rf"{_NAME} is (?:an?|the) (?:[a-z-]+,? ){{0,5}}(?:company|business|firm|distributor|manufacturer|retailer|wholesaler|supplier|agency|charity|nonprofit|practice|startup|bakery|hotel|restaurant|group|cooperative|contractor)\b",
    rf"(?m:^)(?i:about|why|join|life at|working at) {_NAME}(?m:$)",
)
_NONE = re.compile(r"(?:(?:join|work|the|this|that|our|we|you|your|it|he|she|they|these|those|us|if|as|who|what|there|all|an?|no|each|every|please|and|but|for|in|to|from|with|role|team|job|position|company|employer|organization|candidates?|applicants?|management|department|client|responsibilities|requirements|qualifications|benefits|overview|summary|description)\b.*|EEO\b.*|EOE?|inc|llc|ltd|corp|co|gmbh)\.?", re.I)
_PRONOUN = re.compile(r"(?:.* )?(?:We|You|They|It|He|She|I|Our|This|That|These|Those|There)", re.I)
_CUT = re.compile(r"(?:[A-Z][\w&.]*|\d\w*) $")
"""Before a name: a word of the name that it is too long for."""
_OPENED = r"(?i:la société|l['’]entreprise|la empresa|la compañía|společnost|firma|die|der|das|le|la|les|l['’]|el|los|las)(?:(?<=['’])|(?=\s))"
_PROPER = r"[A-ZÀ-ÖØ-ÞČĎĚŇŘŠŤŮŽ][\w&.’'-]*"
_CALLED = rf"{_PROPER}(?: (?:(?:&|et|und|y|a|e|de|del|du|von|der) )?{_PROPER}){{0,6}}"
_PRONOUNS = re.compile(r"(?:wir|unser\w*|nous|notre|nos|nuestr[oa]s?|náš|naše|ich|je|yo|se|on|team|aktuell|derzeit|actualmente|actuellement)\b", re.I)
_GLUED = re.compile(r"[a-z]{4}[A-Z][a-z]{4}")


def employer_of(text: str) -> str:
    """The name that most of these sentences give; "" when they give none, or two as often."""
    found = (match["name"].strip(" ,&") for pattern in _SAID for match in re.finditer(pattern, text[:LOOKED_AT]) if not _CUT.search(text[: match.start()][-40:]))
    counted = Counter(name.removesuffix("’s").removesuffix("'s") for name in found if _may_be(name)).most_common(2)
    return counted[0][0] if counted and (len(counted) == 1 or counted[0][1] > counted[1][1]) else ""


def headed(text: str, language: str) -> tuple[str, str]:
    """(employer, place) of a line at the head of a post in another language than English that holds a name with its legal form, and perhaps a place: "Klinikum Sonnenberg
    gGmbH, Bochum"; or of the line below its title that holds a name and a place: "Dubreuil Logistique, Muret". ("", "") where there is none."""
    spoken = tongue(language)
    lines = [line.strip(" \t*#|·•") for line in text[:LOOKED_AT].splitlines() if line.strip()][:HEAD] if spoken else []
    if spoken is None or not lines:
        return "", ""
    match = next((match for line in lines if (match := _formed(line, spoken)) and match["name"][0].isupper() and len(match["name"].split()) <= MOST_WORDS), None)
    if match:
        return _ARTICLE.sub("", match["name"]), (match["place"] or "").strip()
    return next((_placed(line, text, spoken) for title, line in pairwise(lines) if names_a_job(title) and len(title) <= LONGEST_TITLE), ("", ""))


def seeking(text: str, language: str) -> str:
    """The employer that a sentence of a post in another language than English begins with, as the one who looks for somebody: "Le cabinet Delorme recrute", "Die Schreinerei Holm sucht". "" where none does,
    or what stands there is no name of one: a kind of house alone, a person's trade."""
    spoken = tongue(language)
    if spoken is None:
        return ""
    opened = rf"(?:(?P<article>{_OPENED})\s*(?P<kind>[^\W\dA-ZÀ-Þ_][^\W\d_]+ )?)?"
    sentence = re.compile(rf"(?:^|(?<=[.!?:•]\s))[ \t*#]*{opened}(?P<name>{_CALLED})(?i:,? (?:{spoken.cues['hires'].pattern}))", re.M)
    for match in sentence.finditer(text[:LOOKED_AT]):
        name = match["name"].strip(" ,")
        told = re.findall(r"[^\W_][\w&.’'-]*", name)
        least = 1 if match["kind"] or spoken.cues["firm"].search(name) else LEAST_WORDS
        if least <= len(told) <= MOST_WORDS and not names_a_job(name) and not _PRONOUNS.match(name):
            return name
    return ""


def _formed(line: str, spoken: Tongue) -> re.Match[str] | None:
    return re.fullmatch(rf"(?P<name>[^\W\d_].{{1,60}}?\s(?i:{spoken.cues['firm'].pattern}))(?:{_JOINT}(?P<place>{_TOWN}))?", line)


def _placed(line: str, text: str, spoken: Tongue) -> tuple[str, str]:
    """Name and place of a line that holds these alone. The name must be one by a word of it, or by being said again; or the place a sure one, by its number."""
    match = re.fullmatch(rf"(?P<name>[^\W\d_][^,;:!?|]{{2,60}}?){_JOINT}(?P<place>{_TOWN})", line)
    if not match or spoken.shows("aside", line) or names_a_job(match["name"]) or not match["place"].lstrip(_DIGITS)[:1].isupper():
        return "", ""
    name, place = _ARTICLE.sub("", match["name"].strip()), match["place"].strip()
    table, told = asking(spoken.code), re.findall(r"[^\W_][\w&.’'-]*|&", name)
    if table is None or len(told) < LEAST_WORDS or told[0].lower() in table.written["small"]:
        return "", ""
    sure = _is_named(told, name, spoken) or re.search(r"\d", place) or len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text)) > 1
    return (name, place) if sure and len(told) <= MOST_WORDS and name[0].isupper() else ("", "")


def _is_named(told: list[str], name: str, spoken: Tongue) -> bool:
    """Whether one of the words is of the name of an employer, or the last one says in what it works, and another is a name."""
    houses = [word for word in told if _whole(word, spoken.cues["house"]) or vitae.word("organization").fullmatch(word)]
    last = _whole(told[-1], spoken.cues["field"])
    others = [word for word in told if word not in houses and not _whole(word, spoken.cues["field"]) and word[0].isupper()]
    return bool(others) and (bool(houses) or last or (spoken.cues["house"].search(name) is not None and "&" in told))


def _whole(word: str, pattern: re.Pattern[str]) -> bool:
    return pattern.fullmatch(word) is not None


def _may_be(name: str) -> bool:
    return 2 <= len(name) <= 60 and not _NONE.fullmatch(name) and not _PRONOUN.fullmatch(name) and not _GLUED.search(name) and not is_title(name) and not is_region(name.split()[-1])
