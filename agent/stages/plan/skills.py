"""Skills and experience: named in use, long enough, or only near."""

from __future__ import annotations

import re

from agent.domain.brief import Kind
from agent.domain.corpus import PositionKind, SnippetKind
from agent.domain.dates import union_years
from agent.domain.plan import Level, Verdict
from agent.lexicon.aliases import is_known, names, suite
from agent.lexicon.deeds import asks_to_do
from agent.lexicon.plainness import says_nothing
from agent.lexicon.spans import years_told
from agent.stages.plan.case import DONE, LISTED, Case, Clue, neighbours, strongest
from agent.stages.plan.duration import of_any_work, stated
from agent.stages.plan.juniors import with_juniors
from agent.stages.plan.leadership import with_leading_titles
from agent.stages.plan.narrowing import is_narrower
from agent.stages.plan.relation import related
from agent.stages.plan.sense import in_passing, in_sense, is_tool

MOST_OF_A_SUITE = 3
MOST_CITED = 4
_AND = re.compile(r"\s+(?:and|&)\s+", re.I)


def judge(case: Case) -> Verdict:
    """The verdict on a skill or an experience. Cosine alone never makes it full."""
    of_suite = of_any_work(case) or _suite(case)
    if of_suite:
        return of_suite
    proofs = with_juniors(case, with_leading_titles(case, in_sense(case)))
    if case.requirement.min_years:
        return _by_years(case, strongest({c.snippet.id: c for c in (*stated(case), *proofs)}.values(), DONE))
    if proofs:
        return _named(case, strongest(proofs, DONE), strongest(proofs, LISTED))
    mentions = in_passing(case)
    if mentions:
        return case.verdict(Level.PARTIAL, mentions[:2], _loosely(case), sure=False)
    return _near(case)


def _named(case: Case, in_use: tuple[Clue, ...], listed: tuple[Clue, ...]) -> Verdict:
    clues = (in_use[:3] + listed)[:MOST_CITED]
    to_do = case.requirement.kind is Kind.EXPERIENCE or asks_to_do(case.core, case.requirement.quote)
    if to_do and not in_use and not _is_tool(case):
        return case.verdict(Level.PARTIAL, clues, "listed among the skills, but no position shows it")
    if not case.covered_by(in_use + listed) or is_narrower(case, in_use + listed):
        return case.verdict(Level.PARTIAL, clues, "shows only part of what is asked", sure=False)
    return case.verdict(Level.FULL, clues, "named in a position" if in_use else "listed among the skills")


def _loosely(case: Case) -> str:
    if all(says_nothing(term) for term in case.core):
        return "named, but the word is too plain to prove it"
    return "named, but perhaps in another sense or only studied"


def _is_tool(case: Case) -> bool:
    return all(is_tool(t, case.requirement.quote) for t in case.core)


def _by_years(case: Case, in_use: tuple[Clue, ...]) -> Verdict:
    """Years are those of the positions which show the thing; one stray bullet makes no profession."""
    wanted = case.requirement.min_years or 0
    firm = tuple(c for c in in_use if c.snippet.kind is not SnippetKind.BULLET) or (in_use if len(in_use) > 1 else ())
    if firm:
        have, starts = _years(case, firm), _starts(case, firm)
        if have >= wanted and case.covered_by(firm) and not is_narrower(case, firm):
            return case.verdict(Level.FULL, firm[:MOST_CITED], f"{have:.1f} years by {'the dates' if starts else 'your words'}, {wanted:g} asked", where=starts)
        why = "shows only part of what is asked" if have >= wanted else f"the dates show {have:.1f} of {wanted:g} years"
        return case.verdict(Level.PARTIAL, firm[:MOST_CITED], why, where=starts)
    mentions = in_passing(case)
    if mentions:
        return case.verdict(Level.PARTIAL, mentions[:3], f"named, but no position shows {wanted:g} years of it")
    return _near(case)


def _starts(case: Case, clues: tuple[Clue, ...]) -> tuple[str, ...]:
    held = (case.corpus.position(c.snippet.position) for c in clues)
    return tuple(dict.fromkeys(f"{p.path}.startDate" for p in held if p and p.kind is PositionKind.WORK and p.path))


def _years(case: Case, clues: tuple[Clue, ...]) -> float:
    """Years of the paid positions the clues belong to; a summary that names the thing may state more."""
    held = {c.snippet.position for c in clues if c.snippet.position}
    positions = [p for p in case.corpus.positions if p.id in held and p.kind is PositionKind.WORK]
    said = [years_told(c.snippet.text, case.today) for c in clues if c.snippet.kind is SnippetKind.SUMMARY]
    return max([union_years([p.period for p in positions], case.today), *said])


def _near(case: Case) -> Verdict:
    if _is_tool(case):
        beside = neighbours(case)
        if beside:
            return case.verdict(Level.PARTIAL, beside, "only a neighbouring tool is named")
        return case.verdict(Level.NONE, (), "not named in the résumé")
    halves = _halves(case)
    if halves:
        return case.verdict(Level.PARTIAL, halves, "shows only part of what is asked", sure=False)
    found = related(case)
    if found:
        return case.verdict(Level.PARTIAL, found[:3], "related, but not the same", sure=False)
    return case.verdict(Level.NONE, (), "nothing in the résumé is near")


def _halves(case: Case) -> tuple[Clue, ...]:
    """The clues that name one half of "A and B"."""
    halves = [half.strip() for term in case.core if not is_known(term) for half in _AND.split(term)[:4] if _AND.search(term)]
    shown = [h for h in halves if not says_nothing(h)]
    return tuple(c for c in strongest(case.clues, DONE | LISTED) if any(names(c.snippet.text, half) for half in shown))[:MOST_CITED]


def _suite(case: Case) -> Verdict | None:
    """Members stand for a suite that is not named itself: most of them fully, fewer in part."""
    for term in case.core:
        members = suite(term)
        if not members or any(names(c.snippet.text, term) for c in case.clues):
            continue
        named = {m: s for m in members for s in case.corpus.snippets if s.kind in DONE | LISTED and names(s.text, m)}
        if named:
            level = Level.FULL if len(named) >= MOST_OF_A_SUITE and len(case.core) == 1 else Level.PARTIAL
            return case.citing(level, named.values(), f"{', '.join(named)} of the suite named")
    return None
