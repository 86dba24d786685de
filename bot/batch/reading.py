"""Reads the posts of a batch, several at a time."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Awaitable, Callable
from functools import partial

from agent.errors import OwnerCanAct, UserCanAct
from agent.ports import Reader
from bot.batch import phrases
from bot.process.threads import compute, remember
from bot.working.refusing import ensure_post
from storage import Store

log = logging.getLogger(__name__)

AT_ONCE = 8
PAGE = 40.0
"""Seconds for one post: to wait for its site, to fetch it, and to read it."""
TURN = 15.0
"""Seconds after which no further post is begun, so that others come to their turn."""


class PostReader:
    """A page that is slow, broken or hostile costs its own post and holds up none of the others."""

    def __init__(self, store: Store, reader: Reader, at_once: int = AT_ONCE, page: float = PAGE, turn: float = TURN) -> None:
        self._store = store
        self._reader = reader
        self._at_once = at_once
        self._page = page
        self._turn = turn

    async def read(self, batch: int, tell: Callable[[int], Awaitable[None]]) -> bool:
        """Read what was not read yet, for one turn; whether that was all. `tell` is told how many are still to be read."""
        waiting = deque(await remember(partial(self._store.batches.to_read, batch)))
        until = time.monotonic() + self._turn
        left, stopped = len(waiting), False

        async def take() -> None:
            nonlocal left, stopped
            while waiting and not stopped and time.monotonic() < until:
                place, source = waiting.popleft()
                stopped = stopped or await remember(partial(self._store.runs.is_cancelled, batch))
                if not stopped:
                    await self._one(batch, place, source)
                    left -= 1
                    await tell(left)

        await asyncio.gather(*(take() for _ in range(min(self._at_once, left))))
        return not left

    async def _one(self, batch: int, place: int, source: str) -> None:
        """Read one post, and keep it or why there is none."""
        batches = self._store.batches
        try:
            posting = await asyncio.wait_for(self._reader.read(source), self._page)
            await compute(partial(ensure_post, posting))
        except TimeoutError:
            await remember(partial(batches.drop, batch, place, phrases.SLOW))
        except UserCanAct as error:
            await remember(partial(batches.drop, batch, place, str(error)))
        except OwnerCanAct:
            raise
        except Exception:
            log.exception("post %s of batch %s could not be read", place, batch)
            await remember(partial(batches.drop, batch, place, phrases.UNREAD))
        else:
            await remember(partial(batches.read, batch, place, posting))
