"""Keeps with the run that a question stayed without an answer."""

from __future__ import annotations

import logging

from agent.adapters.models.account import Account
from agent.adapters.models.failures import Failure
from agent.domain.call import Call
from agent.domain.prompt import Prompt
from agent.errors import NoAnswer
from agent.ports import ChatModel, Heard, Shape

log = logging.getLogger(__name__)


class NotedModel:
    """A `ChatModel` around another one. What it could not answer is entered as a call that cost nothing, and told to the host in the log."""

    def __init__(self, inner: ChatModel, account: Account, model: str) -> None:
        self._inner = inner
        self._account = account
        self._model = model

    async def fill(self, prompt: Prompt, shape: type[Shape], heard: Heard | None = None) -> Shape:
        """The answer. Raises what the inner one raises."""
        try:
            return await self._inner.fill(prompt, shape, heard)
        except NoAnswer as failure:
            await note(failure, self._account, self._model, prompt.name, prompt.version)
            raise


async def note(failure: NoAnswer, account: Account, model: str, prompt: str, version: str) -> None:
    """Enter that this prompt stayed without an answer."""
    word = failure.word if isinstance(failure, Failure) else Failure.word
    log.warning("no answer to the prompt %s: %s", prompt, failure)
    await account.enter(Call(prompt=prompt, version=version, model=model, failed=word))
