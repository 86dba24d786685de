"""What was read of a link is not fetched again within a day."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from pydantic import BaseModel, ValidationError

from agent.adapters.readers.links import normal
from agent.domain.posting import Posting, Status
from agent.ports import Cache, Reader

FRESH = timedelta(days=1)


class _Kept(BaseModel):
    """A posting and when it was read."""

    at: datetime
    posting: Posting


def _now() -> datetime:
    return datetime.now(UTC)


class CachedReader:
    """A `Reader` of links around another one. Open posts are kept; what was refused is tried anew."""

    def __init__(self, inner: Reader, cache: Cache, now: Callable[[], datetime] = _now) -> None:
        self._inner = inner
        self._cache = cache
        self._now = now

    async def read(self, source: str) -> Posting:
        """The posting, from the cache while it is fresh. Raises what the inner reader raises."""
        key = f"post:{hashlib.sha256(normal(source).encode()).hexdigest()}"
        kept = self._kept(key)
        if kept:
            return kept
        posting = await self._inner.read(source)
        if posting.status is Status.OPEN:
            self._cache.put_many({key: _Kept(at=self._now(), posting=posting).model_dump_json().encode()})
        return posting

    def _kept(self, key: str) -> Posting | None:
        value = self._cache.get_many([key]).get(key)
        try:
            kept = _Kept.model_validate_json(value) if value else None
        except ValidationError:  # kept by another version
            return None
        return kept.posting if kept and self._now() - kept.at < FRESH else None
