"""The employer that a post names in its sentences: "At Kornblum, we bake", "Kornblum Bakery is looking for"."""

from __future__ import annotations

import re
from collections import Counter

from agent.adapters.places import is_region
from agent.adapters.titles import is_title
from agent.lexicon.tongues import legal_form

LOOKED_AT = 20_000
"""Characters of a post in which its employer is looked for."""

HEAD, MOST_WORDS = 6, 9
"""Lines of the head of a post, and words of a name in it."""

_WORD = r"(?:[A-Z][\w&’'-]{0,3}\.|[A-Z][\w&’'-]*(?:\.[A-Z])*|&|\d+[A-Z]+)"
"""A short word may be an abbreviation; a long one before a full stop ends its sentence."""
_NAME = rf"(?P<name>{_WORD}(?:,? (?:Inc|LLC|Ltd|Corp|Co|GmbH)\b\.?|(?: of| and| the)? {_WORD}){{0,5}})"
_SAID = (
    rf"\b(?i:at) {_NAME},? (?:we(?:['’]\w+)?|our)\b",
    rf"{_NAME},? (?:is|are) (?:now |currently |actively |always )?(?:seeking|looking for|hiring|searching for|recruiting)\b",
    rf"{_NAME} (?:is|are) (?:proud to be )?an? (?i:equal (?:employment )?opportunity|EOE|affirmative action)",
    rf"(?m:^)(?i:about|why|join|life at|working at) {_NAME}(?m:$)",
)
_NONE = re.compile(r"(?:(?:join|work|the|this|that|our|we|you|your|it|he|she|they|these|those|us|if|as|who|what|there|all|an?|no|each|every|please|and|but|for|in|to|from|with|role|team|job|position|company|employer|organization|candidates?|applicants?|management|department|client|responsibilities|requirements|qualifications|benefits|overview|summary|description)\b.*|EEO\b.*|EOE?|inc|llc|ltd|corp|co|gmbh)\.?", re.I)
_PRONOUN = re.compile(r"(?:.* )?(?:We|You|They|It|He|She|I|Our|This|That|These|Those|There)", re.I)
_CUT = re.compile(r"(?:[A-Z][\w&.]*|\d\w*) $")
"""Before a name: a word of the name that it is too long for."""
_GLUED = re.compile(r"[a-z]{4}[A-Z][a-z]{4}")


def employer_of(text: str) -> str:
    """The name that most of these sentences give; "" when they give none, or two as often."""
    found = (match["name"].strip(" ,&") for pattern in _SAID for match in re.finditer(pattern, text[:LOOKED_AT]) if not _CUT.search(text[: match.start()][-40:]))
    counted = Counter(name.removesuffix("’s").removesuffix("'s") for name in found if _may_be(name)).most_common(2)
    return counted[0][0] if counted and (len(counted) == 1 or counted[0][1] > counted[1][1]) else ""


def headed(text: str, language: str) -> tuple[str, str]:
    """(employer, place) of a line at the head of a post in another language than English that holds a name with its legal form, and perhaps a place: "Klinikum Sonnenberg
    gGmbH, Bochum"; ("", "") where there is none."""
    form = legal_form(language)
    lines = [line.strip(" \t*#|·•") for line in text[:LOOKED_AT].splitlines() if line.strip()][:HEAD] if form else []
    found = (re.fullmatch(rf"(?P<name>[^\W\d_].{{1,60}}?\s(?i:{form}))(?:\s*(?:[,|·•–-]|in\b|à\b|en\b)\s*(?P<place>[^\W\d_][^,;:.!?\d]{{1,40}}))?", line) for line in lines)
    match = next((match for match in found if match and match["name"][0].isupper() and len(match["name"].split()) <= MOST_WORDS), None)
    return (re.sub(r"^(?:Firma|Die|Der|La|Le|L['’]|Společnost|Empresa)\s+", "", match["name"]), (match["place"] or "").strip()) if match else ("", "")


def _may_be(name: str) -> bool:
    return 2 <= len(name) <= 60 and not _NONE.fullmatch(name) and not _PRONOUN.fullmatch(name) and not _GLUED.search(name) and not is_title(name) and not is_region(name.split()[-1])
