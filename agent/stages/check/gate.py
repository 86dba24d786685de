"""The gate: the only place, besides the loader in storage, where a `Resume` is made.

A proposed line that does not hold goes back to the plain writer's wording, then to the user's own; when even that does not
hold it is left out and the user is told. There is no setting that turns this off.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from agent.claims import Claim, judge
from agent.domain.brief import Brief
from agent.domain.draft import Author, Draft, Finding, LineKind, Proposal, Refusal, Severity
from agent.domain.evidence import Evidence
from agent.domain.resume import Experience, Line, Resume
from agent.domain.value import Value
from agent.stages.check.repeats import without_repeats
from agent.stages.check.style import style


class Settled(Value):
    """What of a draft holds, and what was refused."""

    draft: Draft
    refused: tuple[Refusal, ...] = ()


def check(draft: Draft, evidence: Evidence, brief: Brief | None = None) -> tuple[tuple[Finding, ...], ...]:
    """The findings on each proposal, in their order: claims first, then style. With the brief also its words that the evidence allows."""
    manners = style(draft, evidence.corpus, brief)
    return tuple(_claims(p, evidence) + found for p, found in zip(draft.proposals, manners, strict=True))


MOST_REFUSED = 60
"""Refused wordings that are kept with a résumé."""


def settle(draft: Draft, evidence: Evidence, *earlier: Draft) -> Settled:
    """Each line as proposed, or in the plain writer's wording, or the user's own, or left out; of lines that say the same the first stays.

    `earlier` are the drafts before it was mended, first one first, line by line the same: what was refused of them is told too.
    """
    held = tuple(_held(p, evidence) for p in draft.proposals)
    rounds = zip(*(d.proposals for d in (*earlier, draft)), strict=True)
    refused = tuple(refusal for wordings, stands in zip(rounds, held, strict=True) for refusal in _refusals(wordings, stands, evidence))
    return Settled(draft=Draft(proposals=_once(tuple(p for p in held if p), evidence)), refused=refused[:MOST_REFUSED])


def release(settled: Settled, evidence: Evidence) -> Resume:
    """The résumé of what holds, judged once more. Facts are copied from the corpus; every position stays, also without bullets."""
    corpus = evidence.corpus
    lines = [(p, _line(p)) for p in settled.draft.proposals if not p.refused_by(_claims(p, evidence))]
    cited = {c for _, line in lines for c in line.cites}
    return Resume(
        person=corpus.person,
        headline=next(iter(_of(LineKind.HEADLINE, lines)), None),
        summary=_of(LineKind.SUMMARY, lines),
        skills=_of(LineKind.SKILL, lines),
        experiences=tuple(Experience(position=p, bullets=_of(LineKind.BULLET, lines, p.id)) for p in corpus.positions),
        education=corpus.education,
        entries=corpus.entries,
        evidence=tuple(s for s in corpus.snippets if s.id in cited),
        refused=settled.refused,
        language=corpus.language,
    )


def _held(proposal: Proposal, evidence: Evidence) -> Proposal | None:
    """The first of its wordings that holds, each judged as its author's."""
    wordings = (proposal, proposal.worded(proposal.plain, Author.PLAIN), proposal.worded(proposal.original, Author.USER))
    return next((p for p in wordings if p.text and not p.refused_by(_claims(p, evidence))), None)


def _once(held: tuple[Proposal, ...], evidence: Evidence) -> tuple[Proposal, ...]:
    """The lines without repeats. At a place where a model's wordings would cost a line that the plain ones do not cost, the plain ones are taken."""
    kept = without_repeats(held)
    if len(kept) == len(held) or not any(p.plain for p in held):
        return kept
    plain = tuple(_held(p.worded(p.plain, Author.PLAIN), evidence) or p if p.plain else p for p in held)
    ours, theirs = Counter(map(_place, without_repeats(plain))), Counter(map(_place, kept))
    return without_repeats([q if ours[_place(p)] > theirs[_place(p)] else p for p, q in zip(held, plain, strict=True)])


def terse(settled: Settled, evidence: Evidence) -> Settled:
    """The same with each model's wording that is longer than the plain writer's back in that one, so that it takes no more room."""
    lines = settled.draft.proposals
    return settled.model_copy(update={"draft": Draft(proposals=tuple(_shorter(p, evidence) for p in lines))})


def _shorter(proposal: Proposal, evidence: Evidence) -> Proposal:
    plain = proposal.worded(proposal.plain, Author.PLAIN)
    longer = proposal.author is Author.MODEL and 0 < len(proposal.plain) < len(proposal.text)
    return _held(plain, evidence) or proposal if longer else proposal


def _place(proposal: Proposal) -> tuple[LineKind, str | None]:
    return proposal.kind, proposal.position


def _refusals(wordings: tuple[Proposal, ...], stands: Proposal | None, evidence: Evidence) -> Iterator[Refusal]:
    """What of the wordings of one line did not pass: the first, and each that a model wrote."""
    told = {p.text: p for number, p in reversed(list(enumerate(wordings))) if not number or p.author is Author.MODEL}
    return (refusal for p in reversed(told.values()) if (refusal := _refusal(p, stands, evidence)))


def _refusal(proposal: Proposal, stands: Proposal | None, evidence: Evidence) -> Refusal | None:
    """What is told of a wording that did not pass: its refusing findings and the line that stands in its place."""
    findings = _claims(proposal, evidence)
    if stands and not proposal.refused_by(findings):
        return None
    return Refusal(
        text=proposal.text, findings=tuple(f for f in findings if proposal.refused_by((f,))), position=proposal.position,
        kind=proposal.kind, cites=proposal.cites, instead=stands.text if stands else "", extra=_is_extra(proposal),
    )  # fmt: skip


def _is_extra(proposal: Proposal) -> bool:
    """A model's sentence with no words of the user's to go back to."""
    return proposal.author is Author.MODEL and not proposal.original and not proposal.plain


def passes(proposal: Proposal, evidence: Evidence) -> bool:
    """Whether nothing refuses the line."""
    return not proposal.refused_by(_claims(proposal, evidence))


def _claims(proposal: Proposal, evidence: Evidence) -> tuple[Finding, ...]:
    cited = tuple(s for id_ in proposal.cites if (s := evidence.corpus.snippet(id_)))
    if len(cited) < len(proposal.cites):
        return (Finding(rule="evidence", severity=Severity.HARD, message="the line cites words that are not there", end=len(proposal.text)),)
    kind = LineKind.BULLET if _is_fused(proposal) else proposal.kind
    return judge(Claim(text=proposal.text, kind=kind, position=proposal.position, cited=cited, positions=evidence.corpus.positions, on=evidence.on)) + proposal.doubts


def _is_fused(proposal: Proposal) -> bool:
    """A summary sentence that a model made of several snippets is judged as strictly as a bullet: it must not make one deed of two."""
    return proposal.kind is LineKind.SUMMARY and proposal.author is Author.MODEL and len(proposal.cites) > 1


def _line(proposal: Proposal) -> Line:
    return Line(kind=proposal.kind, text=proposal.text, cites=proposal.cites, original=proposal.original, value=proposal.value, author=proposal.author)


def _of(kind: LineKind, lines: list[tuple[Proposal, Line]], position: str | None = None) -> tuple[Line, ...]:
    return tuple(line for proposal, line in lines if line.kind is kind and position in (None, proposal.position))
