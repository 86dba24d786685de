"""How the service is, told to whoever asks on this machine."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.process.door import Asked, Door, Told
from bot.serving.station import Station
from storage import Store

LATE = 120.0
"""Seconds without an answer of a platform after which something is wrong."""


def report(store: Store, stations: Mapping[str, Station], model: str, moment: float | None = None) -> dict[str, Any]:
    """Ages, lengths and states; nothing of what anybody said."""
    at = time.monotonic() if moment is None else moment
    polls = {name: None if station.last_poll is None else round(at - station.last_poll, 1) for name, station in stations.items()}
    late = any(age is None or age > LATE for age in polls.values())
    queues = {"inbox": store.inbox.waiting(), "outbox": store.outbox.waiting(), "runs": store.runs.counts()}
    return {"status": "late" if late else "ok", "last_poll": polls, **queues, "model": model}


def health_door(port: int, look: Callable[[], Awaitable[dict[str, Any]]]) -> Door:
    """Answers GET /health with 200, or with 503 when a platform has not answered for long."""

    async def answer(asked: Asked) -> tuple[int, Told]:
        if (asked.method, asked.path) != ("GET", "/health"):
            return 404, {"status": "not found"}
        found = await look()
        return 200 if found["status"] == "ok" else 503, found

    return Door(port, answer, "TRUECUT_HEALTH_PORT")
