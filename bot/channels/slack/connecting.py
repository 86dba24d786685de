"""Whether Slack knows us."""

from __future__ import annotations

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from agent.errors import OwnerCanAct
from bot.channels.slack.sending import error_of


async def known_as(token: str, api: str) -> str:
    """The name of the app and of the workspace. Raises `OwnerCanAct` with one sentence where the token is none, or nobody answers."""
    try:
        told = await AsyncWebClient(token, base_url=f"{api}/api/", retry_handlers=[]).auth_test()
    except SlackApiError as error:
        raise OwnerCanAct(f"Slack does not take the token ({error_of(error) or 'no reason given'}): check TRUECUT_SLACK_BOT_TOKEN.") from None
    except (TimeoutError, OSError, aiohttp.ClientError) as error:
        raise OwnerCanAct(f"Slack did not answer at {api}: {type(error).__name__}.") from None
    return f"{told.get('user')} in {told.get('team')}"
