"""The metrics, defined once: chat, lab and benchmarks all use these.

coverage: must-haves (a group of alternatives counts once; circumstances such as shifts are left out) that at least one
line of the résumé addresses, that is: a line cites a snippet which the verdict cites, or names a term of it, or it is
proved by a copied fact (a degree, a certificate) ÷ must-haves; of what one must have done no mere entry among the skills tells; evidence may be full or partial, but a part that only a
model sees is none. Hit rates look for the
post's very words in the text of the rendered file. Impact counts quantities in figures or words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from statistics import median
from typing import Protocol

from agent.claims import Claim, judge
from agent.domain.brief import Brief, Kind, Need, Requirement
from agent.domain.corpus import Corpus, Position, Snippet, SnippetKind
from agent.domain.draft import Draft, LineKind, Severity
from agent.domain.plan import Level, Plan
from agent.domain.resume import Line, Resume
from agent.domain.scorecard import Scorecard
from agent.lexicon.aliases import names
from agent.lexicon.deeds import asks_to_do
from agent.lexicon.readability import grade
from agent.lexicon.terms import find
from agent.lexicon.units import quantities


class Worded(Protocol):
    """A line, proposed or checked."""

    @property
    def text(self) -> str:
        """Its words."""
        ...

    @property
    def kind(self) -> LineKind:
        """Where it belongs."""
        ...

    @property
    def cites(self) -> tuple[str, ...]:
        """The snippets it rests on."""
        ...


_NOT_COUNTED = (Kind.ELIGIBILITY, Kind.PHYSICAL)
_DATES = re.compile(r"\b\d{1,2}[/.](?:19|20)\d\d\b")
_COPIED = (SnippetKind.EDUCATION, SnippetKind.CERTIFICATE, SnippetKind.LANGUAGE, SnippetKind.TITLE, SnippetKind.COURSE)


def score(brief: Brief, plan: Plan, draft: Draft, resume: Resume, corpus: Corpus, text: str) -> Scorecard:
    """The scorecard of a résumé; `draft` is what the writer proposed before the gate, `text` what was read back from the file."""
    musts = _groups(brief, Need.MUST)
    bullets = [b for e in resume.experiences for b in e.bullets]
    allowed = {t for r in brief.requirements for t in r.terms if any(names(s.text, t) for s in corpus.snippets)}
    every = {t for r in brief.requirements for t in r.terms}
    printed = " ".join(text.split())  # where a line of the page breaks says nothing of the words
    stand = {t for t in every if find(printed, t) is not None}
    return Scorecard(
        coverage=coverage(brief, plan, resume.lines(), corpus),
        coverage_nice=coverage(brief, plan, resume.lines(), corpus, Need.NICE),
        musts=len(musts),
        musts_without_evidence=sum(all(_level(r, plan) is Level.NONE for r in g) for g in musts),
        truth=_truth([(line.text, line.kind, _place(line, resume), line.cites) for line in resume.lines()], resume.evidence, corpus.positions),
        truth_draft=_truth([(p.text, p.kind, p.position, p.cites) for p in draft.proposals], corpus.snippets, corpus.positions),
        impact=_share(sum(bool(quantities(b.text)) for b in bullets), len(bullets)),
        impact_kept=_kept(bullets, resume.evidence),
        words_per_bullet=median(len(b.text.split()) for b in bullets) if bullets else None,
        grade=_rounded(grade([b.text for b in bullets] + [s.text for s in resume.summary])) if corpus.language == "en" else None,
        hit_rate=_share(len(stand & allowed), len(allowed)),
        hit_rate_all=_share(len(stand), len(every)),
    )


def _groups(brief: Brief, need: Need) -> list[list[Requirement]]:
    groups: dict[str, list[Requirement]] = {}
    for requirement in brief.requirements:
        if requirement.need is need and requirement.kind not in _NOT_COUNTED:
            groups.setdefault(requirement.any_of or requirement.id, []).append(requirement)
    return list(groups.values())


def _level(requirement: Requirement, plan: Plan) -> Level:
    """How far the evidence goes; what only a model sees does not count."""
    verdict = plan.verdict(requirement.id)
    return verdict.evidence if verdict and not verdict.raised else Level.NONE


def coverage(brief: Brief, plan: Plan, lines: Sequence[Worded], corpus: Corpus, need: Need = Need.MUST) -> float | None:
    """The share of what is needed so that these lines address, checked or not."""
    groups = _groups(brief, need)
    return _share(sum(addressed(group, plan, lines, corpus) for group in groups), len(groups))


def addressed(group: Iterable[Requirement], plan: Plan, lines: Sequence[Worded], corpus: Corpus) -> bool:
    """Whether one of the alternatives is addressed by a line or a copied fact."""
    return any(carriers(requirement, plan, lines, corpus) for requirement in group)


def carriers(requirement: Requirement, plan: Plan, lines: Sequence[Worded], corpus: Corpus) -> tuple[str, ...]:
    """The lines and copied facts that address a requirement, the most telling first: whole sentences on its evidence before those that name it, skills last.
    An entry among the skills tells of nothing that was done."""
    verdict = plan.verdict(requirement.id)
    if verdict is None or _level(requirement, plan) is Level.NONE:
        return ()
    cited = set(verdict.cites)
    telling = [line for line in lines if line.kind is not LineKind.SKILL] if asks_to_do(requirement.terms, requirement.quote) else lines
    told = [(line, bool(cited & set(line.cites)), any(names(line.text, term) for term in requirement.terms)) for line in telling]
    ranked = sorted((t for t in told if t[1] or t[2]), key=lambda t: (t[0].kind is LineKind.SKILL, not (t[1] and t[2]), not t[1]))
    copied = [s.text for c in verdict.cites if (s := corpus.snippet(c)) and s.kind in _COPIED]
    return tuple(dict.fromkeys([line.text for line, _, _ in ranked] + copied))


def _place(line: Line, resume: Resume) -> str | None:
    return next((e.position.id for e in resume.experiences if line in e.bullets), None)


def _truth(
    lines: Sequence[tuple[str, LineKind, str | None, tuple[str, ...]]], snippets: Sequence[Snippet], positions: tuple[Position, ...]
) -> float | None:
    table = {s.id: s for s in snippets}
    held = 0
    for text, kind, position, cites in lines:
        cited = tuple(table[c] for c in cites if c in table)
        findings = judge(Claim(text=text, kind=kind, position=position, cited=cited, positions=positions))
        held += len(cited) == len(cites) and not any(f.severity is Severity.HARD for f in findings)
    return _share(held, len(lines))


def _kept(bullets: Sequence[Line], evidence: Sequence[Snippet]) -> float | None:
    """Of the numbers of each cited snippet those which stand in a line that cites it; dates in figures are no measure."""
    there = kept = 0
    for snippet in evidence:
        lines = [b.text for b in bullets if snippet.id in b.cites]
        wanted = [q.value for q in quantities(_DATES.sub(" ", snippet.text))] if lines else []
        found = {q.value for line in lines for q in quantities(line)}
        there += len(wanted)
        kept += sum(value in found for value in wanted)
    return _share(kept, there)


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)
