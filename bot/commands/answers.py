"""The file of scripted answers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from pydantic import BaseModel, TypeAdapter, ValidationError

from agent.claims.holding import names_another
from agent.claims.instead import instead
from agent.claims.saying import Worth, weigh
from agent.domain.answer import Answer, Question, Reply, holds
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
    form = '[{"ask": "Terraform", "reply": "yes", "text": "…", "position": "work[0]"}]'
    try:
        return TypeAdapter(list[Scripted]).validate_python(json.loads(content))
    except ValidationError as error:
        wrong = error.errors()[0]
        place = ".".join(str(part) for part in wrong["loc"])
        raise UserCanAct(f"{name} holds no answers: {place} – {wrong['msg'].lower()}. They look like {form}; replies are yes, similar, no and skip.") from error
    except ValueError as error:
        raise UserCanAct(f"{name} is no valid JSON; answers look like {form}.") from error


def unheard(script: Sequence[Scripted], questions: Sequence[Question], corpus: Corpus) -> list[str]:
    """What of the script found no question, disowns what is asked, or names a position that the résumé does not have, as sentences."""
    used = [s for q in questions if (s := scripted_for(q, script))]
    paths = {p.path for p in corpus.positions}
    lost = [f"no question was asked about “{s.ask}”" for s in script if s not in used]
    disowned = [s for q in questions if (s := scripted_for(q, script)) and _worth(q, s) is not s and not _instead(q, s)]
    lost += [f"your words about “{s.ask}” do not plainly say that you did or hold it, so nothing rests on them" for s in disowned]
    return lost + [f"the résumé has no position {s.position} (answer about “{s.ask}”)" for s in used if s.position and s.position not in paths]


def scripted_for(question: Question, script: Sequence[Scripted]) -> Scripted | None:
    """The scripted answer to a question, or None."""
    by_id = (s for s in script if s.ask == question.requirement)
    by_term = (s for s in script if same_thing(s.ask, question.subject) or names(question.subject, s.ask))
    return next(by_id, None) or next(by_term, None)


def answer_of(question: Question, script: Sequence[Scripted], corpus: Corpus) -> Answer:
    """The answer to a question: as scripted, else skipped."""
    said = scripted_for(question, script)
    other = _instead(question, said)
    found = said.model_copy(update={"reply": Reply.NO, "text": ""}) if said and other else _worth(question, said)
    place = next((p.id for p in corpus.positions if found and found.position and p.path == found.position), None)
    return Answer(
        requirement=question.requirement, subject=question.subject, reply=found.reply if found else Reply.SKIP,
        text=found.text if found else "", position=place, on=date.today(), settles=question.settles, held=question.held, studies=question.studies, instead=other,
    )  # fmt: skip


def _instead(question: Question, scripted: Scripted | None) -> str:
    """The name of what one says to hold in the place of what is asked."""
    return (question.held and scripted and instead(scripted.text, question)) or ""


def _worth(question: Question, scripted: Scripted | None) -> Scripted | None:
    """The scripted answer as what its words are worth: who says that it was somebody else, or only a little, says no plain yes."""
    worth = weigh(scripted.text) if scripted and scripted.text.strip() and scripted.reply in (Reply.YES, Reply.SIMILAR) else Worth.DEED
    plain = not question.held or scripted is None or scripted.reply is not Reply.YES or (holds(scripted.text, question.subject) and not names_another(scripted.text, question))
    if scripted is None or (worth is Worth.DEED and plain) or (worth is Worth.LITTLE and not question.held):
        return scripted
    reply = Reply.NO if worth is Worth.DISOWNED else Reply.SIMILAR
    return scripted.model_copy(update={"reply": reply, "text": ""})
