"""What the critic would still say of a finished résumé: advice for its owner, who alone can change the facts."""

from __future__ import annotations

from agent.domain.brief import Brief
from agent.domain.corpus import Corpus
from agent.domain.draft import Draft, Finding, Proposal
from agent.domain.resume import Resume
from agent.domain.value import Value
from agent.stages.check.style import style

ADVICE = ("length", "first person", "weak opening")
"""Rules whose findings only the owner of the résumé can act on."""


class Remark(Value):
    """A line and the manners that could be better."""

    text: str
    findings: tuple[Finding, ...]


def remarks(resume: Resume, corpus: Corpus, brief: Brief) -> tuple[Remark, ...]:
    """The lines of which the critic has something to say, in reading order."""
    places = {id(line): e.position.id for e in resume.experiences for line in e.bullets}
    proposals = tuple(
        Proposal(kind=line.kind, text=line.text, cites=line.cites, position=places.get(id(line)), original=line.original) for line in resume.lines()
    )
    judged = style(Draft(proposals=proposals), corpus, brief)
    told = ((p.text, tuple(f for f in findings if f.rule in ADVICE)) for p, findings in zip(proposals, judged, strict=True))
    return tuple(Remark(text=text, findings=findings) for text, findings in told if findings)
