"""The rate of a number: "40 a week", "12 per shift", "monthly takings of 900"."""

from __future__ import annotations

import re

from agent.lexicon.spelling import meant, spellings

_PERIOD_WORDS = re.compile(r"(?<![\\a-z])(?:every|fortnight|night|morning|annually|annual|yearly|monthly|weekly|quarterly|nightly|fortnightly)(?![a-z])")


def spelt(pattern: str) -> str:
    """The pattern of a rate, in which words of time may be written as they are often misspelt: "evry fortnite"."""
    return _PERIOD_WORDS.sub(lambda m: "(?:" + "|".join((m[0], *spellings(m[0]))) + ")", pattern)


_RATE = re.compile(spelt(r"^\W{0,2}(?:(?<=[-–])\d[\d.,]*\s)?(?:(?!and\b|or\b|of\b|in\b|for\b|the\b|to\b|once\b|twice\b|\d|two\b|three\b|four\b|five\b)[\w-]+\s){0,4}?(?:per|p\.|(?<!to )(?<!in )(?<!of )(?<!for )(?<!within )(?<!after )(?<!before )(?<!over )(?<!than )(?<!until )(?<!since )an?|each|every|/)\s?(year|annum|yr|month|mth|week|wk|day|hour|hr|minute|second(?!\s(?!on\b|in\b|at\b|and\b|with\b|during\b)[a-z])|quarter|shift|night|session|sprint|season|semester|term|summer|visit|class|fortnight)s?\b|^\W{0,2}(?:(?<=[-–])\d[\d.,]*\s)?(?:(?!and\b|or\b|of\b|in\b|for\b|the\b|to\b|\d|two\b|three\b|four\b|five\b)[\w-]+\s){0,4}?(annually|yearly|monthly|weekly|daily|hourly|quarterly|nightly|p[./]?\s?[adw]\b|p/[mh]\b|pcm\b)"), re.I)
_SLASH_RATE = re.compile(r"^\s?(?:\w+\s?)?/\s?(year|yr|month|mth|mo|week|wk|day|hour|hr|h|minute|min|second|sec|s|shift|night)\b", re.I)
_RATE_BEFORE = re.compile(spelt(r"\b(annual|yearly|monthly|weekly|daily|hourly|quarterly|nightly)\b(?:\s(?!for\b|in\b|to\b|and\b)\w+){0,2}\s?(?:of|by|:)?\s?\W?$"), re.I)
RATES = {"annum": "year", "p.a": "year", "p.d": "day", "p.w": "week", "p.m": "month", "p.h": "hour", "pa": "year", "pd": "day", "pw": "week", "pcm": "month", "annually": "year", "annual": "year", "yearly": "year", "yr": "year", "monthly": "month", "mo": "month", "mth": "month", "weekly": "week", "wk": "week", "daily": "day", "hourly": "hour", "hr": "hour", "h": "hour", "quarterly": "quarter", "nightly": "night", "min": "minute", "sec": "second", "s": "second"}


def rate_of(text: str, start: int, end: int) -> str:
    """The period of the rate that stands at the number from `start` to `end` ("week", "shift"), empty where there is none."""
    after = text[end : end + 60]
    for match in (_SLASH_RATE.match(after), _RATE.match(after.split(",")[0].split(";")[0]), _RATE_BEFORE.search(text[max(0, start - 50) : start])):
        if match:
            word = meant(next(part for part in match.groups() if part).lower().replace(" ", "").replace("/", "."))
            return RATES.get(word, word)
    return ""
