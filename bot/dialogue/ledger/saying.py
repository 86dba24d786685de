"""What became of an application, told in a sentence."""

from __future__ import annotations

from agent.domain.application import Standing
from bot.dialogue.ledger.finding import applications, fitting
from bot.dialogue.ledger.marking import ask_which, mark
from bot.dialogue.ledger.reports import reported
from bot.dialogue.turn import Turn
from bot.showing import phrases


def ledger_text(turn: Turn) -> bool:
    """Whether the text told what became of an application. Where an answer is waited for, only what names a company of the ledger does."""
    report, talk = reported(turn.message.text), turn.talk
    if report is None or talk.awaits_words or talk.half_answered or not turn.store.ledger.count(turn.user, session=turn.db):
        return False
    asked = talk.revising or talk.doubt or talk.words_for or turn.store.runs.open_of(turn.user, turn.db)
    found = applications(turn, report.whose)
    if asked and (not report.whose or not found.rows or not found.sure):
        return False
    if not found.rows:
        turn.say(phrases.no_such_application(report.whose))
        return True
    rows = fitting(found.rows, report.standing)
    if not report.whose and report.standing is Standing.SENT:
        rows = rows[:1]
    if len(rows) == 1 and found.sure:
        mark(turn, rows[0], report.standing)
    else:
        ask_which(turn, rows, report.standing)
    return True
