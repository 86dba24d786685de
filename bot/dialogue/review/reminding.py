"""What an open review waits for, said again when the process starts anew."""

from __future__ import annotations

from agent.domain.say import Say, SayKind
from agent.errors import UserCanAct
from bot.dialogue.asking import place_options
from bot.dialogue.review.asking import review_say
from bot.dialogue.talk import Claimed, Talk
from bot.dialogue.wording import as_line
from bot.files.result import Result
from bot.showing import phrases
from storage import Store


def reminder(store: Store, user: str, talk: Talk) -> Say | None:
    """The question as it was asked last, with the same options; None when there is none, or its version can no longer be handed out."""
    if talk.claimed:
        return _claim(store, user, talk.claimed)
    row = store.versions.get(user, talk.review.version) if talk.review else None
    if row is None or talk.review is None:
        return None
    try:
        return review_say(talk.review, store.versions.load(user, row.hash), Result.model_validate_json(row.result))
    except UserCanAct:
        return None


def _claim(store: Store, user: str, claimed: Claimed) -> Say:
    if not claimed.words:
        return Say(text=phrases.TELL_TRUE)
    options = place_options(f"claim:{claimed.asked}", store.corpus.load(user))
    return Say(kind=SayKind.QUESTION, text=phrases.where(as_line(claimed.words)), options=options)
