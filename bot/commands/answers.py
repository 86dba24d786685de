"""The file of scripted answers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from pydantic import BaseModel, TypeAdapter, ValidationError

from agent.domain.answer import Answer, Question, Reply
from agent.domain.corpus import Corpus
from agent.errors import UserCanAct
from agent.lexicon.aliases import names, same_thing


class Scripted(BaseModel):
    """One answer: what it is about (a requirement's id or a term), the reply, words, and where it was (a JSON Resume path)."""

    ask: str
    reply: Reply
    text: str = ""
    position: str | None = None


def read_answers(content: bytes, name: str) -> list[Scripted]:
    """The answers of a file. Raises `UserCanAct` when it has another form."""
    try:
        return TypeAdapter(list[Scripted]).validate_python(json.loads(content))
    except (ValueError, ValidationError) as error:
        raise UserCanAct(f'{name} holds no answers: they look like [{{"ask": "Terraform", "reply": "yes", "text": "…", "position": "work[0]"}}].') from error


def scripted_for(question: Question, script: Sequence[Scripted]) -> Scripted | None:
    """The scripted answer to a question, or None."""
    by_id = (s for s in script if s.ask == question.requirement)
    by_term = (s for s in script if same_thing(s.ask, question.subject) or names(question.subject, s.ask))
    return next(by_id, None) or next(by_term, None)


def answer_of(question: Question, script: Sequence[Scripted], corpus: Corpus) -> Answer:
    """The answer to a question: as scripted, else skipped."""
    found = scripted_for(question, script)
    place = next((p.id for p in corpus.positions if found and found.position and p.path == found.position), None)
    return Answer(
        requirement=question.requirement, subject=question.subject, reply=found.reply if found else Reply.SKIP,
        text=found.text if found else "", position=place, on=date.today(), settles=question.settles,
    )  # fmt: skip
