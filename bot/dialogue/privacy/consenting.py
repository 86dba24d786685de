"""Whether choices and edits may be kept to learn from: asked once, changed whenever the user likes."""

from __future__ import annotations

from agent.domain.say import Option, Say, SayKind
from bot.dialogue.privacy import words
from bot.dialogue.replies import agrees, drops, is_skip
from bot.dialogue.turn import Turn

DATA = "consent:"
GIVE, REFUSE = f"{DATA}yes", f"{DATA}no"


def consent_say() -> Say:
    """The question."""
    return Say(kind=SayKind.QUESTION, text=words.ASK, options=(Option(label=words.YES, data=GIVE), Option(label=words.NO, data=REFUSE)))


def ask_consent(turn: Turn) -> bool:
    """Ask, unless the user was asked or has decided before; whether it was asked."""
    asks = not turn.store.consents.asked(turn.user, turn.db)
    if asks:
        turn.store.consents.ask(turn.user, turn.db)
        turn.send(consent_say())
    return asks


def consent_text(turn: Turn) -> bool:
    """Whether the text said yes or no to the question where it was the last one."""
    if turn.talk.choices != (GIVE, REFUSE) or turn.talk.revising:
        return False
    said = turn.message.text.strip()
    if not (agrees(said) or drops(said) or is_skip(said)):
        return False
    consent_tap(turn, GIVE if agrees(said) else REFUSE)
    return True


def consent_tap(turn: Turn, data: str) -> None:
    """Take it as the user wants it; to take it back deletes what was kept."""
    given = turn.store.consents.given(turn.user, turn.db)
    if turn.talk.choices == (GIVE, REFUSE):
        turn.stand(turn.talk.model_copy(update={"choices": ()}))
    if data == GIVE:
        turn.store.consents.give(turn.user, turn.db)
        turn.say(words.ALREADY_ON if given else words.TAKEN)
        return
    gone = turn.store.judgements.forget(turn.user, turn.db)
    turn.store.consents.refuse(turn.user, turn.db)
    turn.say(words.revoked(gone) if given or gone else words.REFUSED)


def switch(turn: Turn) -> tuple[str, tuple[Option, ...]]:
    """How it stands, and the button that changes it."""
    on = turn.store.consents.given(turn.user, turn.db)
    option = Option(label=words.OFF, data=REFUSE) if on else Option(label=words.ON, data=GIVE)
    return words.told(on, turn.store.judgements.count(turn.user, turn.db)), (option,)
