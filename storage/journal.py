"""The memory of one run, as the story asks for it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from sqlmodel import Session

from agent.domain.answer import Answer, Question
from agent.errors import UserCanAct
from agent.ports import Shape, Waiting
from storage.store import Store

STOPPED = "This run was stopped."


class RunJournal:
    """Keeps the steps of a run by name, and parks it on its questions.

    `on_parked` is called inside the transaction that parks the run, so that the first question is said if and only if
    the run waits for it. `on_step` is called before a step that is really done.
    """

    def __init__(self, store: Store, run: int, on_parked: Callable[[Session, Question], None], on_step: Callable[[str], Awaitable[None]] | None = None) -> None:
        self._store = store
        self._run = run
        self._on_parked = on_parked
        self._on_step = on_step

    async def once(self, name: str, shape: type[Shape], work: Callable[[], Awaitable[Shape]]) -> Shape:
        """The kept result of the step, or that of `work`, which is then kept. What no longer fits its shape is done anew. Raises `UserCanAct` when the run was cancelled meanwhile."""
        kept = await asyncio.to_thread(self._begin, name, shape)
        if kept is not None:
            return kept
        if self._on_step:
            await self._on_step(name)
        result = await work()
        await asyncio.to_thread(self._store.steps.keep, self._run, name, result.model_dump_json())
        return result

    def kept(self, name: str, shape: type[Shape], session: Session | None = None) -> Shape | None:
        """The kept result of a step, or None."""
        return self._store.steps.kept(self._run, name, shape, session)

    def _begin(self, name: str, shape: type[Shape]) -> Shape | None:
        """The kept result of the step, or None where it is to be done."""
        with self._store.reading() as db:
            kept = self.kept(name, shape, db)
            if kept is None and self._store.runs.is_cancelled(self._run, db):
                raise UserCanAct(STOPPED)
        return kept

    async def ask(self, name: str, questions: Sequence[Question]) -> tuple[Answer, ...]:
        """The answers when none of the questions is open. Raises `Waiting`, with the run parked, while one is."""
        return await asyncio.to_thread(self._ask, questions)

    def _ask(self, questions: Sequence[Question]) -> tuple[Answer, ...]:
        store = self._store
        with store.transaction() as db:
            store.answers.park(self._run, questions, db)
            still_open = store.answers.still_open(self._run, db)
            if still_open and store.runs.park(self._run, db):
                self._on_parked(db, still_open[0])
            answers = tuple(store.answers.of_run(self._run, db))
        if still_open:
            raise Waiting(still_open)
        return answers
