"""Where a conversation stands between two messages."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel

from agent.domain.answer import Reply
from agent.domain.draft import Mark
from agent.domain.say import Say
from agent.domain.wish import Wish


class Stage(StrEnum):
    """What an answer still lacks."""

    REPLY = "reply"
    WORDS = "words"
    PLACE = "place"


class ReviewStage(StrEnum):
    """What the review waits for: a word about the line, its new text, whether what it adds is so, what to put back."""

    LINE = "line"
    EDIT = "edit"
    SURE = "sure"
    BACK = "back"


class Review(BaseModel):
    """A walk through the lines of a version: the line at hand (from 0), the wishes so far, an edit that waits with what it adds,
    the lines that were left out and how far they were shown; `asked` is the delivery at which was asked last: older buttons count no more."""

    version: str
    at: int = 0
    stage: ReviewStage = ReviewStage.LINE
    wishes: tuple[Wish, ...] = ()
    words: str = ""
    adds: str = ""
    left: tuple[Mark, ...] = ()
    shown: int = 0
    asked: int = 0


class Told(BaseModel):
    """Refused wordings (their places in the version) that the user was shown last."""

    version: str
    refused: tuple[int, ...]
    asked: int = 0


class Claimed(BaseModel):
    """A refused wording that the user says is true, and the words told for it so far."""

    version: str
    refused: int
    words: str = ""
    asked: int = 0


class Doubting(BaseModel):
    """The doubt about a file that was asked last (its number), and how many more are asked in a row."""

    id: int
    left: int = 0


class Talk(BaseModel):
    """The question being answered (its run and requirement), what was said to it so far, a post that waits for a résumé, what the newest menu offers,
    the links among them with what was said beside them, and a review, refused wordings that were shown, one that is claimed to be true, a doubt about a file, one that
    comes again once what came in between is done (`interrupted`), what of the profile words were asked for, what is to be
    done with the line of the profile whose number was asked for (`gone` or `words`), the entry of the ledger that was spoken of last (with the newest of then), the delivery at which was asked whether all shall be forgotten, and
    whether a list of posts was asked for (`list`, or `anew`)."""

    stage: Stage = Stage.REPLY
    run: int = 0
    requirement: str = ""
    reply: Reply | None = None
    words: str = ""
    post: str = ""
    choices: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    comment: str = ""
    review: Review | None = None
    told: Told | None = None
    claimed: Claimed | None = None
    doubt: Doubting | None = None
    interrupted: Doubting | None = None
    words_for: str = ""
    leaving: int = 0
    number_for: str = ""
    listing: str = ""
    entry: int = 0
    newest: int = 0

    def after(self, before: Talk) -> Talk:
        """The same, with the doubt that was asked before it, unless one is asked now: it waits."""
        waits = None if self.doubt or self.interrupted else before.doubt or before.interrupted
        return self.model_copy(update={"interrupted": waits}) if waits else self

    @property
    def revising(self) -> bool:
        """Whether a version is being talked over line by line."""
        return self.review is not None or self.claimed is not None

    @property
    def awaits_words(self) -> bool:
        """Whether a sentence of the user's own is waited for."""
        return self.claimed is not None or (self.review is not None and self.review.stage in (ReviewStage.EDIT, ReviewStage.SURE))

    @property
    def half_answered(self) -> bool:
        """Whether an answer lacks its words or its place: what comes up meanwhile waits for it."""
        return bool(self.requirement) and self.stage is not Stage.REPLY

    @property
    def wants_words(self) -> bool:
        """Whether a question is open whose answer is no choice: there a number is a word like any other."""
        at_review = self.review is not None and self.review.stage is ReviewStage.EDIT
        return bool(self.words_for) or at_review or (self.claimed is not None and not self.claimed.words) or (bool(self.requirement) and self.stage is Stage.WORDS)

    def offered(self, say: Say) -> Talk:
        """The same once this was offered: it is the newest menu."""
        return self.model_copy(update={"choices": tuple(option.data for option in say.options)})

    def asked(self, run: int, requirement: str) -> Talk:
        """The same once this question was shown: words are about it, and no other choice is."""
        return self.model_copy(update={"run": run, "requirement": requirement, "stage": Stage.REPLY, "reply": None, "words": "", "choices": (), "links": ()})

    def on(self, run: int, requirement: str) -> Talk:
        """The same when it is about this question, else a fresh start on it."""
        return self if (self.run, self.requirement) == (run, requirement) else Talk(run=run, requirement=requirement, post=self.post)
