"""Years that somebody states of a thing itself, and years of work of any sort."""

from __future__ import annotations

import re

from agent.domain.corpus import PositionKind, SnippetKind
from agent.domain.dates import union_years
from agent.domain.plan import Level, Verdict
from agent.lexicon.aliases import find_mention
from agent.lexicon.files import words as word_list
from agent.stages.plan.case import NAMED, Case, Clue
from agent.stages.plan.gist import asks_for_any_work

MOST_CITED = 3

_COUNT = r"(?:\d{1,2}|[a-z]+(?:-[a-z]+)?)\s*\+?[\s-]*(?:full |or more |and more )?(?:years?|yrs?)['’]?"
_LED_TO = re.compile(rf"\b{_COUNT}\s+(?:of\s+)?(?:[\w-]+\s+)?(?:experience\s+|work(?:ing)?\s+|employment\s+|spent\s+)?(?:in|of|on|at|as|with)\s+(?P<beside>(?:[\w-]+,?\s+){{0,4}})$", re.I)
_AT_WORK = re.compile(r"\b(?:work(?:ed|ing)?|been|served|employed|experienced?)\s+(?:[a-z]+ly\s+)?(?:in|on|at|with|as)\s+(?P<beside>(?:[\w-]+,?\s+){0,4})$", re.I)
_SETTING = r"(?:environments?|settings?|work|jobs?|roles?|positions?|operations?|wards?|units?|industry|sector|trade|field|teams?|experience)"
_LASTING = re.compile(rf"^\s*(?:{_SETTING}\s*)?,?\s*(?:for\s+(?:(?:the|past|last|over|about|around|more than|at least)\s+)*{_COUNT}|since\s+(?:\w+\s+)?(?:19|20)\d\d\b)", re.I)
_ENDS = re.compile(rf"^\s*(?:$|[.,;:()!–—]|(?:and|or|for|in|at|with|as|on|across|of|since|including|mostly|mainly)\b|{_SETTING}\b)", re.I)
_OF_OTHERS = re.compile(r"\b(?:my|his|her|their|our|your|company|family|team|employer|clients?|customers?|business|who|whose)\b(?! own)", re.I)


def stated(case: Case) -> tuple[Clue, ...]:
    """The sentences about oneself that state years of a core term itself: "I have worked in warehouses for 14 years"."""
    own = (c for c in case.clues if c.snippet.kind in (SnippetKind.SUMMARY, SnippetKind.HEADLINE))
    return tuple(c for c in own if any(n.share >= NAMED and _states(c.snippet.text, t) for t, n in zip(case.core, c.namings, strict=True)))


def of_any_work(case: Case) -> Verdict | None:
    """The verdict where years of nothing in particular are asked for: all dated work counts; None where something is asked for."""
    wanted = case.requirement.min_years
    if not wanted or not asks_for_any_work(case.requirement.quote):
        return None
    dated = [p for p in case.corpus.positions if p.kind is PositionKind.WORK]
    have = union_years([p.period for p in dated], case.today)
    if not have:
        return None
    ids = {p.id for p in dated}
    titles = [s for s in case.corpus.snippets if s.kind is SnippetKind.TITLE and s.position in ids]
    level = Level.FULL if have >= wanted else Level.PARTIAL
    return case.citing(level, titles[:MOST_CITED], f"{have:.1f} years by the dates, {wanted:g} asked")


def _states(text: str, term: str) -> bool:
    span = find_mention(text, term)
    if span is None:
        return False
    before, after = text[: span[0]], text[span[1] :]
    led, at_work = _LED_TO.search(before), _AT_WORK.search(before)
    if led and _is_plain(led["beside"]) and _ENDS.match(after) and not _OF_OTHERS.search(before):
        return True
    return bool(at_work and _is_plain(at_work["beside"]) and _LASTING.match(after) and not _OF_OTHERS.search(before))


def _is_plain(beside: str) -> bool:
    """Whether the words between say no more than which and what else: no preposition, no deed."""
    return not any(word.lower().strip(",") in word_list("prepositions") or word.lower().strip(",").endswith("ing") for word in beside.split())
