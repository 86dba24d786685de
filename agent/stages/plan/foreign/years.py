"""Years of experience that a post in another language asks for, by the dates of the positions that show the thing."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from agent.domain.brief import Brief
from agent.domain.corpus import Corpus, Position, PositionKind, Snippet, SnippetKind
from agent.domain.dates import union_years
from agent.domain.plan import Level, Verdict
from agent.lexicon.foreign.asking import Asking, asking
from agent.lexicon.foreign.sought import Sought
from agent.lexicon.foreign.stems import Stem, plainly, stems
from agent.lexicon.foreign.telling import begins_alike, is_kind, share, shows
from agent.lexicon.tongues import tongue
from agent.stages.plan.case import DONE, Case

SEVERAL = 3.0
"""Years that "several" are taken for."""
HALF = 0.5
"""Share of the years that are asked from which they are shown in part."""

_TOLD = frozenset({SnippetKind.SUMMARY, SnippetKind.HEADLINE})
_KNOWN = _TOLD | {SnippetKind.EDUCATION, SnippetKind.CERTIFICATE, SnippetKind.TITLE}


def by_years(case: Case, asked: Sought, wanted: float, language: str) -> Verdict:
    """Full where a title, or two lines, show the thing and their positions last long enough; one stray line makes no profession."""
    naming = [s for s in case.corpus.snippets if s.kind in DONE and any(share(s.text, t, language) == 1.0 for t in asked.things)]
    bullets = [s for s in naming if s.kind is SnippetKind.BULLET]
    firm = [s for s in naming if s.kind is not SnippetKind.BULLET] + (bullets if len(bullets) > 1 or any(s.kind is not SnippetKind.BULLET for s in naming) else [])
    if firm and shows([s.text for s in firm], asked, language):
        found = _dated(case, firm, wanted, language)
        return found if found.evidence is not Level.NONE else _in_the_field(case, asked, wanted, language) or found
    if bullets:
        return case.citing(Level.PARTIAL, bullets[:3], f"named, but no position shows {wanted:g} years of it", sure=False)
    return _in_the_field(case, asked, wanted, language) or _at_such(case, asked, wanted, language) or case.verdict(Level.NONE, (), "nothing in the résumé is near")


def _at_such(case: Case, asked: Sought, wanted: float, language: str) -> Verdict | None:
    """In part: the employers were such places, "Hotel", "EHPAD", for as long as is asked."""
    places = {p.id for p in case.corpus.positions if p.employer and shows([p.employer], asked, language)}
    titles = [s for s in case.corpus.snippets if s.kind is SnippetKind.TITLE and s.position in places]
    have = _worked(case, places)
    if not titles or have < wanted:
        return None
    return case.citing(Level.PARTIAL, titles[:3], f"{have:.1f} years by the dates at such places", sure=False, where=_starts(case, titles))


def _dated(case: Case, firm: list[Snippet], wanted: float, language: str) -> Verdict:
    have = max([_worked(case, {s.position for s in firm if s.position}), *(_said(s.text, language) for s in firm if s.kind in _TOLD)])
    if have >= wanted:
        return case.citing(Level.FULL, firm[:4], f"{have:.1f} years by the dates, {wanted:g} asked", where=_starts(case, firm))
    why = f"the dates show {have:.1f} of {wanted:g} years"
    if have < HALF * wanted:
        return case.verdict(Level.NONE, (), why)
    return case.citing(Level.PARTIAL, firm[:4], why, where=_starts(case, firm))


def _in_the_field(case: Case, asked: Sought, wanted: float, language: str) -> Verdict | None:
    """In part: the person says or learned to be of that trade, and titles of its field cover the years."""
    table = asking(language)
    known = [s for s in case.corpus.snippets if s.kind in _KNOWN and shows([s.text], asked, language)]
    words = [word for thing in asked.things for word in thing.words]
    if table is None or not known or not words:
        return None
    titles = [s for s in case.corpus.snippets if s.kind is SnippetKind.TITLE and s.position and _alike(words, _heads(s.text, table), table)]
    have = _worked(case, {s.position for s in titles if s.position})
    if have < wanted:
        return None
    return case.citing(Level.PARTIAL, (*titles[:3], *known[:1]), f"{have:.1f} years by the dates in titles of that field", sure=False, where=_starts(case, titles))


def in_the_trade(case: Case, brief: Brief, wanted: float | None) -> Verdict | None:
    """Experience of no named thing is that of the job: full where titles name what the role of the post does, in part where they are of its field."""
    table = asking(brief.language)
    role = _heads(brief.role, table) if table else []
    if table is None or not role:
        return None
    titles = [s for s in case.corpus.snippets if s.kind is SnippetKind.TITLE and s.position]
    same = [s for s in titles if any(is_kind(word, head, table) for word in role for head in _heads(s.text, table))]
    alike = [s for s in titles if _alike(role, _heads(s.text, table), table)]
    for level, found in ((Level.FULL, same), (Level.PARTIAL, alike)):
        have = _worked(case, {s.position for s in found if s.position})
        if found and have >= (wanted or 0):
            return case.citing(level, found[:4], f"{have:.1f} years by the dates, {wanted or 0:g} asked", sure=level is Level.FULL, where=_starts(case, found))
    return case.verdict(Level.NONE, (), "no position like that of the post is long enough" if alike or same else "no position is like that of the post")


def of_the_trade(brief: Brief, corpus: Corpus) -> bool:
    """Whether a title of a résumé in the language of the post is of the trade of its role; False in a language in which nothing is compared."""
    table = asking(brief.language) if corpus.language == brief.language else None
    role = _heads(brief.role, table) if table else []
    return table is not None and any(_alike(role, _heads(p.title or "", table), table) for p in corpus.positions if p.kind is PositionKind.WORK)


def _heads(text: str, table: Asking) -> list[Stem]:
    """The words of a title that say in what, without those that say how high; a compound of the two kinds without its end."""
    found = []
    for word in stems(plainly(text), table.language):
        if len(word.lower) < 3 or table.has(word, "small", "rank", "frame", "level", "plain"):
            continue
        rest = next((word.lower.removesuffix(rank) for rank in table.written["rank"] if table.language == "de" and word.lower.endswith(rank)), "")
        found += list(stems(rest, table.language)) if len(rest) > 3 else [word]
    return found


def _alike(words: Iterable[Stem], heads: Collection[Stem], table: Asking) -> bool:
    return any(is_kind(word, head, table) or begins_alike(word, head) for word in words for head in heads)


def _held(case: Case, snippets: Iterable[Snippet]) -> list[Position]:
    positions = (case.corpus.position(s.position) for s in snippets)
    return [p for p in positions if p and p.kind is PositionKind.WORK]


def _worked(case: Case, ids: Collection[str]) -> float:
    """Years of the paid positions; where one was still learning counts for nothing."""
    table = asking(case.corpus.language)
    paid = [p for p in case.corpus.positions if p.id in ids and p.kind is PositionKind.WORK and not (table and _is_trainee(p.title or "", table))]
    return union_years([p.period for p in paid], case.today)


def _is_trainee(title: str, table: Asking) -> bool:
    return any(table.has(word, "trainee") for word in stems(title, table.language))


def _starts(case: Case, snippets: Iterable[Snippet]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{p.path}.startDate" for p in _held(case, snippets) if p.path))


def _said(text: str, language: str) -> float:
    """The years that a summary states of itself."""
    spoken = tongue(language)
    found = [spoken.number(match["n"]) for pattern in spoken.years for match in pattern.finditer(text)] if spoken else []
    return max((number for number in found if number), default=0.0)
