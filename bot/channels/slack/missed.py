"""What stands in the direct messages since a moment, read from Slack's own memory of them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.outcomes import Gone, Refused
from bot.channels.slack.sending import translated

Message = dict[str, Any]
PAGE = 200
FURTHEST = 7 * 86_400
"""Seconds after which what was missed is not answered any more; shorter than deliveries are known, so that none is taken for a new one."""


def moment(stamp: str) -> tuple[int, int]:
    """A stamp as something that can be compared."""
    second, _, number = stamp.partition(".")
    return int(second or 0), int(number or 0)


def earliest(now: float) -> str:
    """The stamp before which nothing is looked for."""
    return f"{int(now) - FURTHEST}.000000"


async def said_since(client: AsyncWebClient, channel: str, since: str, threads: Sequence[str]) -> list[Message]:
    """All messages after that stamp, the oldest first: outside of threads, in the threads that began since, and in these. Raises as `translated` does."""
    found = await _pages(client.conversations_history, channel=channel, oldest=since)
    begun = [str(message["ts"]) for message in found if message.get("reply_count")]
    for head in dict.fromkeys([*threads, *begun]):
        try:
            found += await _pages(client.conversations_replies, channel=channel, ts=head, oldest=since)
        except (Gone, Refused):
            continue
    named = {str(message["ts"]): message for message in found if moment(str(message["ts"])) > moment(since)}
    return [named[stamp] for stamp in sorted(named, key=moment)]


async def _pages(ask: Callable[..., Awaitable[Any]], **what: str) -> list[Message]:
    found: list[Message] = []
    cursor = ""
    while True:
        told = await translated(ask(limit=PAGE, **what, **({"cursor": cursor} if cursor else {})))
        found += told.get("messages") or []
        cursor = str((told.get("response_metadata") or {}).get("next_cursor") or "")
        if not cursor:
            return found
