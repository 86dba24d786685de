"""What is said when a setting is proposed."""

from __future__ import annotations

import re

ANSWERS = ("Yes, from now on", "No, not now", "Never ask again")
NEVER = re.compile(r"never(?: ask(?: me)?)?(?: (?:that|this|it))?(?: again)?|(?:do not|don['’]?t) ask(?: me)?(?: again)?|stop asking", re.I)
SHORTER = "You made it shorter three times"
BRITISH = "You turned words into British spelling three times"
NO_SUMMARY = "You took the summary out twice"
LEFT = "Then everything stays as it is."
ENDED = "I do not ask that again. /settings has it whenever you want it."
_SETTINGS = {
    "style.length.short": "make every résumé short from the start, with the best three quarters of the lines there is room for",
    "style.spelling.british": "spell every résumé the British way",
    "style.summary.none": "leave the summary out of every résumé",
    "style.summary.one": "give every résumé a summary of one sentence",
    "style.summary.whole": "give every résumé a summary of up to three sentences",
    "style.skills.own": "list skills in your own order",
    "style.skills.post": "list skills in the order of the post",
    "style.lead.numbers": "let lines with numbers lead",
    "style.lead.post": "let the lines lead that the post asks for",
    "style.wording.own": "leave lines in your own words, to the letter",
    "style.wording.tidied": "tidy lines",
    "style.length.whole": "print every line there is room for",
}


def _setting(name: str) -> str:
    return _SETTINGS.get(name) or f"use the design {name.removeprefix('design.')} for every résumé"


def proposed(why: str, name: str) -> str:
    """The proposal in one sentence."""
    return f"{why}: shall I {_setting(name)}?"


def chosen(won: int, decisive: int, low: float, high: float) -> str:
    """What was chosen among variants."""
    return f"You chose it {won} of {decisive} times (95 % interval {low:.0%} to {high:.0%})"


def worked(good: int, count: int, between: str) -> str:
    """What came of applications."""
    return f"{good} of {count} such applications came to an interview or an offer, {between}"


def done(name: str) -> str:
    """The setting was made."""
    return f"From now on I {_setting(name)}. /settings takes it back; the résumé you have stays as it is."
