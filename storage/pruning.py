"""What is not kept for ever."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import delete
from sqlmodel import col, func, select

from storage.files import FileStore
from storage.repository import Repository
from storage.tables import InboxRow, MarkRow, OutboxRow, now

MESSAGES = timedelta(days=30)
"""Messages, and the files that came with them, as they were delivered. No platform delivers anything again after so long: Telegram keeps a day, Slack tries for an hour."""
EXPORTS = timedelta(days=1)
"""A copy of what is known that was made to be sent: of everything, of the ledger, of what came of it."""
BUTTONS = timedelta(days=365)
"""What stands for the data of a long button."""


class Pruning(Repository):
    """Removes what has done its duty."""

    def prune(self, files: FileStore) -> int:
        """Remove handled deliveries and delivered messages, uploads and exports that are too old; how many."""
        old = now() - MESSAGES
        with self._session() as db:
            last = db.exec(select(func.max(InboxRow.id))).one()  # its number must not be given again
            gone = db.connection().execute(delete(InboxRow).where(col(InboxRow.handled) < old, col(InboxRow.id) != last)).rowcount
            gone += db.connection().execute(delete(OutboxRow).where((col(OutboxRow.sent) < old) | (col(OutboxRow.dropped) < old))).rowcount
            gone += db.connection().execute(delete(MarkRow).where(col(MarkRow.name).startswith("tap:"), col(MarkRow.set) < now() - BUTTONS)).rowcount
        return gone + files.prune("upload", MESSAGES) + files.prune("zip", EXPORTS) + files.prune("ledger", EXPORTS)
