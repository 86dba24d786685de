"""Which gaps are worth a question, most valuable first, and how to ask without leading."""

from __future__ import annotations

from math import sqrt

from agent.domain.answer import Answer, Question
from agent.domain.brief import Brief, Kind, Need, Requirement
from agent.domain.evidence import Evidence
from agent.domain.plan import Level, Verdict
from agent.stages.plan.said import answer_to
from agent.stages.plan.subjects import subject_of

MOST = 5
MOST_WITHOUT_MATCH = 3
"""Where next to nothing matches, more questions would only pester."""

_NEED = {Need.MUST: 1.0, Need.NICE: 0.4}
_KIND = {Kind.TRAIT: 0.0, Kind.ELIGIBILITY: 0.0, Kind.PHYSICAL: 0.0, Kind.EDUCATION: 0.5}
_RANK = {Level.NONE: 0, Level.PARTIAL: 1, Level.FULL: 2}


def questions(brief: Brief, verdicts: tuple[Verdict, ...], evidence: Evidence, told: tuple[Answer, ...]) -> tuple[Question, ...]:
    """At most five. Attitudes and circumstances are not asked about, nor what was asked before."""
    table = {v.requirement: v for v in verdicts}
    asked: dict[str, Question] = {}
    for requirement in brief.requirements:
        members = _members(requirement, brief)
        best = max((table[m.id] for m in members), key=lambda v: _RANK[v.evidence])
        if best.evidence is Level.FULL or answer_to(requirement, brief, told):
            continue
        value = max(_value(m, table[m.id], brief, evidence) for m in members)
        if value > 0:
            subject = subject_of(requirement, brief)
            asked.setdefault(subject, _question(requirement, members, subject, value))
    matched = sum(v.evidence is not Level.NONE for v in verdicts)
    limit = MOST if matched * 5 > len(verdicts) else MOST_WITHOUT_MATCH
    return tuple(sorted(asked.values(), key=lambda q: -q.value)[:limit])


def _members(requirement: Requirement, brief: Brief) -> list[Requirement]:
    if not requirement.any_of:
        return [requirement]
    return [r for r in brief.requirements if r.any_of == requirement.any_of]


def _value(requirement: Requirement, verdict: Verdict, brief: Brief, evidence: Evidence) -> float:
    """Need × √share of the post's terms × how near the user already is (unknown formal things count as half near)."""
    total = sum(max(1, len(r.terms)) for r in brief.requirements)
    share = max(1, len(requirement.terms)) / total
    near = max((max(h.cosine, 0.8 * h.lexical) for h in evidence.of(requirement.id)), default=0.0)
    near = min(1.0, near + (0.15 if verdict.evidence is Level.PARTIAL else 0.0))
    if requirement.kind in (Kind.CREDENTIAL, Kind.LANGUAGE) or (verdict.evidence is Level.NONE and requirement.need is Need.MUST):
        near = max(near, 0.5)
    vague = 1.0 if requirement.terms else 0.5
    return _NEED[requirement.need] * _KIND.get(requirement.kind, 1.0) * sqrt(share) * near * vague


def _question(requirement: Requirement, members: list[Requirement], subject: str, value: float) -> Question:
    years = f"{requirement.min_years:g} years of " if requirement.min_years else ""
    close = {
        Kind.CREDENTIAL: "Do you hold it?",
        Kind.EDUCATION: "Do you have it, or something close?",
        Kind.LANGUAGE: "Do you speak it?",
    }.get(requirement.kind, "Have you done something like it?")
    text = f"The post asks for {years}{subject}. {close}"
    return Question(requirement=requirement.id, subject=subject, text=text, settles=tuple(m.id for m in members), value=round(value, 4))
