"""What a model was asked and what it cost, as it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pydantic import BaseModel

from agent.domain.call import Call
from bot.showing import phrases

WRITING = "write"
"""The prompt without whose answer all lines are in the user's own words."""
DOUBTING = frozenset({"doubt", "minicheck"})
"""Those of a second opinion."""


class ModelUse(BaseModel):
    """What the language model was asked, failed questions among them; all zero and empty without one. `tokens` are those of questions and answers,
    `name` and `digest` those of each model that was asked, separated by commas; `prompts` the name and version of each prompt that was used."""

    calls: int = 0
    failed: int = 0
    prompt_chars: int = 0
    tokens: int = 0
    seconds: float = 0.0
    name: str = ""
    digest: str = ""
    prompts: dict[str, str] = {}


def usage(calls: Sequence[Call]) -> ModelUse:
    """The sum of the calls. A question that never went over the wire has no characters and is none."""
    sent = [c for c in calls if c.characters]
    return ModelUse(
        calls=len(sent),
        failed=sum(bool(c.failed) for c in sent),
        prompt_chars=sum(c.characters for c in sent),
        tokens=sum(c.tokens_in + c.tokens_out for c in sent),
        seconds=round(sum(c.seconds for c in sent), 3),
        name=_each(c.model for c in calls),
        digest=_each(c.digest for c in calls),
        prompts={c.prompt: c.version for c in sent},
    )


def _each(words: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(word for word in words if word))


def unanswered(calls: Sequence[Call]) -> list[str]:
    """One sentence where the model left a question of the run without an answer, one where its lines got no second opinion."""
    silent = {c.prompt for c in calls if c.failed and not c.characters}
    lines = [phrases.NO_WORDS] if WRITING in silent else [phrases.NO_VIEW] if silent - DOUBTING else []
    return lines + ([phrases.NO_SECOND] if silent & DOUBTING else [])


def told(use: ModelUse) -> str:
    """"tiny was asked 3 times, 1 in vain: 4,100 tokens, 12 s"."""
    times = {1: "once", 2: "twice"}.get(use.calls, f"{use.calls} times")
    vain = f", {use.failed} in vain" if use.failed else ""
    who = f"{' and '.join(use.name.split(', '))} {'were' if ', ' in use.name else 'was'}"
    return f"{who} asked {times}{vain}: {use.tokens:,} tokens, {use.seconds:.0f} s"
