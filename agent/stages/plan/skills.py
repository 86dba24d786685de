"""Skills and experience: named in use, long enough, or only near."""

from __future__ import annotations

import re

from agent.domain.brief import Kind
from agent.domain.corpus import PositionKind, SnippetKind
from agent.domain.dates import union_years
from agent.domain.plan import Level, Verdict
from agent.lexicon.aliases import canonical, names, suite
from agent.lexicon.files import words as word_list
from agent.lexicon.terms import words
from agent.stages.plan.case import DONE, LISTED, Case, Clue, neighbours, strongest

NEAR = 0.42
"""Cosine from which a snippet is called related; below .40 nearly all are noise on annotated pairs."""
PLAIN_SENSE = 0.45
"""Cosine that a plain word ("closing", "training") needs beside its name to be taken in the same sense."""
MOST_OF_THE_WORDS = 0.75

_TOOL = re.compile(r"[A-Z0-9][\w.+#/-]*(?: [A-Z0-9][\w.+#/-]*){0,2}")
_SAID_YEARS = re.compile(r"\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)\s*\+?\s*(?:or more\s+)?years", re.I)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20}


def judge(case: Case) -> Verdict:
    """The verdict on a skill or an experience. Cosine alone never makes it full."""
    of_suite = _suite(case)
    if of_suite:
        return of_suite
    done, listed = strongest(case, DONE), strongest(case, LISTED)
    in_sense = tuple(c for c in done + listed if _same_sense(case, c))
    if case.requirement.min_years:
        return _by_years(case, tuple(c for c in in_sense if c.snippet.kind in DONE), done + listed)
    if in_sense:
        return _named(case, in_sense)
    if case.named:
        return case.verdict(Level.PARTIAL, case.named[:2], "named, but perhaps in another sense or only studied", sure=False)
    return _near(case)


def is_tool(term: str) -> bool:
    """A name: short, each word capitalised inside (T-SQL, Case IH, R)."""
    return _TOOL.fullmatch(term) is not None


def _named(case: Case, clues: tuple[Clue, ...]) -> Verdict:
    in_use = tuple(c for c in clues if c.snippet.kind in DONE)
    if case.requirement.kind is Kind.EXPERIENCE and not in_use:
        return case.verdict(Level.PARTIAL, clues, "listed, but no position shows it")
    if not case.covers_all():
        return case.verdict(Level.PARTIAL, clues, "shows only part of what is asked", sure=False)
    return case.verdict(Level.FULL, in_use + tuple(c for c in clues if c not in in_use), "named in the résumé")


def _same_sense(case: Case, clue: Clue) -> bool:
    """A tool or a phrase is itself; a single plain word needs a near meaning, or to be listed as a skill."""
    term = case.core[max(range(len(case.core)), key=lambda i: clue.namings[i].share)]
    single = len(words(term)) == 1 and not re.search(r"[A-Z0-9+#]", term[1:])
    if not single or clue.snippet.kind in LISTED:
        return True
    if is_tool(term) and canonical(term) not in word_list("plain-names"):
        return True
    return clue.cosine >= PLAIN_SENSE


def _by_years(case: Case, in_use: tuple[Clue, ...], named: tuple[Clue, ...]) -> Verdict:
    wanted = case.requirement.min_years or 0
    firm = tuple(c for c in in_use if c.snippet.kind is not SnippetKind.BULLET) or (in_use if len(in_use) > 1 else ())
    have = _years(case, firm)
    starts = tuple(f"{p.path}.startDate" for c in firm if (p := case.corpus.position(c.snippet.position)) and p.kind is PositionKind.WORK)
    if firm and have >= wanted and case.covers_all():
        return case.verdict(Level.FULL, firm, f"{have:.1f} years, {wanted:g} asked", where=starts)
    if firm:
        return case.verdict(Level.PARTIAL, firm, f"the dates show {have:.1f} of {wanted:g} years", where=starts)
    if named:
        return case.verdict(Level.PARTIAL, named[:3], f"named, but no position shows {wanted:g} years of it")
    return _near(case)


def _years(case: Case, clues: tuple[Clue, ...]) -> float:
    """Years of the paid positions the clues belong to; a summary that names the thing may state more."""
    held = {c.snippet.position for c in clues if c.snippet.position}
    positions = [p for p in case.corpus.positions if p.id in held and p.kind is PositionKind.WORK]
    said = [_said(c.snippet.text) for c in clues if c.snippet.kind is SnippetKind.SUMMARY]
    return max([union_years([p.period for p in positions], case.today), *said])


def _said(text: str) -> float:
    numbers = (m.lower() for m in _SAID_YEARS.findall(text))
    return max((float(_NUMBERS.get(n) or n) for n in numbers), default=0.0)


def _near(case: Case) -> Verdict:
    if case.core and all(is_tool(t) for t in case.core):
        beside = neighbours(case)
        if beside:
            return case.verdict(Level.PARTIAL, beside, "only a neighbouring tool is named")
        return case.verdict(Level.NONE, (), "the tool is not named")
    shares = tuple(c for c in case.clues if c.best.share >= 0.6 and (c.best.share >= MOST_OF_THE_WORDS or c.cosine >= 0.3))
    related = tuple(c for c in case.clues if c.cosine >= NEAR)
    if shares or related:
        return case.verdict(Level.PARTIAL, (shares + related)[:3], "related, but not the same", sure=False)
    return case.verdict(Level.NONE, (), "nothing in the résumé is near")


def _suite(case: Case) -> Verdict | None:
    for term in case.core:
        members = suite(term)
        if not members or any(names(c.snippet.text, term) for c in case.clues):
            continue
        named = {m: s for m in members for s in case.corpus.snippets if names(s.text, m)}
        if named:
            clues = tuple(Clue(s, (), 0.0) for s in named.values())
            level = Level.FULL if len(named) >= 3 else Level.PARTIAL
            return case.verdict(level, clues, f"{', '.join(named)} of the suite named")
    return None
