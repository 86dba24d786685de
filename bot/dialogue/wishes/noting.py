"""Wishes while a question is open."""

from __future__ import annotations

from agent.adapters.readers.links import links_in
from agent.domain.draft import LineKind
from agent.domain.request import Request
from agent.domain.wish import settled
from bot.dialogue.running import purpose_of
from bot.dialogue.talk import Stage
from bot.dialogue.turn import Turn
from bot.dialogue.wishes.beside import absolute, too_early
from bot.dialogue.wishes.doing import wish
from bot.meaning import Desire, told
from bot.showing import phrases
from storage.tables import Run


def noted_for_open(turn: Turn, run: Run) -> bool:
    """Whether the text wishes something; then the question that is open stays. What is about lines or files that are there is done with the last version;
    all else is noted for the résumé whose question is open, or said to come too early. "No skills" is an answer."""
    if links_in(turn.message.text) or (turn.talk.half_answered and turn.talk.stage is Stage.WORDS):
        return False
    asked = told(turn.message.text)
    there = wish(turn, [one for one in asked if one.needs_version])
    (wishes, words), early = absolute(asked), () if there else too_early(asked)
    if not (wishes or early or there) or any(one.desire is Desire.WITHOUT and one.words == LineKind.SKILL for one in asked):
        return False
    if wishes:
        request = Request.model_validate_json(run.request)
        turn.store.runs.ask_for(run.id or 0, request.model_copy(update={"wishes": settled(request.wishes + wishes)}), turn.db)
    if wishes or early:
        turn.say(" ".join([*([phrases.in_mind(words, _purpose(turn, run))] if wishes else []), *early]))
    return True


def _purpose(turn: Turn, run: Run) -> str:
    """Which résumé it is, where there is another it could be meant for."""
    return purpose_of(turn.store, run, turn.db) if turn.store.versions.latest(turn.user, turn.db) or len(turn.store.runs.all_open(turn.user, turn.db)) > 1 else ""
