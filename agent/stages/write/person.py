"""No first person: the subject goes where the sentence stands without it, or the line stays as it is."""

from __future__ import annotations

import re

from agent.lexicon.person import first_person
from agent.lexicon.verbs import Verb, verb_of

_SUBJECT = re.compile(
    r"(?P<before>^|(?<=[.;!?])\s+|\b(?:and|but|then)\s+|^(?:At|In|As|During|With|On|For|Through|After|Here|There)\b[^,.;]{0,80},\s+)"
    r"(?P<subject>I|[Hh]e|[Ss]he)(?P<have>['’]ve|\s+(?:have|has)|['’]d|\s+had)?(?P<be>['’]m|\s+am|\s+was|\s+been)?\s+"
    r"(?P<adverb>(?:also|then|now|currently|previously|[a-z]+ly)\s+)?(?P<word>[A-Za-z0-9]+)"
)
_BEEN = re.compile(r"^(?:(?:I['’]ve|I have|I had) been|I['’]m|I am|I was(?= in charge of\b)) (?P<rest>(?:an? |the )?(?!able\b|told\b|given\b)[a-z].*)$", re.S)
_THIRD = re.compile(r"(?:He|She)\b")
_REGULAR_PAST = re.compile(r"(?!indeed)[a-z]{3,}ed")
_AMOUNT = re.compile(r"(?:over|more|\d+)")
_STATE = ("responsible", "promoted", "selected", "chosen", "awarded", "appointed", "assigned", "nominated", "entrusted", "hired")
_DUTIES = re.compile(
    r"^(?:in this (?:role|position|job),?\s+)?my (?:\w+ ){0,3}?(?:dut(?:y|ies)|responsibilit(?:y|ies)|tasks?|job|role)\b(?:[^.:;,]{0,60}?)"
    r"\b(?:includ(?:es?|ed)|involv(?:es?|ed)|were|was|is|are)(?: to)?\s*[:;]?\s+(?P<rest>(?P<word>[a-z]+)\b.*)$",
    re.I | re.S,
)
_OWN = re.compile(r"\b[Mm]y (?:own|eyes|life|goal|self|passion|dream|belief|career|family|best|absolute)\b|\b[Oo]ur own\b")
_POSSESSIVE = re.compile(r"\b(?P<word>[Mm]y|[Oo]ur) (?P<next>[A-Za-z]+)")

_ENDS = re.compile(r"\s*(?:$|[,.;:!?()]|(?:and|or|but|[a-z]*(?:in|on|at|by|of|to|for|from|with|out|than|through|during|about|after|before|via|as|that|who|which|when|while|using))\b)")
"""What stands behind a noun that ends its phrase: the owner of "our clients in Lyon" may go, that of "our sales team" may not."""


def impersonal(line: str) -> str:
    """The line without "I", "my" or a leading "he"; unchanged when some of the first person would remain or the sentence would not stand."""
    if not first_person(line) and not _THIRD.match(line):
        return line
    duties = _DUTIES.match(line)
    text = duties["rest"] if duties and verb_of(duties["word"].lower()) else line
    been = _BEEN.match(text)
    text = been["rest"][:1].upper() + been["rest"][1:] if been else text
    text = _SUBJECT.sub(_without_subject, text)
    if not _OWN.search(text):
        text = _POSSESSIVE.sub(_without_owner, text)
    return line if first_person(text) else text


def tells_a_deed(line: str) -> bool:
    """Whether the line begins with a subject or a duty, so that what is left without it surely begins with a verb."""
    duties = _DUTIES.match(line)
    return line.startswith("I ") or (duties is not None and verb_of(duties["word"].lower()) is not None)


def _without_owner(match: re.Match[str]) -> str:
    """"our clients" → "clients", "our team" → "the team", "our sales team" → "the sales team"."""
    noun = match["next"]
    plural = noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and _ENDS.match(match.string, match.end()) is not None
    starts = match["word"][0].isupper()
    bare = noun[:1].upper() + noun[1:] if starts else noun
    return bare if plural else f"{'The' if starts else 'the'} {noun}"


def _without_subject(match: re.Match[str]) -> str:
    word, before = match["word"], match["before"]
    verb = verb_of(word.lower())
    if not _stands_alone(match, verb):
        return match.group()
    perfect = match["have"] and not match["be"] and verb is not None
    rest = (match["adverb"] or "") + (verb.past if perfect and verb else word)
    return before + (rest if before.rstrip().endswith(("and", "but", "then", ",")) else rest[:1].upper() + rest[1:])


def _stands_alone(match: re.Match[str], verb: Verb | None) -> bool:
    word = match["word"].lower()
    if match["be"]:
        return word in _STATE or (verb is not None and word == verb.gerund)
    if match["have"]:
        return _AMOUNT.fullmatch(word) is not None or (verb is not None and word == verb.participle)
    if verb is None:
        return match["subject"] == "I" and _REGULAR_PAST.fullmatch(word) is not None
    later = match["before"].rstrip().endswith(",")
    return word == verb.past or (match["subject"] == "I" and word == verb.base and not later)
