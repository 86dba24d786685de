"""A store as it would be some time later."""

from __future__ import annotations

import os
from datetime import timedelta

from sqlmodel import select

from storage import Store
from storage.tables import InboxRow, MarkRow, OutboxRow


def aged(store: Store, by: timedelta) -> None:
    """All messages, marks and files are so much older."""
    with store.transaction() as db:
        for delivery in db.exec(select(InboxRow)).all():
            delivery.received -= by
            delivery.handled = delivery.handled - by if delivery.handled else None
        for message in db.exec(select(OutboxRow)).all():
            message.sent = message.sent - by if message.sent else None
            message.dropped = message.dropped - by if message.dropped else None
        for mark in db.exec(select(MarkRow)).all():
            mark.set -= by
    for path in store.files.all():
        moment = path.stat().st_mtime - by.total_seconds()
        os.utime(path, (moment, moment))
