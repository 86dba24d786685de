"""The review: line by line through a version; the wishes are gathered and done together at the end."""

from __future__ import annotations

import re
from collections.abc import Callable

from agent.errors import UserCanAct
from bot.dialogue.numbers import number_in
from bot.dialogue.replies import about_line, agrees, drops, is_confused, is_skip
from bot.dialogue.review.deeds import DEEDS, agreed, declined, put_back, typed
from bot.dialogue.review.walk import go_on, result_of
from bot.dialogue.talk import Review, ReviewStage, Talk
from bot.dialogue.turn import Turn
from bot.showing import phrases

_EDIT_TO = re.compile(r"(?:edit|change)(?: it)?(?: to)?\s*[:–-]\s*(\S.*)", re.I)


def begin(turn: Turn, rest: str) -> None:
    """Begin with the first line of the last version, or the one of that number; a review that is open goes on with its wishes."""
    latest = turn.store.versions.latest(turn.user, turn.db)
    if turn.store.runs.open_of(turn.user, turn.db):
        turn.say(phrases.FIRST_FINISH)
        return
    if latest is None:
        turn.say(phrases.NO_VERSION)
        return
    review = turn.talk.review or Review(version=latest.hash)
    count, number = len(result_of(turn, review.version).provenance), number_in(rest)
    if rest and not 1 <= (number or 0) <= count:
        turn.say(f"The last version has lines 1 to {count}: /review alone begins with the first.")
        return
    if number:
        review = review.model_copy(update={"at": number - 1, "stage": ReviewStage.LINE})
    turn.stand(Talk(review=review))
    resume_review(turn)


def resume_review(turn: Turn, ack: str = "") -> None:
    """Ask again what the review waits for."""
    _while_it_stands(turn, lambda: go_on(turn, ack))


def review_tap(turn: Turn, data: str) -> None:
    """Take a tapped option; of an older question it changes nothing."""
    _, asked, what = (data.split(":") + ["", ""])[:3]
    review = turn.talk.review
    if review is None or number_in(asked) != review.asked:
        turn.say(phrases.STALE)
    elif what in DEEDS:
        _while_it_stands(turn, lambda: DEEDS[what](turn, review))
    elif what.startswith("back"):
        _while_it_stands(turn, lambda: put_back(turn, review, number_in(what[4:])))
    else:
        turn.say(phrases.STALE)


def review_text(turn: Turn) -> None:
    """Take a text as what is to be done with the line, as its new wording, or as the answer to whether it is so."""
    review, text = turn.talk.review, " ".join(turn.message.text.split())
    assert review is not None
    take = {ReviewStage.EDIT: _new_wording, ReviewStage.SURE: _whether_so}.get(review.stage, _about_line)
    _while_it_stands(turn, lambda: take(turn, review, text))


def _about_line(turn: Turn, review: Review, text: str) -> None:
    what, edit = about_line(text), _EDIT_TO.fullmatch(text)
    if what in ("back", "done") or (what and review.stage is ReviewStage.LINE):
        DEEDS[what](turn, review)
    elif edit and review.stage is ReviewStage.LINE:
        typed(turn, review, edit[1])
    else:
        go_on(turn, phrases.WHAT_OF_LINE)


def _new_wording(turn: Turn, review: Review, text: str) -> None:
    if is_confused(text):
        go_on(turn)
    elif about_line(text) == "keep" or is_skip(text):
        declined(turn, review)
    else:
        typed(turn, review, text)


def _whether_so(turn: Turn, review: Review, text: str) -> None:
    """A yes, a no, or the line typed once more."""
    if is_confused(text):
        go_on(turn)
    elif agrees(text):
        agreed(turn, review)
    elif drops(text) or is_skip(text) or about_line(text) == "keep":
        declined(turn, review)
    elif len(text.split()) > 2:
        typed(turn, review, text)
    else:
        go_on(turn)


def _while_it_stands(turn: Turn, take: Callable[[], None]) -> None:
    """A version that can no longer be handed out, since its words were taken back or sent anew, ends the review in one sentence."""
    try:
        take()
    except UserCanAct as error:
        turn.stand(Talk())
        turn.say(str(error))
