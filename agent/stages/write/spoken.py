"""What is said around a deed in a chat: "Yes, as I said, I ran the shop, hope that helps" → "I ran the shop"."""

from __future__ import annotations

import re
from functools import cache

from agent.lexicon.files import lines
from agent.lexicon.verbs import verb_of

_NUMBERED = re.compile(r"^\(?(?:\d{1,2}|[a-h])[.)]\s+(?=[A-Za-z])|^\d{1,2}\s+(?=I\b)", re.I)
"""The number of a choice, or of a list, in front of the words."""
_EMOTICONS = re.compile(r"\s*(?:[:;]['’]?-?[)(DPp]|[\U0001F300-\U0001FAFF\u2600-\u27BF]\uFE0F?)(?=\s|$|[.,!])")
_SMALL_I = re.compile(r"(?<![\w./-])i(?=(?:['’](?:m|ve|d|ll))?\s)(?!\s*[.)/])")
_PLACED = re.compile(r"^(?P<place>(?:At|In|During|With|For|On) (?:[\w&'’-]+ ){1,5})I (?P<word>[a-z]+)\b")
_AND = re.compile(r"(?<=[a-z]) n (?=[a-z])")
"""The "and" of somebody in a hurry."""
_ABOUT = re.compile(r"^(?:the|that) (?:[\w&'’-]+ ){1,5}(?:thing|stuff|bit|part|one)\s*[,:;–-]\s*(?=(?:I |we )?(?P<word>[a-z]+)\b)", re.I)
"""What the words are about, said before them."""
_HAVING = re.compile(r"^I(?:['’]ve| have)(?: got)? (?=[A-Z0-9])")
_SHORTEST = 2
"""Words that must be left for a line."""


def written(text: str) -> str:
    """The text without what is only said; the text itself where too little would be left."""
    line = _AND.sub(" and ", _SMALL_I.sub("I", _EMOTICONS.sub("", _NUMBERED.sub("", text.strip()))).strip())
    about = _ABOUT.match(line)
    if about and (about["word"].lower() == "did" or ((verb := verb_of(about["word"].lower())) and about["word"].lower() == verb.past)):
        line = line[about.end() :]
    line = _without_closing(_without_opening(line))
    return _HAVING.sub("", _PLACED.sub(_set_off, line if len(line.split()) >= _SHORTEST else text))


def _without_opening(line: str) -> str:
    while (match := _openings().match(line)) and (rest := line[match.end() :]) and (match["mark"] or _tells(rest)):
        line = rest
    return line


def _without_closing(line: str) -> str:
    while match := _closings().search(line):
        line = line[: match.start()]
    return line


def _tells(rest: str) -> bool:
    """Whether a deed begins here: without a comma before, "well" and "so" may be part of it."""
    first = re.match(r"(?:I|we)\b|(?P<word>[a-z]+)\b", rest, re.I)
    if first is None:
        return False
    verb = verb_of(first["word"].lower()) if first["word"] else None
    return first["word"] is None or (verb is not None and first["word"].lower() == verb.past) or _openings().match(rest) is not None


def _set_off(match: re.Match[str]) -> str:
    verb = verb_of(match["word"])
    return f"{match['place'].rstrip()}, I {match['word']}" if verb and match["word"] == verb.past else match.group()


@cache
def _openings() -> re.Pattern[str]:
    return re.compile(rf"(?:{_patterns('opening')})(?!['’\w])(?P<mark>\s*(?:[,;:!?.–—…]+|\s-)\s*|)\s*(?=\S)", re.I)


@cache
def _closings() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<=[.!?])|[,;–—]|\s-|(?=\s(?:lol|haha)))\s*(?:{_patterns('closing')})\s*[.!]*$", re.I)


def _patterns(where: str) -> str:
    return "|".join(pattern for line in lines("spoken") for head, pattern in [line.split(": ", 1)] if head == where)
