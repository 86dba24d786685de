"""The gate: the only place, besides the loader in storage, where a `Resume` is made.

A proposed line that does not hold goes back to the user's own wording; when even that does not hold it is left out and
the user is told. There is no setting that turns this off.
"""

from __future__ import annotations

from agent.claims import Claim, judge
from agent.domain.corpus import Corpus
from agent.domain.draft import Author, Draft, Finding, LineKind, Proposal, Refusal, Severity
from agent.domain.evidence import Evidence
from agent.domain.resume import Experience, Line, Resume
from agent.domain.value import Value
from agent.lexicon.terms import content

SAME = 0.9
"""Share of common words from which two lines are one."""


class Settled(Value):
    """What of a draft holds, and what was refused."""

    draft: Draft
    refused: tuple[Refusal, ...] = ()


def check(draft: Draft, evidence: Evidence) -> tuple[tuple[Finding, ...], ...]:
    """The findings on each proposal, in their order."""
    return tuple(_findings(p, evidence.corpus) for p in draft.proposals)


def settle(draft: Draft, evidence: Evidence) -> Settled:
    """Each line as proposed, or in the user's own wording, or refused; of lines that say the same the first stays."""
    kept: list[Proposal] = []
    refused: list[Refusal] = []
    for proposal in draft.proposals:
        held = _held(proposal, evidence.corpus)
        if held is None:
            refused.append(Refusal(text=proposal.text, findings=_findings(proposal, evidence.corpus), position=proposal.position))
        elif not any(_repeats(held, other) for other in kept):
            kept.append(held)
    return Settled(draft=Draft(proposals=tuple(kept)), refused=tuple(refused))


def _held(proposal: Proposal, corpus: Corpus) -> Proposal | None:
    if not refusing(proposal, _findings(proposal, corpus)):
        return proposal
    own = proposal.model_copy(update={"text": proposal.original, "author": Author.USER})
    return own if own.text and not refusing(own, _findings(own, corpus)) else None


def refusing(proposal: Proposal, findings: tuple[Finding, ...]) -> bool:
    """Hard findings refuse every line, soft ones a model's."""
    strict = proposal.author is Author.MODEL
    return any(f.severity is Severity.HARD or (strict and f.severity is Severity.SOFT) for f in findings)


def _findings(proposal: Proposal, corpus: Corpus) -> tuple[Finding, ...]:
    cited = tuple(s for id_ in proposal.cites if (s := corpus.snippet(id_)))
    if len(cited) < len(proposal.cites):
        gone = Finding(rule="evidence", severity=Severity.HARD, message="the line cites words that are not there", end=len(proposal.text))
        return (gone,)
    return judge(Claim(text=proposal.text, kind=proposal.kind, position=proposal.position, cited=cited))


def _repeats(one: Proposal, other: Proposal) -> bool:
    if one.kind is not other.kind or (one.kind is LineKind.BULLET and one.position != other.position):
        return False
    a, b = frozenset(content(one.text)), frozenset(content(other.text))
    return one.text.lower() == other.text.lower() or (len(a) > 3 and len(a & b) >= SAME * max(len(a), len(b)))


def release(settled: Settled, evidence: Evidence) -> Resume:
    """The résumé of what holds. Facts are copied from the corpus; every position stays. Raises nothing: what is checked here was kept."""
    corpus = evidence.corpus
    lines = [(p, _line(p)) for p in settled.draft.proposals if not refusing(p, _findings(p, corpus))]
    of = lambda kind: tuple(line for _, line in lines if line.kind is kind)  # noqa: E731
    cited = {c for _, line in lines for c in line.cites}
    return Resume(
        person=corpus.person,
        headline=next(iter(of(LineKind.HEADLINE)), None),
        summary=of(LineKind.SUMMARY),
        skills=of(LineKind.SKILL),
        experiences=tuple(
            Experience(position=p, bullets=tuple(line for proposal, line in lines if line.kind is LineKind.BULLET and proposal.position == p.id))
            for p in corpus.positions
        ),
        education=corpus.education,
        entries=corpus.entries,
        evidence=tuple(s for s in corpus.snippets if s.id in cited),
        refused=settled.refused,
        language=corpus.language,
    )


def _line(proposal: Proposal) -> Line:
    return Line(kind=proposal.kind, text=proposal.text, cites=proposal.cites, original=proposal.original, value=proposal.value)


FIRST_OF_ITS_POSITION = 1.0
"""What the best bullet of a position is worth more than any other, so that positions thin out before they fall silent."""


def trim(resume: Resume, keep: int) -> Resume:
    """The résumé with its `keep` most valuable bullets. A position that had bullets and lost them all stands under "Earlier experience"."""
    ranked = sorted(_ranked(resume), key=lambda found: -found[0])
    kept = {(e, b) for _, e, b in ranked[:keep]}
    experiences = []
    for e, experience in enumerate(resume.experiences):
        bullets = tuple(line for b, line in enumerate(experience.bullets) if (e, b) in kept)
        earlier = experience.earlier or (bool(experience.bullets) and not bullets)
        experiences.append(experience.model_copy(update={"bullets": bullets, "earlier": earlier}))
    cited = {c for line in resume.lines() for c in line.cites if line.kind is not LineKind.BULLET}
    cited |= {c for e in experiences for line in e.bullets for c in line.cites}
    return resume.model_copy(update={"experiences": tuple(experiences), "evidence": tuple(s for s in resume.evidence if s.id in cited)})


def _ranked(resume: Resume) -> list[tuple[float, int, int]]:
    """(value, experience, bullet) of every bullet."""
    found = []
    for e, experience in enumerate(resume.experiences):
        best = max((line.value for line in experience.bullets), default=0.0)
        first = next((b for b, line in enumerate(experience.bullets) if line.value == best), -1)
        age = 1 - e / (len(resume.experiences) + 1)
        found += [(line.value + (FIRST_OF_ITS_POSITION * age if b == first else 0.0), e, b) for b, line in enumerate(experience.bullets)]
    return found
