"""Where a conversation stands between two messages."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel

from agent.domain.answer import Reply


class Stage(StrEnum):
    """What an answer still lacks."""

    REPLY = "reply"
    WORDS = "words"
    PLACE = "place"


class Talk(BaseModel):
    """The question being answered, what was said to it so far, a post that waits for a résumé, and choices that were offered last."""

    stage: Stage = Stage.REPLY
    requirement: str = ""
    reply: Reply | None = None
    words: str = ""
    post: str = ""
    choices: tuple[str, ...] = ()
    links: tuple[str, ...] = ()

    def on(self, requirement: str) -> Talk:
        """The same when it is about this question, else a fresh start on it."""
        return self if self.requirement == requirement else Talk(requirement=requirement, post=self.post)
