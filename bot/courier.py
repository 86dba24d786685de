"""Empties the outbox into the channels."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from agent.ports import Channel
from storage import Store

log = logging.getLogger(__name__)


class Courier:
    """Delivers in the order of each conversation. A message that could not be delivered is tried again later, and holds up its own conversation only."""

    def __init__(self, store: Store, channels: Mapping[str, Channel]) -> None:
        self._store = store
        self._channels = channels

    async def deliver_all(self) -> int:
        """Deliver what is due; how many messages."""
        return sum([await self._deliver(name, channel) for name, channel in self._channels.items()])

    async def _deliver(self, name: str, channel: Channel) -> int:
        blocked: set[str] = set()
        count = 0
        for id_, conversation, say in self._store.outbox.due(name):
            if conversation in blocked:
                continue
            try:
                await channel.deliver(conversation, say)
            except Exception:
                log.exception("message %s could not be delivered", id_)
                self._store.outbox.failed(id_)
                blocked.add(conversation)
                continue
            self._store.outbox.sent(id_)
            count += 1
        return count
