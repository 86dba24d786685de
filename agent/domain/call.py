"""What a model was asked, and what that cost."""

from __future__ import annotations

from agent.domain.value import Value


class Call(Value):
    """One question to a model and its answer. `characters` counts the messages with the schema inside them, `tokens_in` and `tokens_out` are the
    server's own count, `seconds` the time from question to answer; `failed` says in a word why there was no answer, and is empty when there was one."""

    prompt: str
    version: str
    model: str
    digest: str = ""
    characters: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    seconds: float = 0.0
    failed: str = ""
