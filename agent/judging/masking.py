"""Takes the names of people, firms and schools out of a text, with what else leads to somebody."""

from __future__ import annotations

import re
from collections.abc import Iterable

from agent.domain.corpus import Corpus
from agent.domain.value import Value

NAME, FIRM, SCHOOL, CONTACT = "[name]", "[employer]", "[school]", "[contact]"
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)[^\s\"\\]*[^\s\"\\.,;:)]|\+?\d[\d ()/.-]{7,}\d")
_SHORTEST = 2
"""Letters of a part of a name; a single one is an initial."""


class Mask(Value):
    """The names to take out: parts of the person's name, firms, schools."""

    names: tuple[str, ...] = ()
    firms: tuple[str, ...] = ()
    schools: tuple[str, ...] = ()

    def __call__(self, text: str) -> str:
        """The text without them. A part of a name counts with a capital alone: Will is somebody, will is none."""
        text = _CONTACT.sub(lambda m: CONTACT if _leads(m[0]) else m[0], text)
        for words, sign, flags in ((self.firms, FIRM, re.I), (self.schools, SCHOOL, re.I), (self.names, NAME, 0)):
            for word in sorted(words, key=len, reverse=True):
                text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", sign, text, flags=flags)
        return text


def mask_of(corpus: Corpus, employers: Iterable[str | None] = ()) -> Mask:
    """What is to be taken out for that person, and for these employers beside those of the corpus."""
    parts = [part for part in re.split(r"[^\w'’]+", corpus.person.name) if len(part) >= _SHORTEST and part[:1].isupper()]
    names = dict.fromkeys([*([corpus.person.name] if corpus.person.name.strip() else []), *parts, *(part.upper() for part in parts)])
    firms = dict.fromkeys(name.strip() for name in (*(p.employer for p in corpus.positions), *employers) if name and name.strip())
    schools = dict.fromkeys(e.institution.strip() for e in corpus.education if e.institution and e.institution.strip())
    return Mask(names=tuple(names), firms=tuple(firms), schools=tuple(schools))


def _leads(found: str) -> bool:
    """Whether it is more than a span of years or a figure: a number that one can call has nine digits."""
    return "@" in found or "://" in found or found.startswith("www.") or len(re.sub(r"\D", "", found)) >= 9
