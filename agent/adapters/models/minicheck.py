"""A second opinion from bespoke-minicheck, a model that says of a document and one claim whether the claim follows, in a form of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agent.adapters.models.account import Account
from agent.adapters.models.exchange import Ask, Message, Speaker
from agent.adapters.models.failures import Failure
from agent.adapters.models.noted import note
from agent.domain.value import digest

NAME = "bespoke-minicheck"
PROMPT = "minicheck"
FORM = "Document: {words}\nClaim: {line}"
VERSION = f"1-{digest('form', FORM, length=8)}"

_NO = re.compile(r"[\s\"'*]*no(?![\w'’-]|[ \t]+\w)", re.I)


def is_minicheck(model: str) -> bool:
    """Whether a model of that name is asked in this form."""
    return model.rpartition("/")[2].startswith(NAME)


class MiniCheck:
    """Asks about one line a call. Implements `Skeptic`."""

    def __init__(self, speaker: Speaker, account: Account, model: str) -> None:
        self._speaker = speaker
        self._account = account
        self._model = model

    async def doubted(self, pairs: Sequence[tuple[str, tuple[str, ...]]]) -> frozenset[int]:
        """The numbers (from 0) of the lines to which it says a clear no. Raises `NoAnswer`, which is kept with the run."""
        try:
            return frozenset([number for number, (line, texts) in enumerate(pairs) if is_no(await self._said(line, texts))])
        except Failure as failure:
            await note(failure, self._account, self._model, PROMPT, VERSION)
            raise

    async def _said(self, line: str, texts: Sequence[str]) -> str:
        content = FORM.format(words=_one_line(" ".join(texts)), line=_one_line(line))
        return (await self._speaker.say(Ask(PROMPT, VERSION, (Message("user", content),), {}))).text


def is_no(answer: str) -> bool:
    """Whether the answer begins with a clear no: "No." is one, "No idea" and "Not sure" are none."""
    return _NO.match(answer) is not None


def _one_line(text: str) -> str:
    return " ".join(text.split())
