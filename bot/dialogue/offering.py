"""Options beside whatever else is open."""

from __future__ import annotations

from collections.abc import Sequence

from agent.domain.say import Option
from bot.dialogue.turn import Turn

MOST_BYTES = 64
"""What a button of a messenger holds."""


def offer_beside(turn: Turn, text: str, options: Sequence[tuple[str, str]]) -> None:
    """Say it with its options (label, data). A number chooses one of them too, unless numbers belong to a question or a review that is open."""
    if options and not (turn.talk.revising or turn.talk.half_answered or turn.store.runs.open_of(turn.user, turn.db)):
        turn.stand(turn.talk.model_copy(update={"choices": tuple(data for _, data in options)}))
    turn.say(text, tuple(Option(label=label, data=data) for label, data in options))
