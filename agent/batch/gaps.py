"""The gaps of many posts, asked about once: what most of them ask for comes first, and an answer counts for every post that asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from agent.domain.answer import Answer, Question, Reply
from agent.domain.brief import Brief, Requirement
from agent.domain.evidence import Evidence
from agent.domain.plan import Plan
from agent.domain.value import Value
from agent.lexicon.aliases import canonical
from agent.stages.plan import answer_to, gaps, legible, members_of, subject_in, wording

MOST = 10
"""Questions that are asked for all posts together."""


class Asking(Value):
    """What one post asks for, by subject, and its gaps with their questions, most valuable first; `name` tells it from the others."""

    name: str
    wants: dict[str, Requirement]
    gaps: tuple[Question, ...]


class Gaps(Value):
    """The questions that are asked for all posts, most valuable first."""

    questions: tuple[Question, ...] = ()


def asking(name: str, brief: Brief, plan: Plan, evidence: Evidence, told: tuple[Answer, ...]) -> Asking:
    """What a post asks for, and which gaps the user has not been asked about (`told`)."""
    wants: dict[str, Requirement] = {}
    for requirement in brief.requirements:
        wants.setdefault(_key(subject_in(requirement, brief, evidence.corpus.language)), requirement)
    return Asking(name=name, wants=wants, gaps=gaps(brief, plan.verdicts, legible(brief, evidence), told))


def gathered(posts: Sequence[Asking], most: int = MOST) -> Gaps:
    """One question for each subject, worth what it is worth to all posts together; so many of them at most."""
    found: dict[str, list[tuple[Question, Requirement]]] = {}
    for post in posts:
        for question in post.gaps:
            found.setdefault(_key(question.subject), []).append((question, post.wants[_key(question.subject)]))
    worth = sorted(found, key=lambda key: -sum(question.value for question, _ in found[key]))
    return Gaps(questions=tuple(_question(number, key, found[key], posts) for number, key in enumerate(worth[:most], 1)))


def answers_for(brief: Brief, asked: Sequence[Question], answers: Sequence[Answer], today: date) -> tuple[Answer, ...]:
    """What the user said, as answers to one post: to its own questions, and to whatever else of it was meant. What was left open is skipped."""
    found: dict[str, Answer] = {}
    for requirement in brief.requirements:
        members = tuple(member.id for member in members_of(requirement, brief))
        said = answer_to(requirement, brief, tuple(answers))
        if said and said.reply not in (Reply.SKIP, Reply.CANCELLED):
            found.setdefault(members[0], said.model_copy(update={"requirement": members[0], "settles": members}))
    settled = {id_ for answer in found.values() for id_ in answer.settles}
    left = [question for question in asked if question.requirement not in settled]
    skipped = [Answer(requirement=q.requirement, subject=q.subject, reply=Reply.SKIP, on=today, settles=q.settles, held=q.held, studies=q.studies) for q in left]
    return (*found.values(), *skipped)


def _question(number: int, key: str, gaps: Sequence[tuple[Question, Requirement]], posts: Sequence[Asking]) -> Question:
    """The question of the post to which it matters most, in words that count the posts."""
    best, requirement = max(gaps, key=lambda gap: gap[0].value)
    asking = [post for post in posts if key in post.wants]
    years = {post.wants[key].min_years for post in asking}
    plain = requirement if len(years) == 1 else requirement.model_copy(update={"min_years": None})
    id_ = f"g{number}"
    return best.model_copy(update={
        "requirement": id_, "settles": (id_,), "text": wording(best.subject, plain, _asks(asking, len(posts))), "value": round(sum(q.value for q, _ in gaps), 4),
    })  # fmt: skip


def _asks(asking: Sequence[Asking], of: int) -> str:
    """"7 of 20 posts ask"; a single one is named."""
    if of == 1:
        return "The post asks"
    return f"{len(asking)} of {of} posts ask" if len(asking) > 1 else f"1 of {of} posts ({asking[0].name}) asks"


def _key(subject: str) -> str:
    return canonical(subject)


