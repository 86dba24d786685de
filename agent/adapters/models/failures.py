"""Why there was no answer. Each is one plain sentence for the host; `word` names it in the accounts.

NoAnswer
└── Failure
    ├── Transient     may go better at once or on another host
    │   ├── Unreachable   nobody listens there
    │   ├── Stalled       it listens, but says nothing
    │   ├── Busy          its queue is full
    │   ├── Broken        it failed in the middle
    │   ├── Cut           it stopped in the middle
    │   └── Missing       it has no such model; another host may
    ├── TooLong       the question is longer than the context
    ├── Rejected      it does not take the question
    ├── Shortened     it read only a part of the question
    ├── Overlong      the answer was not finished within its limit
    ├── Empty         the answer has no words
    ├── Misfit        the answer has another shape
    ├── Resting       it failed too often just now, so it is left alone for a while
    └── Spent         the run has used up its budget
"""

from __future__ import annotations

from agent.adapters.models.manner import Manner
from agent.errors import NoAnswer


class Failure(NoAnswer):
    """No answer. `tokens_in` and `tokens_out` were spent all the same, where they are known."""

    word = "failed"
    sent = True
    """Whether the question went over the wire."""

    def __init__(self, sentence: str, tokens_in: int = 0, tokens_out: int = 0) -> None:
        super().__init__(sentence)
        self.tokens_in = tokens_in
        self.tokens_out = tokens_out


class Transient(Failure):
    """May go better at once, or on another host."""


class Unreachable(Transient):
    """Nobody listens there."""

    word = "unreachable"


class Stalled(Transient):
    """It listens, but says nothing."""

    word = "stalled"


class Busy(Transient):
    """Its queue is full."""

    word = "busy"


class Broken(Transient):
    """It failed in the middle."""

    word = "broken"


class Cut(Transient):
    """It stopped in the middle."""

    word = "cut"


class Missing(Transient):
    """It has no such model; another host may."""

    word = "no model"


class TooLong(Failure):
    """The question is longer than the context."""

    word = "too long"


class Rejected(Failure):
    """It does not take the question."""

    word = "rejected"


class Shortened(Failure):
    """It read only a part of the question."""

    word = "shortened"


class Overlong(Failure):
    """The answer was not finished within its limit."""

    word = "overlong"


class Empty(Failure):
    """The answer has no words."""

    word = "empty"


class Misfit(Failure):
    """The answer has another shape, also after the repairs."""

    word = "misfit"


class Resting(Failure):
    """It failed too often just now, so it is left alone for a while."""

    word = "resting"
    sent = False


class Spent(Failure):
    """The run has used up its budget."""

    word = "spent"
    sent = False


def missing(manner: Manner, address: str) -> Missing:
    """The host lacks the model; says how it gets it."""
    return Missing(f"The model {manner.model} is not on the host {address}: run `ollama pull {manner.model}` there.")


def too_long(manner: Manner) -> TooLong:
    """The question does not fit; says what to raise."""
    return TooLong(f"The question is longer than the context of {manner.context} tokens: raise TRUECUT_CONTEXT.")
