"""truecut doctor: whether everything that Truecut works with is there."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
import time
from argparse import ArgumentParser, Namespace
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

from pydantic import BaseModel

from agent.adapters.embedder import SentenceModel
from agent.adapters.models.account import Account, Accounted
from agent.adapters.models.exchange import estimate
from agent.adapters.models.filling import FillingModel
from agent.adapters.models.host import OllamaHost
from agent.adapters.models.inspection import Inspection
from agent.adapters.models.manner import is_called
from agent.domain.prompt import Prompt
from agent.errors import OwnerCanAct
from agent.prompts import NAMES, template
from bot.channels.slack.connecting import known_as as slack_name
from bot.channels.telegram.connecting import known_as as telegram_name
from bot.commands.files import show
from bot.settings import Settings, read_settings
from bot.settings.challenger import on_trial
from storage import open_store

HELP = "check that everything Truecut works with is there"
MATERIAL = 12_000
"""Characters of a long post, or of all that a long résumé has for its lines, with the schema."""
GREETING = Prompt(name="doctor", version="1", system="You test a line.", user="Send the word ready.")


class Check(BaseModel):
    """What was looked at, and what was found; where it is not `ok`, what to do."""

    what: str
    ok: bool
    found: str


class Examination(BaseModel):
    """All checks."""

    checks: list[Check]


class Greeting(BaseModel):
    """The answer to a test of the line."""

    word: str


def configure(parser: ArgumentParser) -> None:
    """No arguments."""


def run(arguments: Namespace) -> int:
    """Print what was found; 3 when the host of Truecut must mend something."""
    checks = []
    for check in _all(read_settings()):
        checks.append(check)
        if not arguments.json:
            print(f"{'ok ' if check.ok else 'BAD'} {check.what:<12} {check.found}", flush=True)
    if arguments.json:
        show(Examination(checks=checks))
    return 0 if all(check.ok for check in checks) else OwnerCanAct.exit_code


def _all(settings: Settings) -> Iterator[Check]:
    yield _data(settings.data)
    yield _embedder(settings.embedder)
    yield from _channels(settings)
    if not settings.model:
        yield Check(what="model", ok=True, found="none: TRUECUT_OLLAMA_HOSTS and TRUECUT_MODEL are not set, so lines stay in the user's own words")
        return
    yield _room(settings)
    for address in settings.ollama_hosts:
        yield from asyncio.run(_gathered(_host(address, settings)))


def _channels(settings: Settings) -> Iterator[Check]:
    """Whether each platform whose token is set knows it. A Slack app for several workspaces alone has none of its own."""
    tokens = (("telegram", settings.telegram_token, telegram_name, settings.telegram_api), ("slack", settings.slack_bot_token, slack_name, settings.slack_api))
    held = [(what, token.get_secret_value(), ask, api) for what, token, ask, api in tokens if token.get_secret_value()]
    if not held and not settings.slack:
        yield Check(what="channels", ok=True, found="the terminal alone: no token of Telegram or Slack is set")
    for what, token, ask, api in held:
        try:
            yield Check(what=what, ok=True, found=f"the token is that of {asyncio.run(ask(token, api))}")
        except OwnerCanAct as error:
            yield Check(what=what, ok=False, found=str(error))


async def _gathered(checks: AsyncIterator[Check]) -> list[Check]:
    return [check async for check in checks]


def _data(folder: Path | None) -> Check:
    try:
        open_store(folder).close()
    except OwnerCanAct as error:
        return Check(what="data folder", ok=False, found=str(error))
    free = shutil.disk_usage(folder or tempfile.gettempdir()).free / 1e9
    return Check(what="data folder", ok=True, found=f"{folder or 'none'} can be written, {free:.1f} GB free")


def _embedder(name: str) -> Check:
    begun = time.monotonic()
    try:
        size = SentenceModel(name).embed(["a line"]).shape[1]
    except OwnerCanAct as error:
        return Check(what="embedder", ok=False, found=str(error))
    return Check(what="embedder", ok=True, found=f"{name} on the CPU, {size} dimensions, loaded in {time.monotonic() - begun:.1f} s")


def largest() -> int:
    """Tokens that the largest question may have: the longest of the prompts with a great deal of material."""
    prompts = [template(name) for name in NAMES]
    return max((estimate(p.system + p.user) for p in prompts), default=0) + estimate("x" * MATERIAL)


def _room(settings: Settings) -> Check:
    room, need = settings.manner.room, largest()
    found = f"{settings.context} tokens, {settings.answer} of them for the answer; the largest question takes about {need}"
    if room < need:
        return Check(what="context", ok=False, found=f"{found}: set TRUECUT_CONTEXT to {settings.answer + need} or more.")
    return Check(what="context", ok=True, found=found)


async def _host(address: str, settings: Settings) -> AsyncIterator[Check]:
    """The checks of one host, up to the first that fails."""
    host = Inspection(address, settings.manner)
    try:
        yield Check(what="host", ok=True, found=f"{address} answers, Ollama {await host.version()}")
        there = await host.models()
        lacking = [name for name in (settings.model, settings.critic, on_trial(settings.model, settings.data)) if name and not any(is_called(name, m) for m in there)]
        for name in lacking:
            yield Check(what="model", ok=False, found=f"{name} is not on {address}: run `ollama pull {name}` there.")
        if settings.model in lacking:
            return
        yield _made_for(await host.longest(), settings)
        yield await _round_trip(address, settings)
        yield await _placed(host, settings)
        if settings.critic and settings.critic not in lacking:
            yield Check(what="critic", ok=True, found=f"{settings.critic} is there and gives a second opinion")
    except OwnerCanAct as error:
        yield Check(what="host", ok=False, found=str(error))


def _made_for(longest: int | None, settings: Settings) -> Check:
    if longest is not None and longest < settings.context:
        return Check(what="model", ok=False, found=f"{settings.model} is made for {longest} tokens: set TRUECUT_CONTEXT to {longest} or less, or take another model.")
    return Check(what="model", ok=True, found=f"{settings.model} is there" + (f", made for {longest} tokens" if longest else ""))


async def _round_trip(address: str, settings: Settings) -> Check:
    account, begun = Account(), time.monotonic()
    answer = await FillingModel(Accounted(OllamaHost(address, settings.manner), account, settings.model)).fill(GREETING, Greeting)
    seconds, call = time.monotonic() - begun, account.calls[-1]
    said = " ".join(answer.word.split())[:20]
    return Check(what="round trip", ok=True, found=f"“{said}” in {seconds:.1f} s ({call.tokens_in} tokens read, {call.tokens_out} written)")


async def _placed(host: Inspection, settings: Settings) -> Check:
    """Where the model lies after it was asked, and whether its context is the one we wanted."""
    loaded = await host.loaded()
    if loaded is None:
        return Check(what="memory", ok=True, found="the host does not tell where the model lies")
    if loaded.context is not None and loaded.context < settings.context:
        return Check(what="memory", ok=False, found=f"the host gives the model {loaded.context} tokens only: set TRUECUT_CONTEXT to {loaded.context} or less.")
    where = {0: "on the CPU", 100: "on the GPU"}.get(round(100 * loaded.on_gpu), f"{loaded.on_gpu:.0%} on the GPU, the rest on the CPU")
    return Check(what="memory", ok=True, found=f"{settings.model} lies {where}")
