"""A second opinion from a chat model."""

from __future__ import annotations

from collections.abc import Sequence

from agent.domain.value import Value
from agent.ports import ChatModel
from agent.prompts import template


class Judged(Value):
    """A line by its number, and whether its own words carry all of it."""

    line: int
    supported: bool


class Judgement(Value):
    """Every line."""

    lines: tuple[Judged, ...]


class ChatSkeptic:
    """Asks a chat model about all lines in one call. Implements `Skeptic`."""

    prompt = "doubt"

    def __init__(self, model: ChatModel) -> None:
        self._model = model

    async def doubted(self, pairs: Sequence[tuple[str, tuple[str, ...]]]) -> frozenset[int]:
        """The numbers (from 0) of the lines that the model calls unsupported; what it is silent about stays as the code has it."""
        shown = "\n".join(_shown(number, line, texts) for number, (line, texts) in enumerate(pairs, 1))
        answer = await self._model.fill(template(self.prompt).fill(lines=shown), Judgement)
        return frozenset(one.line - 1 for one in answer.lines if 1 <= one.line <= len(pairs) and not one.supported)


def _shown(number: int, line: str, texts: Sequence[str]) -> str:
    return "\n".join([f"{number} | {' '.join(line.split())}", *(f"   own words: {' '.join(text.split())}" for text in texts)])
