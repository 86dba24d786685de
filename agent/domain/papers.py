"""The name of a paper in what somebody says of one he holds: "I have a class B CDL, since 2019" names "Class B CDL"."""

from __future__ import annotations

import re

LONGEST = 8
"""Words that still are a name."""
_LEAD = re.compile(
    r"(?:(?:well|yes|yeah|but|only|just|not that one|no)[\s,–-]+)*(?:(?:i(?:['’]ve| have| hold| got| speak| passed| own| only have)?(?: got)?|it(?:['’]s| is)|mine is|(?:have|hold|got|passed)(?= an?\b| the\b| my\b))\s+)?(?:(?:an?|the|my)\s+)?",
    re.I,
)
_WHEN = re.compile(
    r"[\s,(–-]*\b(?:and )?(?:(?:held|valid|got it|had it|passed|passed it|obtained|issued|earned|awarded)\s+)?(?:since|from|in|of)?\s*(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s+)?(?<![\w/.-])(?:19|20)\d\d(?![\w/-])\)?",
    re.I,
)
_PAPER = re.compile(
    r"licen[cs]e|certif|diploma|degree|card\b|ticket|permit|badge|level|class\b|course|registration|registered|qualification|apprenticeship|training|baccalaureate|matura|abitur|schein\b|brevet|permis"
    r"|conversational|fluent|native|intermediate|advanced|basic|\b[abc][12]\b|(?-i:\b[A-Z]{2,}\w*\b)|(?-i:\b[A-Z]+\d\w*\b)",
    re.I,
)
_DEED = re.compile(
    r"\b(?:i|we|he|she|they|my|our|it)\b|^(?!certified|registered|licensed|licenced|chartered|accredited|advanced)\w+ed\b|^(?:drove|drive|ran|run|did|do|took|take|taught|teach|made|make|wrote|write|built|led|went|sat|kept|gave|was|were|am|been|being|had)\b"
    r"|[.;:!?]|\b(?:which|that|who|because|while|when|but)\b",
    re.I,
)


_LEAD_ABROAD = re.compile(
    r"(?:(?:ich habe|ich hab|habe|hab|j['’]ai(?: obtenu| passé)?|je suis titulaire d['’]|tengo|mám)\s*)?(?:(?:ein(?:en|e)?|meinen?|une?|un[ao]?|mon|ma|mi)\s+(?=\w))?", re.I
)


def named_in(words: str) -> str:
    """What somebody says he learned, from where it is named on: "I have a BSc in nursing, Leeds 2015" is "BSc in nursing, Leeds 2015"."""
    said = " ".join(words.split()).strip(" .!,;:")
    for lead in (_LEAD, _LEAD_ABROAD):
        said = said[found.end() :] if (found := lead.match(said)) else said
    return said[:1].upper() + said[1:]


def paper_in(words: str) -> str | None:
    """The name in these words, without its year; None where they are no more than a sentence about something done."""
    said = " ".join(words.split()).strip(" .!")
    name = _WHEN.sub("", said[len(lead.group()) :] if (lead := _LEAD.match(said)) else said).strip(" ,.–-")
    if not name or len(name.split()) > LONGEST or _DEED.search(name) or not _PAPER.search(name):
        return None
    return name[:1].upper() + name[1:]
