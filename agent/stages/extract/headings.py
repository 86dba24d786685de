"""Tells the headings of posts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agent.lexicon.cues import patterns
from agent.lexicon.kept import kept


@kept(10_000)
def section_of(heading: str) -> str | None:
    """The section that a heading opens (req, pref, duty, benefit, company, apply), or None when it is none."""
    bare = heading.strip(" :.-–—*#\"”“")
    if not 3 <= len(bare) <= 80:
        return None
    return next((section for section, pattern in patterns("headings").items() if pattern.fullmatch(bare)), None)


_RUNNING = re.compile(
    r"(?:Nice[- ][Tt]o[- ][Hh]aves?|Must[- ][Hh]aves?|(?:What|Who) [Yy]ou(?:['’]ll| [Ww]ill)? (?:[Dd]o|[Bb]ring|[Nn]eed|[Hh]ave|[Aa]re)|What [Ww]e(?:['’]re| are) [Ll]ooking [Ff]or|What [Ww]e [Oo]ffer"
    r"|(?<=[a-z.;)] )(?:(?:Basic|Minimum|Preferred|Required|Key|Job|Additional) )?(?:Qualifications|Requirements|Responsibilities)"
    r"|About (?:[Uu]s|[Yy]ou|(?:[Tt]he|[Tt]his) (?:[Rr]ole|[Jj]ob|[Tt]eam|[Cc]ompany))|How [Tt]o [Aa]pply)(?= (?!Questionnaire|Review|Supplement|Board|Form\b|Standard|Section)(?:[A-Z]|\d))"
)
"""Headings that are told from a sentence without a colon: words of a thing stand behind them in capitals, as where the line breaks of a post were lost."""


def running(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, section) of each heading that runs on into what stands under it: "Nice to have Arc flash training."."""
    for match in _RUNNING.finditer(text):
        kind = section_of(match.group())
        if kind:
            yield match.start(), match.end(), kind
