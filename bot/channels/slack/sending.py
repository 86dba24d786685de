"""Calls to Slack, with what went wrong in the words of the courier."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from typing import Any, TypeVar

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from agent.domain.say import Option
from bot.channels.outcomes import Gone, NotNow, Refused
from bot.channels.slack.wording import escaped

Answer = TypeVar("Answer")

_NOBODY = frozenset({
    "channel_not_found", "user_not_found", "users_not_found", "user_disabled", "user_not_visible", "user_not_in_channel", "cannot_dm_bot",
    "is_archived", "not_in_channel", "messages_tab_disabled",
})  # fmt: skip
_PASSING = frozenset({
    "internal_error", "fatal_error", "service_unavailable", "request_timeout",
    "invalid_auth", "not_authed", "token_expired", "token_revoked", "account_inactive", "missing_scope",
})  # fmt: skip
"""What may go well later: Slack is ill, or the host mends the token."""
_ODD_BLOCKS = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})
USUAL_WAIT = 30.0


async def translated(call: Awaitable[Answer]) -> Answer:
    """The answer. Raises `NotNow`, `Gone` or `Refused` where Slack means that; other errors may pass by themselves."""
    try:
        return await call
    except SlackApiError as error:
        name, status = error_of(error), _status(error)
        if status == 429 or name == "ratelimited":
            raise NotNow(seconds_of(error)) from error
        if name in _NOBODY:
            raise Gone(name) from error
        if status >= 500 or not name or name in _PASSING:
            raise
        raise Refused(name) from error


def error_of(error: SlackApiError) -> str:
    """Slack's name of what is wrong, or "" where it said none."""
    data = getattr(error.response, "data", None)
    return str(data.get("error") or "") if isinstance(data, dict) else ""


def seconds_of(error: SlackApiError) -> float:
    """For how long Slack wants to hear nothing."""
    headers = getattr(error.response, "headers", None) or {}
    told = next((value for name, value in headers.items() if name.lower() == "retry-after"), "")
    return float(told) if str(told).isdigit() else USUAL_WAIT


def _status(error: SlackApiError) -> int:
    found = getattr(error.response, "status_code", None) or getattr(error.response, "status", None)
    return int(found or 0)


async def send_text(client: AsyncWebClient, channel: str, text: str, thread: str = "", blocks: Sequence[dict[str, Any]] = (), options: Sequence[Option] = ()) -> str:
    """The stamp of the message. Blocks that Slack cannot take are sent as plain text with the options by number."""
    try:
        return await _post(client, channel, text, thread, blocks)
    except Refused as refused:
        if not blocks or str(refused) not in _ODD_BLOCKS:
            raise
    listed = "\n".join([text, *(f"{number}. {option.label}" for number, option in enumerate(options, 1))])
    return await _post(client, channel, listed, thread, ())


async def _post(client: AsyncWebClient, channel: str, text: str, thread: str, blocks: Sequence[dict[str, Any]]) -> str:
    sent = await translated(client.chat_postMessage(
        channel=channel, text=escaped(text), blocks=list(blocks) or None, thread_ts=thread or None, mrkdwn=False, unfurl_links=False, unfurl_media=False,
    ))  # fmt: skip
    return str(sent["ts"])


async def send_aside(client: AsyncWebClient, channel: str, user: str, text: str, thread: str = "") -> None:
    """A line in a channel that one user sees."""
    await translated(client.chat_postEphemeral(channel=channel, user=user, text=escaped(text), thread_ts=thread or None))


async def send_file(client: AsyncWebClient, channel: str, content: bytes, name: str, thread: str = "") -> None:
    """A file, in three steps."""
    await translated(client.files_upload_v2(channel=channel, file=content, filename=name, title=name, thread_ts=thread or None))
