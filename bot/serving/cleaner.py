"""Removes what is not kept for ever, again and again."""

from __future__ import annotations

import asyncio
import logging

from storage import Store

log = logging.getLogger(__name__)

PAUSE = 3_600.0
"""Seconds between two rounds."""


class Cleaner:
    """Makes its first round at the start."""

    def __init__(self, store: Store, pause: float = PAUSE) -> None:
        self._store = store
        self._pause = pause

    async def run(self) -> None:
        """Make rounds until cancelled."""
        while True:
            try:
                count = await asyncio.to_thread(self._store.prune)
                if count:
                    log.info("%s old messages and files were removed", count)
            except Exception:
                log.exception("old messages could not be removed")
            await asyncio.sleep(self._pause)
