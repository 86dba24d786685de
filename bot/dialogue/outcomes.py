"""/outcomes: what came of applications, in words and as a picture."""

from __future__ import annotations

from agent.adapters.pictures import outcomes_picture
from agent.domain.application import Standing
from agent.domain.say import Say, SayKind
from agent.outcomes import compare
from bot.dialogue.habits import proposed_by_outcomes
from bot.dialogue.offering import offer_beside
from bot.dialogue.turn import Turn
from bot.files.ledgerfile import KEPT_AS
from bot.showing import phrases
from bot.showing.outcomes import in_words, known_of, note
from storage.ledger import Wanted

FILENAME = "Truecut-outcomes.png"


def outcomes_command(turn: Turn, rest: str) -> None:
    """Tell it, and show it; what may be called better is proposed as a setting, once."""
    known = known_of(turn.store, turn.user, turn.db)
    if not known:
        turn.say(phrases.NO_OUTCOMES)
        return
    report = compare(known)
    turn.say(in_words(report, turn.store.ledger.count(turn.user, Wanted(standing=Standing.SENT, leading=True), turn.db)))
    turn.send(Say(kind=SayKind.FILE, path=turn.store.files.keep(turn.user, outcomes_picture(report, note(report)), KEPT_AS), filename=FILENAME))
    if said := proposed_by_outcomes(turn.store, turn.user, report, turn.db):
        offer_beside(turn, said.text, [(option.label, option.data) for option in said.options])
