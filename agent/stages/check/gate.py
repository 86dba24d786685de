"""The gate: the only place, besides the loader in storage, where a `Resume` is made.

A proposed line that does not hold goes back to the user's own wording; when even that does not hold it is left out and
the user is told. There is no setting that turns this off.
"""

from __future__ import annotations

from agent.claims import Claim, judge
from agent.domain.brief import Brief
from agent.domain.corpus import Corpus
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
    return tuple(_claims(p, evidence.corpus) + found for p, found in zip(draft.proposals, manners, strict=True))


def settle(draft: Draft, evidence: Evidence, first: Draft | None = None) -> Settled:
    """Each line as proposed, or in the user's own wording, or left out; of lines that say the same the first stays.

    `first` is the draft before it was mended, line by line the same: what was refused of it is told too.
    """
    corpus = evidence.corpus
    held = tuple(_held(p, corpus) for p in draft.proposals)
    wordings = zip((first or draft).proposals, held, strict=True)
    refused = tuple(refusal for proposal, stands in wordings if (refusal := _refusal(proposal, stands, corpus)))
    return Settled(draft=Draft(proposals=without_repeats([p for p in held if p])), refused=refused)


def release(settled: Settled, evidence: Evidence) -> Resume:
    """The résumé of what holds, judged once more. Facts are copied from the corpus; every position stays, also without bullets."""
    corpus = evidence.corpus
    lines = [(p, _line(p)) for p in settled.draft.proposals if not p.refused_by(_claims(p, corpus))]
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


def _held(proposal: Proposal, corpus: Corpus) -> Proposal | None:
    if not proposal.refused_by(_claims(proposal, corpus)):
        return proposal
    own = proposal.model_copy(update={"text": proposal.original, "author": Author.USER})
    return own if own.text and not own.refused_by(_claims(own, corpus)) else None


def _refusal(proposal: Proposal, stands: Proposal | None, corpus: Corpus) -> Refusal | None:
    """What is told of a wording that did not pass: its refusing findings and the line that stands in its place."""
    findings = _claims(proposal, corpus)
    if stands and not proposal.refused_by(findings):
        return None
    return Refusal(
        text=proposal.text, findings=tuple(f for f in findings if proposal.refused_by((f,))), position=proposal.position,
        kind=proposal.kind, cites=proposal.cites, instead=stands.text if stands else "",
    )  # fmt: skip


def _claims(proposal: Proposal, corpus: Corpus) -> tuple[Finding, ...]:
    cited = tuple(s for id_ in proposal.cites if (s := corpus.snippet(id_)))
    if len(cited) < len(proposal.cites):
        return (Finding(rule="evidence", severity=Severity.HARD, message="the line cites words that are not there", end=len(proposal.text)),)
    return judge(Claim(text=proposal.text, kind=proposal.kind, position=proposal.position, cited=cited, positions=corpus.positions))


def _line(proposal: Proposal) -> Line:
    return Line(kind=proposal.kind, text=proposal.text, cites=proposal.cites, original=proposal.original, value=proposal.value)


def _of(kind: LineKind, lines: list[tuple[Proposal, Line]], position: str | None = None) -> tuple[Line, ...]:
    return tuple(line for proposal, line in lines if line.kind is kind and position in (None, proposal.position))
