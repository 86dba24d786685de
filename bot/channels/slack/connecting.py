"""Whether Slack knows us, and how long we try to reach it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from agent.errors import OwnerCanAct
from bot.channels.slack.sending import error_of

log = logging.getLogger(__name__)

LONGEST_PAUSE = 30.0
WRONG_TOKENS = frozenset({"invalid_auth", "not_authed", "account_inactive", "token_revoked", "not_allowed_token_type", "no_permission", "missing_scope", "user_removed_from_team", "team_disabled"})


async def known_as(token: str, api: str) -> str:
    """The name of the app and of the workspace. Raises `OwnerCanAct` with one sentence where the token is none, or nobody answers."""
    try:
        told = await AsyncWebClient(token, base_url=f"{api}/api/", retry_handlers=[]).auth_test()
    except SlackApiError as error:
        raise OwnerCanAct(f"Slack does not take the token ({error_of(error) or 'no reason given'}): check TRUECUT_SLACK_BOT_TOKEN.") from None
    except (TimeoutError, OSError, aiohttp.ClientError) as error:
        raise OwnerCanAct(f"Slack did not answer at {api}: {type(error).__name__}.") from None
    return f"{told.get('user')} in {told.get('team')}"


async def patiently(doing: Callable[[], Awaitable[None]], complaint: str, over: bool = True) -> None:
    """Do it until it goes well, or again and again where it is not `over` then. Raises `OwnerCanAct` with the complaint when a token is wrong."""
    pause = 1.0
    while True:
        try:
            await doing()
            pause = 1.0
            if over:
                return
        except SlackApiError as error:
            if error_of(error) in WRONG_TOKENS:
                raise OwnerCanAct(complaint) from None
            log.warning("Slack could not be reached: %s", error_of(error) or "no answer")
        except (TimeoutError, OSError, aiohttp.ClientError) as error:
            log.warning("Slack could not be reached: %s", type(error).__name__)
        await asyncio.sleep(pause)
        pause = min(2 * pause, LONGEST_PAUSE)
