"""What a requirement is: must or nice, its kind, its years."""

from __future__ import annotations

import re

from agent.domain.brief import Kind, Need
from agent.lexicon.aliases import known_things
from agent.lexicon.cues import patterns
from agent.lexicon.files import words

_NUMBERS = {w: i for i, w in enumerate(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"])}
_NUMBER = r"(?:\d{1,2}(?:\.\d)?|" + "|".join(list(_NUMBERS)[1:]) + ")"
_YEARS = re.compile(
    rf"\b({_NUMBER})[\s-]*(?:(?:\(|-LRB-)\d{{1,2}}(?:\)|-RRB-)\s*)?(?:\+|[- ]plus\b)?\s*(?:(?:-|–|to|or|and)\s*(?:{_NUMBER}|more)\s*\+?\s*)?(?:full\s+)?(years?|yrs?|months?)\b(?! of age| old)", re.I
)
_MONTHS = 12
_OF_WORK = re.compile(r"\bexperience|\brequired\b", re.I)
"""What must stand by months, which may also be a term."""
_REPLACED = re.compile(r"\bsubstitut\w+|\bin (?:lieu|place) of\b", re.I)
"""What stands behind it is replaced by what is asked for: "a degree may be substituted for two years"."""
_BRACKET = re.compile(r"(?<=\w)\s*\(([^()]*)\)")
_REMARK = re.compile(r"(?:(?:strongly|highly|much|very|also|but|is|are|if possible) ){0,2}(?:preferred|desirable|desired|required|essential|mandatory|optional|a must|nice[- ]to[- ]have|a plus|an? (?:advantage|asset|bonus)|bonus|ideally|helpful|advantageous)", re.I)
_EXPERIENCE = re.compile(r"\bexperience\b|\bbackground (?:in|as)\b|track record|\bworked (?:with|in|as)\b|\bpreviously\b|\bhistory of\b|\byears?\b", re.I)
_WITH_TOOL = re.compile(r"experience (?:with|using|working (?:with|within))|^[\w ]{2,25}experience\b", re.I)
_TOOL = re.compile(
    r"\b[A-Z][a-z]*[A-Z0-9+#]\w*|\b[A-Z]{2,}\b|\b(?:Microsoft|MS|Office|Excel|Oracle|Word|Outlook|Linux|Python|software|computer|cloud|tools?|systems?|Jira|Slack)\b"
)
_NAMES_SKILL = re.compile(r"(?:[\w ]{0,12})(?:proficien|knowledge|familiar|experience)", re.I)


def need_of(clause: str, section: str) -> Need:
    """Must or nice, by the words of the clause first, then by its section; what is said in brackets is said of what stands before them alone."""
    cues = patterns("need-cues")
    clause = _BRACKET.sub(lambda bracket: bracket[0] if _REMARK.fullmatch(bracket[1]) else "", clause)
    if cues["nice"].search(clause) and not (cues["must"].search(clause) and "not required" not in clause.lower()):
        return Need.NICE
    return Need.NICE if section == "pref" and not cues["must"].search(clause) else Need.MUST


def years_of(text: str) -> float | None:
    """The least number of years asked for ("3-5 years" → 3, "six months" → 0.5), or None."""
    match = _YEARS.search(_REPLACED.split(text, maxsplit=1)[0])
    if not match or (match.group(2).lower().startswith("month") and not _OF_WORK.search(text)):
        return None
    number = match.group(1).lower()
    count = float(number) if number[0].isdigit() else float(_NUMBERS[number])
    return round(count / _MONTHS, 2) if match.group(2).lower().startswith("month") else count


def kind_cues(quote: str) -> list[str]:
    """The names of the signs of a kind that a requirement shows."""
    shown = {f"cue {name}": pattern.search(quote) for name, pattern in patterns("kind-cues").items()}
    shown |= {"cue trait": patterns("trait-cues")["trait"].search(quote), "cue experience": _EXPERIENCE.search(quote), "cue tool": _TOOL.search(quote[1:])}
    return [name for name, found in shown.items() if found]


def ruled_kind(quote: str, head: str, years: float | None) -> Kind:
    """The kind of a requirement by rule: by its own words and by the phrase before its list."""
    for name, pattern in patterns("kind-cues").items():
        if pattern.search(quote) and not _other(name, quote, years):
            return Kind(name)
    named_tool = bool(_TOOL.search(quote[1:]) or any(thing[:1].isupper() for thing in known_things(quote)))
    if years or (_EXPERIENCE.search(quote) and not (_WITH_TOOL.search(quote) and named_tool)):
        return Kind.EXPERIENCE
    if patterns("trait-cues")["trait"].search(quote) and not (named_tool and _NAMES_SKILL.match(quote)):
        return Kind.TRAIT
    if _EXPERIENCE.search(head) and not named_tool:
        return Kind.EXPERIENCE
    return Kind.SKILL


def _other(name: str, quote: str, years: float | None) -> bool:
    """Words that look like one kind but are another: "university teaching experience" is no degree, nobody speaks Java."""
    asks_experience = re.search(r"\bexperience\b", quote, re.I) is not None
    if name == "education":
        return bool(years and asks_experience) or re.search(r"educational (?:program|activit)", quote, re.I) is not None
    if name == "credential":
        return asks_experience and not re.search(r"licen|certification", quote, re.I)
    if name == "language":
        return bool(known_things(quote)) and not words("languages") & set(re.findall(r"[a-z]+", quote.lower()))
    return name == "eligibility" and bool(years and asks_experience)
