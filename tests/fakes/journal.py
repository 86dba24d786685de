"""A journal in memory."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from agent.domain.answer import Answer, Question
from agent.ports import Shape, Waiting


class MemoryJournal:
    """Keeps steps and answers in dictionaries; `done` lists the steps which were really worked on."""

    def __init__(self) -> None:
        self.steps: dict[str, str] = {}
        self.answers: dict[str, Answer] = {}
        self.done: list[str] = []

    async def once(self, name: str, shape: type[Shape], work: Callable[[], Awaitable[Shape]]) -> Shape:
        """The kept result, or that of `work`."""
        if name not in self.steps:
            result = await work()
            self.done.append(name)
            self.steps[name] = result.model_dump_json()
        return shape.model_validate_json(self.steps[name])

    async def ask(self, name: str, questions: Sequence[Question]) -> tuple[Answer, ...]:
        """All answers, or `Waiting` with what is open."""
        settled = set(self.answers) | {r for a in self.answers.values() for r in a.settles}
        still_open = [q for q in questions if q.requirement not in settled]
        if still_open:
            raise Waiting(still_open)
        return tuple(self.answers.values())
