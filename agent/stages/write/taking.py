"""Which wording of a model is taken at all, before the gate judges what it says: one plain line that is no loss."""

from __future__ import annotations

import re
import unicodedata

from agent.domain.draft import Finding, LineKind, Proposal, Severity
from agent.lexicon.terms import content, find, words
from agent.lexicon.units import quantities
from agent.stages.write.items import Item
from agent.stages.write.summary import sentence
from agent.stages.write.tidying import tidy

RULE = "lost term"
FEWEST, MOST = 3, 40
"""Words of a wording."""
KEPT = 0.5
"""Share of the plain wording's words of meaning that a wording keeps at least: what says less is no better line, however true."""
_SIGNS = frozenset(".,;:'’\"“”()&/%+-–$€£ ")
"""Signs that a line of a résumé may have; every other one must be in the person's own."""
_LINK = re.compile(r"https?:|www\.|\w@\w", re.I)


def taken(answer: str, proposal: Proposal, item: Item) -> str | None:
    """The answer as a line of the résumé; None when it is none, says what stands there already, or loses a number or most of what was said."""
    if not is_plain(answer, item):
        return None
    text = sentence(answer) if proposal.kind is LineKind.SUMMARY else tidy(answer)
    fits = FEWEST <= len(text.split()) <= MOST and not same_words(text, proposal.text) and not same_words(text, item.text)
    return text if fits and loses_nothing(text, item) else None


def loses_nothing(text: str, item: Item) -> bool:
    """Whether the numbers of the plain wording and half of its words of meaning are still there."""
    said, kept = set(content(item.text)), set(content(text))
    if len(said & kept) < KEPT * len(said):
        return False
    found = {(q.family, q.value) for q in quantities(text)}
    return all((q.family, q.value) in found for q in quantities(item.text))


def lost_terms(text: str, item: Item) -> tuple[Finding, ...]:
    """What is held against a wording that no longer has a term of the post which the plain one has: such a line serves the post less."""
    gone = (term for term in item.terms if find(item.text, term) and not find(text, term))
    return tuple(
        Finding(
            rule=RULE, severity=Severity.SOFT, end=len(text), message=f"“{term}” is gone, which the post asks for and your words have",
            hint=f"keep “{term}”", licence=f"a wording that keeps “{term}”",
        )  # fmt: skip
        for term in gone
    )


def is_plain(answer: str, item: Item) -> bool:
    """No line breaks, no control characters, no markup, no link, no sign that the person does not use."""
    there = set("".join((item.text, *item.own, *item.terms)))
    strange = any(unicodedata.category(ch)[0] == "C" or not (ch.isalnum() or ch in _SIGNS or ch in there) for ch in answer)
    return not strange and not _LINK.search(answer)


def same_words(one: str, other: str) -> bool:
    """Whether the two differ in nothing but case and signs."""
    return [w.lower for w in words(one)] == [w.lower for w in words(other)]
