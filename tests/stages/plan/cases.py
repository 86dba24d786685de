"""Short ways to judge a requirement against invented snippets."""

from __future__ import annotations

from datetime import date

from agent.domain.answer import Answer, Reply
from agent.domain.brief import Brief, Kind, Need, Requirement
from agent.domain.corpus import Corpus, Snippet, SnippetKind
from agent.domain.evidence import Evidence, Hit
from agent.domain.opinion import Opinion, Opinions
from agent.domain.plan import Level, Plan, Verdict
from agent.stages.plan import make_plan
from agent.stages.retrieve import lexical
from tests.people import BAKER, CLERK, corpus, snippet

TODAY = date(2026, 1, 15)
NEAR, FAR = 0.9, 0.1
"""Cosines beyond every threshold, and below all of them."""


def asked(
    quote: str, *terms: str, kind: Kind = Kind.SKILL, years: float | None = None, need: Need = Need.MUST, id_: str = "r1", any_of: str | None = None
) -> Requirement:
    """A requirement of that wording; its quote is its term where none is given."""
    return Requirement(id=id_, quote=quote, need=need, kind=kind, terms=terms or (quote,), min_years=years, any_of=any_of)


def evidence(known: Corpus, *requirements: Requirement, cosine: float = FAR) -> Evidence:
    """Each snippet near each requirement at that cosine."""
    hits = (
        Hit(requirement=r.id, snippet=s.id, lexical=lexical(r, s), cosine=cosine, rank=i) for r in requirements for i, s in enumerate(known.snippets)
    )
    return Evidence(corpus=known, hits=tuple(hits))


def planned(
    known: Corpus, *requirements: Requirement, cosine: float = FAR, told: tuple[Answer, ...] = (), heard: tuple[Opinion, ...] = ()
) -> Plan:
    """The plan for these requirements."""
    found = evidence(known, *requirements, cosine=cosine)
    return make_plan(Brief(role="baker", requirements=requirements), found, TODAY, told, Opinions(opinions=heard))


def judged(requirement: Requirement, *snippets: Snippet, cosine: float = FAR) -> Verdict:
    """The verdict on one requirement from these snippets."""
    return planned(corpus(*snippets), requirement, cosine=cosine).verdicts[0]


def level(requirement: Requirement, *snippets: Snippet, cosine: float = FAR) -> Level:
    """How far these snippets show the requirement."""
    return judged(requirement, *snippets, cosine=cosine).evidence


def baked(text: str) -> Snippet:
    """A bullet of the present position, which began in March 2021."""
    return snippet(text, position=BAKER.id, path="work[0].highlights[0]")


def sold(text: str) -> Snippet:
    """A bullet of the earlier position, from May 2016 to December 2020."""
    return snippet(text, position=CLERK.id, path="work[1].highlights[0]")


def skill(text: str) -> Snippet:
    """An entry of the skills."""
    return snippet(text, SnippetKind.SKILL, path="skills[0]")


def study(text: str) -> Snippet:
    """A line of the education."""
    return snippet(text, SnippetKind.EDUCATION, path="education[0]")


def certificate(text: str) -> Snippet:
    """A certificate."""
    return snippet(text, SnippetKind.CERTIFICATE, path="certificates[0]")


def answer(subject: str, reply: Reply, text: str = "", requirement: str = "r1") -> Answer:
    """What was said to a question about that subject."""
    return Answer(requirement=requirement, subject=subject, reply=reply, text=text, on=date(2025, 12, 1))
