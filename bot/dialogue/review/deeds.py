"""What can be done with the line at hand, and with those that were left out."""

from __future__ import annotations

from collections.abc import Callable

from agent.domain.draft import LineKind
from agent.domain.wish import DropLine, EditLine, OwnWording, PutBack, about
from bot.dialogue.review.asking import AT_ONCE, has_own
from bot.dialogue.review.editing import additions
from bot.dialogue.review.left_out import with_left_out
from bot.dialogue.review.walk import at_hand, go_on, onward, stand, start_revision
from bot.dialogue.talk import Review, ReviewStage, Talk
from bot.dialogue.turn import Turn
from bot.dialogue.wording import told
from bot.showing import phrases

LONGEST = 60
"""Words of a line."""


def _keep(turn: Turn, review: Review) -> None:
    """Whatever was wished of the line before is wished no more."""
    _, mark, _ = at_hand(turn, review)
    onward(turn, review.model_copy(update={"wishes": tuple(w for w in review.wishes if about(w) != mark)}))


def _own(turn: Turn, review: Review) -> None:
    line, mark, _ = at_hand(turn, review)
    if has_own(line):
        onward(turn, review, phrases.OWN_TAKEN, OwnWording(line=mark))
    else:
        _keep(turn, review)


def _drop(turn: Turn, review: Review) -> None:
    _, mark, _ = at_hand(turn, review)
    onward(turn, review, phrases.REMOVED, DropLine(line=mark))


def _edit(turn: Turn, review: Review) -> None:
    stand(turn, review, stage=ReviewStage.EDIT, words="", adds="")
    go_on(turn)


def typed(turn: Turn, review: Review, text: str) -> None:
    """The line as the user would have it: what it adds to the evidence is asked about once, then it counts."""
    line, mark, _ = at_hand(turn, review)
    if text == line.text:
        declined(turn, review)
        return
    if len(text.split()) > LONGEST:
        turn.say(phrases.LINE_TOO_LONG)
        return
    adds = additions(text, line, mark.position, turn.store.corpus.load(turn.user, turn.db))
    review = review.model_copy(update={"words": text, "adds": adds, "stage": ReviewStage.SURE})
    if adds:
        stand(turn, review)
        go_on(turn)
    else:
        agreed(turn, review)


def agreed(turn: Turn, review: Review) -> None:
    """The user's words become evidence of that place, dated, and the line says them."""
    line, mark, _ = at_hand(turn, review)
    snippet = told(review.words, line.kind, mark.position)
    turn.store.corpus.add(turn.user, snippet, turn.db)
    onward(turn, review, phrases.will_read(review.words), EditLine(line=mark, snippet=snippet.id))


def declined(turn: Turn, review: Review) -> None:
    """Nothing of the edit counts."""
    onward(turn, review, phrases.LEFT_AS_IT_WAS)


def _section(turn: Turn, review: Review) -> None:
    """On to the first line that is no skill."""
    _, _, resume = at_hand(turn, review)
    kinds = [line.kind for line in resume.lines()]
    after = next((i for i, kind in enumerate(kinds) if i > review.at and kind is not LineKind.SKILL), len(kinds))
    onward(turn, review.model_copy(update={"at": after - 1}))


def _show_left_out(turn: Turn, review: Review) -> None:
    turn.stand(Talk(review=with_left_out(turn, review)))
    go_on(turn)


def put_back(turn: Turn, review: Review, number: int | None) -> None:
    """Put back the line of that number among those that were left out."""
    if review.stage is not ReviewStage.BACK or number is None or number >= len(review.left):
        turn.say(phrases.STALE)
        return
    mark = review.left[number]
    left = tuple(m for m in review.left if m != mark)
    shown = review.shown if review.shown < len(left) else max(0, review.shown - AT_ONCE)
    stand(turn, review, left=left, shown=shown, wishes=(*review.wishes, PutBack(line=mark)))
    go_on(turn, phrases.PUT_BACK)


def _more(turn: Turn, review: Review) -> None:
    stand(turn, review, shown=review.shown + AT_ONCE)
    go_on(turn)


def _done(turn: Turn, review: Review) -> None:
    if review.wishes:
        start_revision(turn, review.version, review.wishes)
    else:
        turn.stand(Talk())
        turn.say(phrases.REVIEW_NOTHING)


DEEDS: dict[str, Callable[[Turn, Review], None]] = {
    "keep": _keep,
    "own": _own,
    "drop": _drop,
    "edit": _edit,
    "section": _section,
    "back": _show_left_out,
    "more": _more,
    "yes": agreed,
    "no": declined,
    "done": _done,
}
"""What an option or a word does."""
