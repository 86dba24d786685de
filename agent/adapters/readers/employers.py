"""The employer that a post names in its sentences: "At Kornblum, we bake", "Kornblum Bakery is looking for"."""

from __future__ import annotations

import re
from collections import Counter

from agent.adapters.places import is_region
from agent.adapters.titles import is_title

LOOKED_AT = 20_000
"""Characters of a post in which its employer is looked for."""

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


def _may_be(name: str) -> bool:
    return 2 <= len(name) <= 60 and not _NONE.fullmatch(name) and not _PRONOUN.fullmatch(name) and not _GLUED.search(name) and not is_title(name) and not is_region(name.split()[-1])
