"""What the code alone reads of a post: by it the lines are chosen, whatever a model adds to the reading or takes from it."""

from __future__ import annotations

from collections.abc import Iterable

from agent.domain.answer import Answer, Reply
from agent.domain.brief import Brief, Requirement


def own_reading(read: Brief, brief: Brief, answers: Iterable[Answer]) -> Brief:
    """The code's reading `read`, its requirements under the ids they have in `brief`, and behind them those of `brief` to which the user answered with words."""
    ids = {_quoted(r): r.id for r in brief.requirements}
    own = tuple(r.model_copy(update={"id": ids.get(_quoted(r), f"own-{r.id}")}) for r in read.requirements)
    answered = {id_ for a in answers if a.reply is not Reply.NO and a.snippet() for id_ in (a.requirement, *a.settles)} - {r.id for r in own}
    further = tuple(r.model_copy(update={"any_of": None}) for r in brief.requirements if r.id in answered)
    return read.model_copy(update={"requirements": own + further})


def either_reading(own: Brief, brief: Brief) -> Brief:
    """Everything that one of the two readings has, the code's first: its terms are the words of the post that count."""
    known = {r.id for r in own.requirements}
    return own.model_copy(update={"requirements": own.requirements + tuple(r for r in brief.requirements if r.id not in known)})


def _quoted(requirement: Requirement) -> str:
    return " ".join(requirement.quote.casefold().split())
