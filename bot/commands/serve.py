"""truecut serve: the channels that have a token, in one process."""

from __future__ import annotations

import asyncio
import fcntl
import logging
import os
import signal
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from agent.errors import OwnerCanAct
from bot.app import App, build
from bot.process.logs import configure as configure_logs
from bot.process.threads import take_short_turns
from bot.serving import Service, Station
from bot.settings import Settings, read_settings

log = logging.getLogger(__name__)

NO_CHANNEL = (
    "No channel has a token: set TRUECUT_TELEGRAM_TOKEN to what BotFather gave you, or TRUECUT_SLACK_BOT_TOKEN and TRUECUT_SLACK_APP_TOKEN"
    " to what Slack gave you, or talk to me with `truecut chat`."
)
IN_USE = "Another `truecut serve` works on this data folder: stop it first, or set TRUECUT_DATA to another folder."


def configure(parser: ArgumentParser) -> None:
    """No arguments: everything is a setting."""


def run(arguments: Namespace) -> int:
    """Serve until SIGTERM or SIGINT."""
    settings = read_settings()
    if not (settings.telegram_token.get_secret_value() or settings.slack):
        raise OwnerCanAct(NO_CHANNEL)
    configure_logs(settings.secrets, logging.DEBUG if os.environ.get("TRUECUT_DEBUG") else logging.INFO)
    take_short_turns()
    app = build(settings, warm=True)
    with alone(settings.data):
        asyncio.run(_serve(app, settings))
    return 0


async def _serve(app: App, settings: Settings) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, stop.set)
    service = Service(app, stations(app, settings), settings.workers)
    log.info("serving")
    whole = await service.run(stop, settings.health_port or None)
    log.info("stopped" if whole else "stopped; what was cut short goes on at the next start")
    if not whole:
        leave()


def stations(app: App, settings: Settings) -> Mapping[str, Station]:
    """A station for each channel that has a token."""
    made: dict[str, Station] = {}
    if settings.telegram_token.get_secret_value():
        made["telegram"] = _telegram(app, settings)
    if settings.slack:
        made["slack"] = _slack(app, settings)
    return made


def _telegram(app: App, settings: Settings) -> Station:
    from bot.channels.telegram import Pushed, Telegram, bot_of

    token = settings.telegram_token.get_secret_value()
    pushed = Pushed(settings.telegram_webhook, settings.telegram_webhook_port) if settings.telegram_webhook else None
    return Telegram(app.store, bot_of(token, settings.telegram_api), frozenset(settings.telegram_owners), pushed=pushed)


def _slack(app: App, settings: Settings) -> Station:
    from bot.channels.slack import Client, Keys, Slack

    bot, app_wide, signing = (s.get_secret_value() for s in (settings.slack_bot_token, settings.slack_app_token, settings.slack_signing_secret))
    client = Client(settings.slack_client_id, settings.slack_client_secret.get_secret_value(), settings.slack_public) if settings.slack_client_id else None
    keys = Keys(bot, app_wide, signing, settings.slack_port, client)
    return Slack(app.store, keys, frozenset(settings.slack_owners), settings.slack_api)


def leave() -> None:
    """Go without waiting for threads that still compute: the steps they finish are not kept, those kept before are."""
    logging.shutdown()
    sys.stdout.flush()
    os._exit(0)


@contextmanager
def alone(data: Path | None) -> Iterator[None]:
    """Nobody else serves from this folder meanwhile. Raises `OwnerCanAct` when somebody does."""
    if data is None:
        yield
        return
    with (data / "serve.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise OwnerCanAct(IN_USE) from error
        yield
