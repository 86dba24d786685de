"""Where a review stands: what is asked now, the line at hand, and the run at its end."""

from __future__ import annotations

from agent.domain.draft import Mark
from agent.domain.request import Request, Revision
from agent.domain.resume import Line, Resume
from agent.domain.wish import Wish, settled
from bot.dialogue.review.asking import review_say
from bot.dialogue.review.left_out import with_left_out
from bot.dialogue.talk import Review, ReviewStage, Talk
from bot.dialogue.turn import Turn
from bot.files.result import Result
from bot.showing import phrases


def go_on(turn: Turn, ack: str = "") -> None:
    """Ask what is to be asked now. Raises `UserCanAct` when the version can no longer be handed out."""
    review = turn.talk.review
    if review is None:
        return
    resume = turn.store.versions.load(turn.user, review.version, turn.db)
    review = review.model_copy(update={"asked": turn.delivery})
    if review.stage is ReviewStage.LINE and review.at >= len(resume.lines()):
        review = with_left_out(turn, review)
    say = review_say(review, resume, result_of(turn, review.version), ack)
    turn.stand(Talk(review=review))
    turn.say(say.text, say.options)


def stand(turn: Turn, review: Review, **changes: object) -> None:
    """The review with these changes, and nothing that was offered before."""
    turn.stand(Talk(review=review.model_copy(update=changes)))


def onward(turn: Turn, review: Review, ack: str = "", wish: Wish | None = None) -> None:
    """On to the next line, with a wish noted for this one."""
    wishes = (*review.wishes, wish) if wish else review.wishes
    stand(turn, review, at=review.at + 1, stage=ReviewStage.LINE, wishes=wishes, words="", adds="")
    go_on(turn, ack)


def at_hand(turn: Turn, review: Review) -> tuple[Line, Mark, Resume]:
    """The line at hand, what names it, and the résumé in which it stands."""
    resume = turn.store.versions.load(turn.user, review.version, turn.db)
    line, position = resume.placed()[review.at]
    return line, line.mark(position.id if position else None), resume


def result_of(turn: Turn, version: str) -> Result:
    """The result as it was told for a version."""
    row = turn.store.versions.get(turn.user, version, turn.db)
    assert row is not None
    return Result.model_validate_json(row.result)


def start_revision(turn: Turn, version: str, wishes: tuple[Wish, ...], ack: str = phrases.REVISING) -> None:
    """A run that does the wishes."""
    turn.stand(Talk())
    request = Request(user=turn.user, revision=Revision(version=version, wishes=settled(wishes)))
    if turn.start(request):
        turn.say(ack)
