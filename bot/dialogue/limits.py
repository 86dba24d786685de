"""What one user may ask for in a while."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from storage import Store
from storage.tables import now

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True)
class Limits:
    """Runs an hour, résumé files a day and posts in batches a day (0: as many as one likes), and how many runs are worked on at a time (0: nobody waits for others). `clock` tells the time."""

    runs: int = 0
    uploads: int = 0
    workers: int = 0
    batched: int = 0
    clock: Callable[[], datetime] = now

    def run_wait(self, store: Store, user: str, db: Session) -> int:
        """The minutes until the user may start a further run; 0: at once."""
        begun = store.runs.begun_since(user, self.clock() - HOUR, db)
        return self._minutes(begun[-self.runs] + HOUR) if self.runs and len(begun) >= self.runs else 0

    def upload_wait(self, store: Store, user: str, db: Session) -> int:
        """The minutes until the user may send a further résumé; 0: at once."""
        sent = store.imports.sent_since(user, self.clock() - DAY, db)
        return self._minutes(sent[-self.uploads] + DAY) if self.uploads and len(sent) >= self.uploads else 0

    def batch_room(self, store: Store, user: str, count: int, db: Session) -> tuple[int, int]:
        """How many further posts the user may send in batches, and the minutes until he may send so many; 0: at once."""
        sent = store.batches.begun_since(user, self.clock() - DAY, db)
        left = max(0, self.batched - len(sent))
        if not self.batched or count <= left:
            return left, 0
        needed = min(count, self.batched) - left
        return left, self._minutes(sent[min(needed, len(sent)) - 1] + DAY) if sent else DAY.days * 1_440

    def place(self, store: Store, user: str, db: Session) -> int:
        """The user's place in the queue; 0 where he need not wait for others."""
        ahead = store.runs.users_ahead(user, db)
        return ahead - self.workers + 1 if self.workers and ahead >= self.workers else 0

    def _minutes(self, moment: datetime) -> int:
        return max(1, -(-int((moment - self.clock()).total_seconds()) // 60))
