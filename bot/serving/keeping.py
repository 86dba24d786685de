"""Questions that nobody answers: reminded of once after a day, laid aside after a month. And what somebody wanted to be asked, when its day has come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from sqlmodel import Session

from bot.dialogue.ledger import what_came
from bot.dialogue.running import open_question, purpose_of
from bot.dialogue.speaking import speak
from bot.dialogue.talk import Talk
from bot.showing import phrases
from storage import Store
from storage.tables import ReminderRow, Run, now

REMIND = timedelta(days=1)
LAY_ASIDE = timedelta(days=30)


class Keeper:
    """Looks after the runs (of these channels) that wait for an answer. `clock` tells the time."""

    def __init__(self, store: Store, channels: Sequence[str] | None = None, clock: Callable[[], datetime] = now) -> None:
        self._store = store
        self._channels = channels
        self._clock = clock

    def look(self) -> int:
        """Remind of what waits for a day, lay aside what waits for thirty, ask what was to be asked; how many were said or laid aside."""
        moment = self._clock()
        asked = sum(self._ask(row) for row in self._store.reminders.due(moment, self._channels))
        aside = sum(self._lay_aside(run) for run in self._store.runs.waiting_since(moment - LAY_ASIDE, self._channels))
        return asked + aside + sum(self._remind(run) for run in self._store.runs.waiting_since(moment - REMIND, self._channels))

    def _ask(self, row: ReminderRow) -> bool:
        """Ask once what became of an application."""
        with self._store.transaction() as db:
            entry = self._store.ledger.get(row.user, row.entry, db)
            self._store.reminders.settle(row.user, row.entry, db)
            if entry is None or self._store.outbox.known(f"ledger:{row.id}", db):
                return False
            speak(self._store, row.user, row.channel, row.conversation, f"ledger:{row.id}", what_came(entry, self._store.ledger.history(row.user, row.entry, db)), db)
        return True

    def _lay_aside(self, run: Run) -> bool:
        with self._store.transaction() as db:
            return self._store.runs.lay_aside(run.id or 0, db)

    def _remind(self, run: Run) -> bool:
        """One reminder for the questions of a run; the words that come next answer it, unless another answer is half given."""
        key = f"run:{run.id}:reminder"
        with self._store.transaction() as db:
            say = open_question(self._store, run, db, phrases.still_waits(purpose_of(self._store, run, db)))
            if say is None or self._store.outbox.known(key, db):
                return False
            self._point(run, db)
            speak(self._store, run.user, run.channel, run.conversation, key, say, db)
        return True

    def _point(self, run: Run, db: Session) -> None:
        talk = self._store.talks.get(run.user, run.channel, run.conversation, Talk, db)
        if not (talk.half_answered or talk.revising):
            requirement = self._store.answers.still_open(run.id or 0, db)[0].requirement
            self._store.talks.put(run.user, run.channel, run.conversation, talk.asked(run.id or 0, requirement), db)
