"""What became of an application, told in a sentence."""

from __future__ import annotations

from agent.domain.application import Standing
from bot.dialogue.ledger.finding import applications, fitting
from bot.dialogue.ledger.marking import ask_which, mark, spoken_of
from bot.dialogue.ledger.reports import Report, points_back, reported
from bot.dialogue.turn import Turn
from bot.showing import phrases


def ledger_text(turn: Turn) -> bool:
    """Whether the text told what became of an application. Where an answer is waited for, only what names a company of the ledger does.
    Without a name it is about the one that was spoken of last; “I sent it” about what was handed over last."""
    talk, last = turn.talk, spoken_of(turn)
    report = reported(turn.message.text) or (_alone(turn.message.text) if last else None)
    if report is None or talk.awaits_words or talk.half_answered or not turn.store.ledger.count(turn.user, session=turn.db):
        return False
    asked = talk.revising or talk.doubt or talk.words_for or turn.store.runs.open_of(turn.user, turn.db)
    found = applications(turn, report.whose)
    if asked and (not report.whose or not found.rows or not found.sure):
        return False
    if last and not report.whose:
        mark(turn, last, report.standing)
        return True
    if not found.rows:
        turn.say(phrases.no_such_application(report.whose))
        return True
    rows = fitting(found.rows, report.standing)
    if not report.whose and report.standing is Standing.SENT and points_back(turn.message.text):
        rows = rows[:1]
    if len(rows) == 1 and found.sure:
        mark(turn, rows[0], report.standing)
    else:
        ask_which(turn, rows, report.standing)
    return True


def _alone(text: str) -> Report | None:
    """The standing that the text is and nothing else: "interview"."""
    said = text.strip(" .!").lower().removeprefix("an ")
    return Report(Standing(said)) if said in set(Standing) - {Standing.MADE} else None
