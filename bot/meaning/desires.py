"""Tells wishes from a short text, clause by clause."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from agent.adapters.readers.links import without_links
from bot.files.formats import asked_for

LONGEST = 300
"""Characters of a text that may be wishes."""


class Desire(StrEnum):
    """The kinds of wishes."""

    SHORTER = "shorter"
    LONGER = "longer"
    PAGES = "pages"
    STRESS = "stress"
    WITHOUT = "without"
    DROP = "drop"
    WHY = "why"
    FORM = "form"
    AGAIN = "again"
    REFUSED = "refused"


@dataclass(frozen=True)
class Told:
    """A wish as it was told: its words (what is stressed, missed, dropped, offered not), a number (pages, a line; -1 the last), the position it is about,
    and the whole of it as it was said."""

    desire: Desire
    words: str = ""
    number: int = 0
    place: str = ""
    said: str = ""

    @property
    def needs_version(self) -> bool:
        """Whether it can only be done with a résumé that is there."""
        return self.desire in (Desire.DROP, Desire.WHY, Desire.FORM)


ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "last": -1}
NUMBERS = {"one": 1, "a": 1, "single": 1, "1": 1, "two": 2, "2": 2, "three": 3, "3": 3}
SECTIONS = {"summary": "summary", "profile": "summary", "intro": "summary", "introduction": "summary", "headline": "headline", "skills": "skill", "interests": "interests", "hobbies": "interests"}
_LEADING = r"(?:(?:please|pls|and|also|but|then|now|just|kindly|can you|could you|would you|i(?:['’]d| would) like(?: you)?(?: to)?|i want(?: you)?(?: to)?|make sure (?:you |to )*|try to|it should(?: be)?|with)\s+)*"
_TRAILING = r"(?:\s+(?:please|pls|thanks|thank you|though|instead|again|too|for me|if (?:you can|possible)))*"
_WHAT = r"(?:it|this|that|the (?:résumé|resume|cv|whole thing)|my (?:résumé|resume|cv)|everything)"
_IT = rf"(?:{_WHAT} )?"
_DROPS = r"(?:drop|remove|delete|cut|take out|leave out|omit|skip|strike)"
_GONE = r"(?:leave|left|drop(?:ped)?|remov(?:e|ed)|omit(?:ted)?|skip(?:ped)?|mention(?:ed)?|list(?:ed)?|includ(?:e|ed))"
_LINES = r"(?:bullet(?: point)?s?|lines?|points?|items?|entry|sentence)"
_OF = r"(?:of|at|from|under|for|in|on)"


def _shape(pattern: str) -> re.Pattern[str]:
    return re.compile(f"{_LEADING}(?:{pattern}){_TRAILING}", re.I)


_PATTERNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Told | None]], ...] = (
    (
        _shape(rf"(?:make |keep |cut |get |bring |fit |squeeze )?{_IT}(?:down )?(?:to |on(?:to)? |in |within |into )?(?:at most |no more than |max(?:imum)? |only |just )?(?P<n>one|a single|a|single|two|three|[123])[ -]?pages?(?: only| at most| max(?:imum)?| long| version| résumé| resume)?"),
        lambda m: Told(Desire.PAGES, number=NUMBERS[m["n"].lower().removeprefix("a ")]),
    ),
    (_shape(rf"(?:make |keep |have )?{_IT}(?:a (?:bit|little) |much |somewhat |even )?(?:shorter|short|briefer|brief|more concise|concise|tighter)(?: version)?(?: one)?|(?:shorten|tighten|trim|condense)(?: {_WHAT})?(?: down| a bit)?|(?:it(?:['’]s| is) |that(?:['’]s| is) )?(?:far |much |way )?too long"), lambda m: Told(Desire.SHORTER)),
    (_shape(rf"(?:make |have )?{_IT}(?:a (?:bit|little) |much |somewhat )?(?:longer|more detailed|fuller)(?: version)?|(?:add |with |show |give )?(?:more|all) (?:detail|details|lines|bullets)|(?:it(?:['’]s| is) |that(?:['’]s| is) )?(?:far |much |way )?too short"), lambda m: Told(Desire.LONGER)),
    (_shape(rf"why (?:(?:did|have|had|do) you |was |were |not )?(?:not )?{_GONE}(?: out)? (?P<w>.+?)(?: out)?"), lambda m: Told(Desire.WHY, _bare(m["w"]))),
    (_shape(rf"why (?:is|are|was|were)(?:n['’]?t)? (?P<w>.+?) (?:not )?(?:(?:{_GONE})(?: out)?|missing|gone|out|there|on (?:it|there|{_WHAT})|in (?:it|there|{_WHAT}))|why (?:no|not) (?P<x>.+?)"), lambda m: Told(Desire.WHY, _bare(m["w"] or m["x"]))),
    (_shape(r"(?:where (?:is|are|did)|what happened (?:to|with)|you (?:forgot|left out|missed)) (?:my |the )?(?P<w>.+?)(?: go| gone)?\s*\?*"), lambda m: Told(Desire.WHY, _bare(m["w"]))),
    (_shape(rf"(?:no|without(?: an?| the| any)?|{_DROPS}(?: the| my| all)?|(?:i )?(?:do not|don['’]?t) (?:want|need|include)(?: an?| the| any| my)?)\s+(?P<s>{'|'.join(SECTIONS)})(?: section| part)?"), lambda m: Told(Desire.WITHOUT, SECTIONS[m["s"].lower()])),
    (_shape(rf"{_DROPS} (?:the |my )?(?P<o>{'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)) {_LINES}(?: {_OF} (?:the |my )?(?P<p>.+?))?"), lambda m: Told(Desire.DROP, number=_ordinal(m["o"]), place=m["p"] or "*")),
    (_shape(rf"{_DROPS} (?:the )?{_LINES} (?:number |no\.? ?|#)?(?P<n>\d{{1,3}})(?: {_OF} (?:the |my )?(?P<p>.+?))?"), lambda m: Told(Desire.DROP, number=int(m["n"]), place=m["p"] or "")),
    (_shape(rf"{_DROPS} (?:the |my |that )?(?:{_LINES} (?:about|on|with|that (?:says|mentions)|where i|mentioning) )(?P<w>.+?)"), lambda m: Told(Desire.DROP, _bare(m["w"]))),
    (_shape(r"(?:lead|start|begin|open|go) (?:off )?with (?P<w>.+?)(?: first)?|(?:put|move|bring|place) (?P<x>.+?) (?:first|at the top|to the (?:top|front)|up(?: front| higher)?)"), lambda m: Told(Desire.STRESS, _bare(m["w"] or m["x"]))),
    (_shape(r"(?:(?:put|lay|with) (?:more |the |some )?)?(?:stress|emphasi[sz]e|emphasis|highlight|focus|concentrate|bring out|play up|foreground|accent|underline|feature)(?:ing)?(?: more)?(?: on)? (?P<w>.+?)(?: (?:more|a bit|a little))?|(?:say |tell |show |with |write )?more (?:about|on) (?P<x>.+?)"), lambda m: Told(Desire.STRESS, _bare(m["w"] or m["x"]))),
    (_shape(r"(?:(?:please )?(?:tailor|do|make|try|write|generate|run|build) (?:it|that|this|one|the (?:résumé|resume|cv))?\s*)?(?:again|anew|afresh|once more|over)(?: for (?:the same|this|that) (?:post|job))?|re-?(?:do|tailor|make|generate|write|run)(?: it| that| this)?"), lambda m: Told(Desire.AGAIN)),
)  # fmt: skip
_CLAUSES = re.compile(r"\s*(?:[,;()\n]|\.(?=\s|$)|!|\s(?:–|-|—)\s|\band (?=(?:please|also|make|keep|drop|remove|stress|emphasi|highlight|focus|lead|start|put|no |without|as |shorter|longer|one page|two page|in word|leave|cut)))\s*", re.I)
_POLITE = re.compile(r"(?:please|pls|thanks?(?: you)?|hi|hello|hey|ok|okay|here(?: it is| you go)?|this one|and|also)?", re.I)


def told(text: str) -> list[Told]:
    """The wishes of a text, or none where any part of it is something else."""
    found, rest = parted(text)
    return [] if rest else found


def parted(text: str) -> tuple[list[Told], list[str]]:
    """The wishes of a text, and the parts that are none. Links count for nothing."""
    words = without_links(text) if len(text) < 2_000 else text
    if len(words) > LONGEST:
        return [], [words]
    whole = _clause(_trimmed(words))
    if whole:
        return [whole], []
    parts = [_trimmed(part) for part in _CLAUSES.split(words)]
    asked = [(part, _clause(part)) for part in parts if not _POLITE.fullmatch(part)]
    return [wish for _, wish in asked if wish], [part for part, wish in asked if not wish]


def _trimmed(text: str) -> str:
    return " ".join(text.split()).strip(" .!?,;:()")


def _clause(text: str) -> Told | None:
    for pattern, read in _PATTERNS:
        match = pattern.fullmatch(text)
        if match and (wish := read(match)) and (wish.words or wish.desire not in (Desire.STRESS, Desire.WHY)):
            return replace(wish, said=text)
    form = asked_for(text)
    return Told(Desire.FORM, form.name, said=text) if form else None


def _bare(words: str) -> str:
    return re.sub(r"^(?:my|the|any|on|about|out|all)\s+", "", " ".join(words.split()).strip(" .?!\"'“”"), flags=re.I)


def _ordinal(said: str) -> int:
    return ORDINALS.get(said.lower()) or int(re.sub(r"\D", "", said))
