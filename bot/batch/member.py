"""A run of a batch: it asks nothing itself."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from agent.domain.answer import Answer, Question
from agent.ports import Waiting
from storage.journal import RunJournal
from storage.store import Store

TOLD = "told"
"""The step of the run that leads, once the others know what was answered."""


class MemberJournal(RunJournal):
    """Its questions wait until those of all posts are answered together; then the run goes on, whatever is still open."""

    def __init__(self, store: Store, run: int, batch: int, on_step: Callable[[str], Awaitable[None]] | None = None) -> None:
        super().__init__(store, run, lambda db, question: None, on_step)
        self._batch = batch

    def _ask(self, questions: Sequence[Question]) -> tuple[Answer, ...]:
        store = self._store
        with store.transaction() as db:
            store.answers.park(self._run, questions, db)
            if store.steps.holds(self._batch, TOLD, db):
                return tuple(store.answers.of_run(self._run, db))
            if store.runs.hold(self._run, db):
                store.runs.call(self._batch, db)
        raise Waiting(questions)
