"""Takes a résumé: what was understood of it, what is new, and what is to be asked."""

from __future__ import annotations

from agent.adapters.exporters import unprintable
from agent.domain.corpus import Imported
from bot.dialogue.doubting import ask_doubts
from bot.dialogue.looking import look_again
from bot.dialogue.review import resume_review
from bot.dialogue.strangers import hold, may_be_another
from bot.dialogue.turn import Turn
from bot.showing import phrases, views
from storage.tables import Run


def learn(turn: Turn, imported: Imported, name: str, run: Run | None) -> bool:
    """Add a résumé to what is known, and say so. Whether nothing more was asked, so that a post may begin."""
    if may_be_another(turn, imported):
        turn.say(views.understood(imported.corpus))
        hold(turn, name, imported)
    else:
        turn.say(_learned(turn, name, imported))
    unprinted = unprintable(imported.corpus)
    if unprinted:
        turn.say(unprinted)
    waits = turn.talk.post
    if waits or run or turn.talk.revising:
        _mention(turn)
        if turn.talk.review and not run:
            resume_review(turn)
        return bool(waits)
    if not ask_doubts(turn):
        turn.say(phrases.NEED_POST)
    return False


def _learned(turn: Turn, name: str, imported: Imported) -> str:
    learned = turn.store.corpus.learn(turn.user, name, imported, turn.db)
    if learned.same:
        return phrases.known_file(name)
    told = phrases.learned(name, learned.positions, learned.lines, learned.gone, learned.others, learned.instead)
    return "\n".join(part for part in (views.understood(imported.corpus), told, phrases.LOOKING_AGAIN if look_again(turn) else "") if part)


def _mention(turn: Turn) -> None:
    """What is open waits; the work goes on."""
    count = len(turn.store.doubts.still_open(turn.user, turn.db))
    if count:
        turn.say(phrases.doubts_wait(count))
