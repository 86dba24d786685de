"""The result of a run as JSON: a view of a version."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel

from agent.claims import Claim
from agent.claims.tracing import Part, traced
from agent.domain.answer import Answer
from agent.domain.brief import Brief, Kind, Need
from agent.domain.call import Call
from agent.domain.corpus import Corpus, Position, Snippet, SourceKind
from agent.domain.draft import Author, Finding, LineKind, Refusal
from agent.domain.plan import Level, Plan
from agent.domain.resume import Line, Resume
from agent.domain.scorecard import Scorecard
from agent.domain.wish import TellLine
from agent.stages.changes import Changes, Reworded
from agent.stages.check import Remark
from agent.stages.score import carriers
from bot.showing.notes import advice, notes
from bot.showing.usage import ModelUse, unanswered, usage


class ExperienceView(BaseModel):
    """A position with its bullets."""

    employer: str | None
    role: str | None
    start: str | None
    end: str | None
    location: str | None
    bullets: list[str]


class EducationView(BaseModel):
    """A course of study."""

    institution: str | None
    degree: str | None
    area: str | None
    end: str | None


class Cite(BaseModel):
    """A snippet that carries a line, and where it stands."""

    id: str
    text: str
    source: str


class PartView(BaseModel):
    """A part of a line (start, end), the id of the snippet that carries it, and the words there; `same`: in the very words,
    `heading`: it is carried by the employer, title or dates of the snippet's position."""

    start: int
    end: int
    cite: str
    words: list[str]
    same: bool
    heading: bool


class Provenance(BaseModel):
    """Where a line comes from, and each of its parts; `position` is the id of a bullet's position, `author` who put it into these words."""

    line: str
    text: str
    original: str
    cites: list[Cite]
    position: str | None = None
    author: Author = Author.PLAIN
    parts: list[PartView] = []


class CoverageView(BaseModel):
    """A requirement and its evidence."""

    requirement: str
    quote: str
    evidence: Level
    where: list[str]
    why: str


class CarriedView(CoverageView):
    """A requirement, its evidence, and what of the résumé carries it, the most telling line first; of requirements that share an `any_of` one is enough."""

    need: Need = Need.MUST
    kind: Kind = Kind.SKILL
    any_of: str | None = None
    carried_by: list[str] = []


class Gap(BaseModel):
    """A requirement that is not fully met, whether it was asked about, and the reply."""

    requirement: str
    quote: str
    why: str
    asked: bool
    reply: str | None


class ChangesView(BaseModel):
    """What became of the user's lines; `added`: those that stand in none of their files."""

    reworded: list[Reworded]
    left_out: list[str]
    moved: list[str]
    added: list[str] = []


class RefusedView(BaseModel):
    """A wording that did not pass, and why. `instead` is the line that stands in its place, empty when it was left out; `extra`: a sentence that a model
    proposed beside the user's lines."""

    text: str
    findings: list[Finding]
    kind: LineKind = LineKind.BULLET
    position: str | None = None
    instead: str = ""
    extra: bool = False


class VersionView(BaseModel):
    """Which version this is."""

    hash: str
    parent: str | None
    created: datetime


class Result(BaseModel):
    """The whole result."""

    summary: str
    skills: list[str]
    experiences: list[ExperienceView]
    education: list[EducationView]
    keywords: list[str]
    notes: list[str]
    provenance: list[Provenance]
    coverage: list[CarriedView]
    gaps: list[Gap]
    changes: ChangesView
    refused: list[RefusedView]
    scores: Scorecard
    model: ModelUse
    version: VersionView


class Match(BaseModel):
    """The evidence for each requirement."""

    coverage: list[CoverageView]


def match_view(brief: Brief, plan: Plan) -> Match:
    """The verdicts of a plan in the order of the brief."""
    return Match(coverage=_coverage(brief, plan))


def result(resume: Resume, corpus: Corpus, brief: Brief, plan: Plan, questions: Plan, answers: tuple[Answer, ...], scores: Scorecard, changed: Changes,
           remarked: tuple[Remark, ...], created: datetime, parent: str | None = None, calls: tuple[Call, ...] = ()) -> Result:  # fmt: skip
    """The result of a run; `questions` is the plan that was made before the answers, `calls` what a model was asked."""
    return Result(
        summary=" ".join(line.text for line in resume.summary),
        skills=[line.text for line in resume.skills],
        experiences=[_experience(resume, i) for i in range(len(resume.experiences))],
        education=[
            EducationView(institution=e.institution, degree=e.degree, area=e.area, end=e.period.end.iso if e.period.end else None)
            for e in resume.education
        ],
        keywords=list(dict.fromkeys(t for r in brief.requirements for t in r.terms)),
        notes=[*notes(brief, plan, resume.language), *unanswered(calls), *advice(remarked)],
        provenance=provenance(resume),
        coverage=_carried(brief, plan, resume, corpus),
        gaps=_gaps(brief, plan, questions, answers),
        changes=ChangesView(reworded=list(changed.reworded), left_out=list(changed.left_out), moved=list(changed.moved), added=list(changed.added)),
        refused=[_refused(r) for r in resume.refused],
        scores=scores,
        model=usage(calls),
        version=VersionView(hash=resume.hash, parent=parent, created=created),
    )


def _experience(resume: Resume, index: int) -> ExperienceView:
    experience = resume.experiences[index]
    position, period = experience.position, experience.position.period
    return ExperienceView(
        employer=position.employer,
        role=position.title,
        start=period.start.iso if period.start else None,
        end="present" if period.current else period.end.iso if period.end else None,
        location=position.location,
        bullets=[line.text for line in experience.bullets],
    )


def _refused(refusal: Refusal) -> RefusedView:
    return RefusedView(
        text=refusal.text, findings=list(refusal.findings), kind=refusal.kind, position=refusal.position, instead=refusal.instead, extra=refusal.extra
    )  # fmt: skip


def provenance(resume: Resume) -> list[Provenance]:
    """Where each line comes from, in reading order."""
    table = {s.id: s for s in resume.evidence}
    named = ["headline"] if resume.headline else []
    named += ["summary" for _ in resume.summary]
    named += [f"skills[{i}]" for i in range(len(resume.skills))]
    named += [f"experiences[{e}].bullets[{b}]" for e, x in enumerate(resume.experiences) for b in range(len(x.bullets))]
    return [_origin(name, line, position, resume, table) for name, (line, position) in zip(named, resume.placed(), strict=True)]


def _origin(name: str, line: Line, position: Position | None, resume: Resume, table: dict[str, Snippet]) -> Provenance:
    cited = tuple(table[c] for c in line.cites if c in table)
    cites = [Cite(id=s.id, text=s.verbatim, source=source_of(s)) for s in cited]
    place = position.id if position else None
    claim = Claim(text=line.text, kind=line.kind, position=place, cited=cited, positions=tuple(e.position for e in resume.experiences))
    parts = [_part(part, table[part.snippet]) for part in traced(claim)]
    return Provenance(line=name, text=line.text, original=line.original, cites=cites, position=place, author=_author(line, resume), parts=parts)


def _author(line: Line, resume: Resume) -> Author:
    """Who worded the line; what the user told is theirs, whoever proposed it first."""
    told = any(isinstance(wish, TellLine) and wish.text == line.text for wish in resume.wishes)
    return Author.USER if told else line.author


def _part(part: Part, snippet: Snippet) -> PartView:
    words = [snippet.text[start:end] for start, end in part.places]
    return PartView(start=part.start, end=part.end, cite=snippet.id, words=words, same=part.same, heading=part.heading)


def source_of(snippet: Snippet) -> str:
    """The JSON Resume path of a snippet, or the day it was said in the chat."""
    if snippet.source.kind is SourceKind.CHAT:
        return f"chat, {snippet.source.on.isoformat()}" if snippet.source.on else "chat"
    return snippet.source.path


def _coverage(brief: Brief, plan: Plan) -> list[CoverageView]:
    found = []
    for requirement in brief.requirements:
        verdict = plan.verdict(requirement.id)
        if verdict:
            found.append(
                CoverageView(requirement=requirement.id, quote=requirement.quote, evidence=verdict.evidence, where=list(verdict.where), why=verdict.why)
            )
    return found


def _carried(brief: Brief, plan: Plan, resume: Resume, corpus: Corpus) -> list[CarriedView]:
    table = {r.id: r for r in brief.requirements}
    return [
        CarriedView(
            **view.model_dump(), need=table[view.requirement].need, kind=table[view.requirement].kind, any_of=table[view.requirement].any_of,
            carried_by=list(carriers(table[view.requirement], plan, resume.lines(), corpus)),
        )
        for view in _coverage(brief, plan)
    ]  # fmt: skip


def _gaps(brief: Brief, plan: Plan, asked: Plan, answers: tuple[Answer, ...]) -> list[Gap]:
    replies = {r: a.reply.value for a in answers for r in (a.requirement, *a.settles)}
    questioned = {r for q in asked.questions for r in (q.requirement, *q.settles)}
    found = []
    for requirement in brief.requirements:
        verdict = plan.verdict(requirement.id)
        if verdict and verdict.evidence is not Level.FULL:
            found.append(
                Gap(
                    requirement=requirement.id, quote=requirement.quote, why=verdict.why,
                    asked=requirement.id in questioned, reply=replies.get(requirement.id),
                )  # fmt: skip
            )
    return found
