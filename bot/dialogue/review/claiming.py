"""A refused wording of which the user says that it is true: it becomes a question, the answer evidence, and then the line may say it."""

from __future__ import annotations

from collections.abc import Sequence

from agent.domain.draft import LineKind, Mark, Refusal
from agent.domain.resume import Resume
from agent.domain.say import Option
from agent.domain.wish import TellLine
from agent.errors import UserCanAct
from agent.lexicon.terms import content
from bot.dialogue.asking import place_of, place_options
from bot.dialogue.numbers import number_in
from bot.dialogue.replies import drops, holds_true, is_confused, is_filler, is_skip
from bot.dialogue.review.reviewing import resume_review
from bot.dialogue.review.walk import result_of, start_revision
from bot.dialogue.talk import Claimed, ReviewStage, Talk, Told
from bot.dialogue.turn import Turn
from bot.dialogue.wording import as_line, told
from bot.showing import phrases
from bot.showing.shortening import shortened
from bot.showing.tracing import refused_at


def shown(turn: Turn, version: str, refused: Sequence[int]) -> tuple[Option, ...]:
    """Remember which refused wordings the user was just shown; the options to say that they are true, none within a review, which has its own."""
    if not refused or turn.store.runs.open_of(turn.user, turn.db):
        return ()
    about = Told(version=version, refused=tuple(refused), asked=turn.delivery)
    wordings = result_of(turn, version).refused
    options = tuple(Option(label=f"{phrases.IS_TRUE}: {shortened(wordings[i].text, 42)}", data=f"claim:{turn.delivery}:true{i}") for i in refused)
    turn.stand(turn.talk.model_copy(update={"told": about}))
    return () if turn.talk.revising else options


def stands_by(turn: Turn) -> bool:
    """Whether the text says that a refused wording is true; then that is asked about."""
    about = _about(turn)
    if about is None or not holds_true(turn.message.text):
        return False
    wordings, said = result_of(turn, about.version).refused, set(content(turn.message.text))
    _open(turn, about.version, max(about.refused, key=lambda i: len(said & set(content(wordings[i].text)))))
    return True


def _about(turn: Turn) -> Told | None:
    """The refused wordings of the last version that were shown last: by /why, or with the line under review."""
    talk, latest = turn.talk, turn.store.versions.latest(turn.user, turn.db)
    if talk.review and talk.review.stage is not ReviewStage.LINE:
        return None
    if talk.told or talk.review is None:
        return talk.told if talk.told and latest and latest.hash == talk.told.version else None
    refused = refused_at(result_of(turn, talk.review.version), talk.review.at)
    return Told(version=talk.review.version, refused=tuple(refused)) if refused else None


def claim_tap(turn: Turn, data: str) -> None:
    """Take a tapped option: a wording that is true, or where it was; of an older question it changes nothing."""
    origin, asked, what = (data.split(":") + ["", ""])[:3]
    number = number_in(what.removeprefix("true").removeprefix("at"))
    talk = turn.talk
    source = talk.review if origin == "review" else talk.claimed or talk.told
    if source is None or source.asked != number_in(asked):
        turn.say(phrases.STALE)
    elif what.startswith("true") and number is not None and number < len(result_of(turn, source.version).refused):
        _open(turn, source.version, number)
    elif what.startswith("at") and talk.claimed:
        positions = turn.store.corpus.load(turn.user, turn.db).positions
        _settle(turn, talk.claimed, positions[number].id if number is not None and number < len(positions) else None)
    elif what == "drop" and talk.claimed:
        _leave(turn, phrases.NOT_TOLD)
    else:
        turn.say(phrases.STALE)


def claim_text(turn: Turn) -> None:
    """Take a text as what the user did, or as where it was."""
    claimed, text = turn.talk.claimed, " ".join(turn.message.text.split())
    assert claimed is not None
    if not is_confused(text) and (is_skip(text) or drops(text)):
        _leave(turn, phrases.NOT_TOLD)
    elif claimed.words:
        understood, place = place_of(text, turn.store.corpus.load(turn.user, turn.db))
        if understood:
            _settle(turn, claimed, place)
        else:
            _ask_place(turn, claimed)
    elif is_filler(text) or len(text.split()) < 3:
        turn.say(phrases.TELL_TRUE)
    else:
        _ask_place(turn, claimed.model_copy(update={"words": text}))


def claim_again(turn: Turn) -> None:
    """Ask again for the words, or where it was."""
    claimed = turn.talk.claimed
    if claimed and claimed.words:
        _ask_place(turn, claimed)
    elif claimed:
        turn.say(phrases.TELL_TRUE)


def _open(turn: Turn, version: str, refused: int) -> None:
    turn.stand(Talk(review=turn.talk.review, claimed=Claimed(version=version, refused=refused)))
    turn.say(f"“{result_of(turn, version).refused[refused].text}”\n{phrases.TELL_TRUE}")


def _ask_place(turn: Turn, claimed: Claimed) -> None:
    options = place_options(f"claim:{turn.delivery}", turn.store.corpus.load(turn.user, turn.db))
    stands = claimed.model_copy(update={"asked": turn.delivery})
    turn.stand(Talk(review=turn.talk.review, claimed=stands))
    turn.say(phrases.where(as_line(claimed.words)), options)


def _settle(turn: Turn, claimed: Claimed, place: str | None) -> None:
    """The words are evidence of that place from today on; a line that they may carry is wished for."""
    snippet = told(claimed.words, LineKind.BULLET, place)
    turn.store.corpus.add(turn.user, snippet, turn.db)
    try:
        resume = turn.store.versions.load(turn.user, claimed.version, turn.db)
    except UserCanAct as error:
        turn.stand(Talk())
        turn.say(f"{phrases.THANKS} {error}")
        return
    refusal = resume.refused[claimed.refused]
    if refusal.kind is LineKind.BULLET and place is None:
        _leave(turn, phrases.KEPT_WITHOUT_PLACE)
        return
    wish = TellLine(line=_line(refusal, resume, place), text=refusal.text, snippet=snippet.id, cites=refusal.cites)
    review = turn.talk.review
    if review is None:
        start_revision(turn, claimed.version, (wish,))
        return
    turn.stand(Talk(review=review.model_copy(update={"wishes": (*review.wishes, wish)})))
    resume_review(turn, phrases.THANKS)


def _line(refusal: Refusal, resume: Resume, place: str | None) -> Mark:
    """The line that stands in the place of the wording, if it was done there; else the wording is a line of its own."""
    position = place if refusal.kind is LineKind.BULLET else None
    placed = ((line, line.mark(at.id if at else None)) for line, at in resume.placed())
    stands = (mark for line, mark in placed if line.text == refusal.instead and (mark.kind, mark.position) == (refusal.kind, position))
    return next(stands, Mark(kind=refusal.kind, words=refusal.text, position=position))


def _leave(turn: Turn, ack: str) -> None:
    """Back to the review, if there is one."""
    turn.stand(Talk(review=turn.talk.review))
    if turn.talk.review:
        resume_review(turn, ack)
    else:
        turn.say(ack)
