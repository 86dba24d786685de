"""Which gaps are worth a question, most valuable first, and how to ask without leading."""

from __future__ import annotations

import re
from math import sqrt

from agent.domain.answer import Answer, Question
from agent.domain.brief import Brief, Kind, Need, Requirement
from agent.domain.corpus import Corpus
from agent.domain.evidence import Evidence
from agent.domain.plan import Level, Verdict
from agent.lexicon.foreign.speech import grade_in
from agent.lexicon.plainness import says_nothing
from agent.lexicon.verbs import Nouniness, verb_of
from agent.stages.plan import foreign
from agent.stages.plan.said import answer_to
from agent.stages.plan.subjects import members_of, name_of, subject_in

MOST = 5
MOST_WITHOUT_MATCH = 3
"""Where next to nothing matches, more questions would only pester."""
SOME_MATCH = 0.2
"""Share of the requirements shown at least in part, from which the pair counts as a match."""

FEW = 3
"""Things asked for, licences and languages apart, below which nothing can be told of a match."""

_NEED = {Need.MUST: 1.0, Need.NICE: 0.4}
_KIND = {Kind.TRAIT: 0.0, Kind.ELIGIBILITY: 0.0, Kind.PHYSICAL: 0.0, Kind.EDUCATION: 0.5}
_RANK = {Level.NONE: 0, Level.PARTIAL: 1, Level.FULL: 2}
_SOFT = frozenset({Kind.TRAIT, Kind.ELIGIBILITY, Kind.PHYSICAL})
_SELDOM_STATED = frozenset({Kind.CREDENTIAL, Kind.LANGUAGE})
_HELD = frozenset({Kind.CREDENTIAL, Kind.LANGUAGE, Kind.EDUCATION})
_VAGUE = 0.5
"""What a requirement without a searchable name is worth beside one with it."""
_FLOOR = 0.5
"""How near a licence, a language or a must without any evidence counts at least: a résumé seldom says that one has it not."""
_ADJECTIVE = re.compile(r"(?:al|ic|ive|ory|ary|ous|ful|ible|able)$", re.I)
_NOUN = r"(?:skills?|roles?|positions?|backgrounds?|environments?|settings?|capacity|knowledge|work|duties|tasks|field|industry|sector|training|abilit(?:y|ies)|understanding|expertise|procedures?|equipment|systems?)"
"""What may stand behind an adjective that is the searched term."""


def questions(brief: Brief, verdicts: tuple[Verdict, ...], evidence: Evidence, told: tuple[Answer, ...]) -> tuple[Question, ...]:
    """At most five of the gaps."""
    return gaps(brief, verdicts, evidence, told)[: MOST if _matches(brief, {v.requirement: v for v in verdicts}, evidence.corpus) else MOST_WITHOUT_MATCH]


def gaps(brief: Brief, verdicts: tuple[Verdict, ...], evidence: Evidence, told: tuple[Answer, ...]) -> tuple[Question, ...]:
    """A question for each gap. Attitudes and circumstances are not asked about, nor what was asked before; alternatives are one question."""
    table = {v.requirement: v for v in verdicts}
    asked: dict[str, list[Requirement]] = {}
    for requirement in brief.requirements:
        members = members_of(requirement, brief)
        best = max((table[m.id].evidence for m in members), key=lambda level: _RANK[level])
        if best is not Level.FULL and not answer_to(requirement, brief, told):
            asked.setdefault(subject_in(requirement, brief, evidence.corpus.language), []).extend(members)
    made = [_question(subject, _unique(members), table, brief, evidence) for subject, members in asked.items()]
    return tuple(sorted((q for q in made if q.value > 0), key=lambda q: -q.value))


def _unique(members: list[Requirement]) -> list[Requirement]:
    return list({m.id: m for m in members}.values())


def _matches(brief: Brief, table: dict[str, Verdict], corpus: Corpus) -> bool:
    """Whether enough is shown. A licence or a language that is not stated tells nothing of it, nor do one or two gaps; and who has worked in the trade of the post is no stranger to it."""
    shown = [r for r in brief.requirements if r.kind not in _SOFT and table[r.id].evidence is not Level.NONE]
    asked = [r for r in brief.requirements if r.kind not in _SOFT and (r in shown or r.kind not in _SELDOM_STATED)]
    return len(asked) < FEW or len(shown) >= SOME_MATCH * len(asked) or foreign.of_the_trade(brief, corpus)


def _value(requirement: Requirement, verdict: Verdict, brief: Brief, evidence: Evidence) -> float:
    """Need × √share of the post's terms × how near the user already is."""
    total = sum(max(1, len(r.terms)) for r in brief.requirements)
    share = max(1, len(requirement.terms)) / total
    near = max((max(h.cosine, 0.8 * h.lexical) for h in evidence.of(requirement.id)), default=0.0)
    near = min(1.0, near + (0.15 if verdict.evidence is Level.PARTIAL else 0.0))
    if requirement.kind in _SELDOM_STATED or (verdict.evidence is Level.NONE and requirement.need is Need.MUST):
        near = max(near, _FLOOR)
    vague = 1.0 if requirement.terms and not all(says_nothing(t) for t in requirement.terms) else _VAGUE
    return _NEED[requirement.need] * _KIND.get(requirement.kind, 1.0) * sqrt(share) * near * vague


def _question(subject: str, members: list[Requirement], table: dict[str, Verdict], brief: Brief, evidence: Evidence) -> Question:
    value = max(_value(m, table[m.id], brief, evidence) for m in members)
    return Question(
        requirement=members[0].id,
        subject=subject,
        text=wording(subject, members[0], language=brief.language),
        quote=" ".join(members[0].quote.split()),
        held=members[0].kind in _HELD,
        studies=members[0].kind is Kind.EDUCATION,
        settles=tuple(m.id for m in members),
        value=round(value, 4),
    )


def wording(subject: str, requirement: Requirement, asks: str = "The post asks", language: str = "en") -> str:
    """What the post asks for and an open question, in plain grammar: "The post asks for 2 years of Python. Have you …?"."""
    kind = requirement.kind
    if kind is Kind.CREDENTIAL:
        return f"{asks} for {_as_credential(subject)}. Do you hold it?"
    if kind is Kind.EDUCATION and language != "en":
        return f"{asks} for “{subject}”. Do you have it, or something close?"
    if kind is Kind.EDUCATION:
        return f"{asks} for {_with_article(subject)}. Do you have it, or something close?"
    if kind is Kind.LANGUAGE:
        grade = grade_in(requirement.quote)
        return f"{asks} for {subject}{f' at level {grade}' if grade else ''}. Do you speak {'them' if ' and ' in subject else 'it'}{' so well' if grade else ''}?"
    years = requirement.min_years
    length = f"{years:g} {'year' if years == 1 else 'years'} {_linked(subject, requirement)}" if years and name_of(requirement, language) == subject else ""
    able = "the ability to " if _is_deed(subject, requirement) else ""
    if language == "en" and not length and not able and _is_clause(subject):
        return f"{asks} for “{subject}”. Have you done something like it?"
    return f"{asks} for {length}{able}{subject}{_behind(subject, requirement)}. Have you done something like it?"


def _is_clause(subject: str) -> bool:
    """Whether the subject tells a deed by a form that no noun has, so that it stands in the words of the post: "lived to tell the tale", "manage budgets"."""
    first, _, rest = subject.partition(" ")
    verb = verb_of(first)
    if not rest:
        return False
    if verb is None:
        return re.match(r"[a-z]+ed (?:to|a|an|the|in|on|with|for|from|by|at)\b", subject) is not None
    return (first == verb.base and verb.noun is Nouniness.NEVER) or (first == verb.past and first != verb.base and re.match(r"(?:to|an?|the|in|on|with|for|your|our)\b", rest) is not None)


def _linked(subject: str, requirement: Requirement) -> str:
    """"of experience as a " where the quote has these words before the subject, "in a " where it has that behind the years: "1 year in a lead role"."""
    found = re.search(rf"\bexperience (?:as|in|with|of|working (?:as|in|with)) (?:an? |the )?(?={re.escape(subject)})", requirement.quote, re.I)
    placed = re.search(rf"\byears?\s+((?:as|in) (?:an? |the ))(?={re.escape(subject)}\b)", requirement.quote, re.I)
    return f"of {found.group()}" if found else placed[1] if placed else "of "


def _behind(subject: str, requirement: Requirement) -> str:
    """The noun that the quote has behind the subject, without which it may be no name: "industrial plumbing experience"."""
    told = " ".join(requirement.quote.split())
    found = re.search(rf"(?<!\w){re.escape(subject)}( (?:work )?experience)\b", told, re.I) or (_ADJECTIVE.search(subject) and re.search(rf"(?<!\w){re.escape(subject)}((?: [\w-]+)?? {_NOUN})\b", told, re.I))
    return found[1].lower() if found else ""


def _is_deed(subject: str, requirement: Requirement) -> bool:
    """Whether the subject is what follows "ability to": "read drawings"."""
    return re.search(rf"\b(?:ability|abilities|able|capable|capacity|aptitude|willing\w*)\b.{{0,20}}\b(?:to|of)\s+{re.escape(subject)}", requirement.quote, re.I) is not None


def _as_credential(subject: str) -> str:
    """"CPA" reads as "the credential CPA"; what says itself that it is a licence takes an article."""
    if any(word in subject.lower() for word in ("licen", "certif", "card", "registration", "credential", "clearance")):
        return _with_article(subject)
    return f"the credential “{subject}”"


def _with_article(subject: str) -> str:
    first, head = subject.split(" ", 1)[0], re.split(r",| (?:in|of|or|for) ", subject)[0]
    plural = head.endswith("s") and not head.endswith(("'s", "’s"))
    if first.lower() in ("a", "an", "the", "any", "some", "one") or plural:
        return subject
    spelled = first.isupper() and first[0] in "AEFHILMNORSX"
    spoken = not first.isupper() and re.match(r"[aeio]|un(?!i)", first.lower()) is not None
    return ("an " if spelled or spoken else "a ") + subject
