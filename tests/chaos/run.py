"""Many conversations with a process that is killed again and again, behind a line on which everything goes wrong.

    python -m tests.chaos.run [--on slack] [--people 300] [--deaths 60] [--seed 1] [--at-once 20] [--hasty]

`truecut serve` itself is the process that dies, by SIGKILL, with the bundled embedder and real documents, at the platform's own pace (to which the fake
holds it). Meanwhile the platform answers 429 with a time to wait and 5xx, breaks lines before and after it accepted something, delivers again what was
confirmed, and hands out in any order what comes together. `--hasty` takes fast stand-ins and no pace. The exit code is 0 when nothing was lost and every
file that came twice is one whose confirmation was lost.
"""

from __future__ import annotations

import asyncio
import logging
import random
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bot.demo import sample
from bot.showing import phrases
from storage import open_store
from tests.chaos.auditing import Account, Coroner, audit
from tests.chaos.mortal import Mortal
from tests.chaos.on_slack import OnSlack
from tests.chaos.on_telegram import OnTelegram
from tests.chaos.platforms import PATIENCE, Platform, Talker

PLATFORMS: dict[str, type[OnTelegram] | type[OnSlack]] = {"telegram": OnTelegram, "slack": OnSlack}
CALLS = 40
"""Calls of the platform for one conversation, about."""
WORDS = "I wrote the modules that set up our staging clusters, and reviewed those of two colleagues."


@dataclass(frozen=True)
class Plan:
    """How hard it gets: so many people, so many at once, so many deaths within so many seconds each, and faults."""

    people: int
    deaths: int
    longest: float
    faults: int
    seed: int = 1
    at_once: int = 20
    hasty: bool = False
    every: float = 3.0


@dataclass
class Played:
    """What came of it."""

    account: Account
    deaths: int
    seconds: float
    platform: Platform


async def play(platform: Platform, plan: Plan, folder: Path) -> Played:
    """Let the crowd talk while everything goes wrong, wait until all is quiet, and look what was lost."""
    begun, dice = time.monotonic(), random.Random(plan.seed)
    async with platform:
        crowd, coroner = platform.crowd(plan.people), Coroner(folder, platform)
        platform.go_wrong(plan.faults, CALLS * plan.people, random.Random(plan.seed))
        arguments = platform.hasty(folder) if plan.hasty else ["-m", "bot.__main__", "serve"]
        settings = {**platform.settings, "TRUECUT_DATA": str(folder / "data"), "TRUECUT_HEALTH_PORT": "0"}
        mortal = Mortal(arguments, settings, folder / "log", dice, coroner)
        living = asyncio.create_task(mortal.live(plan.deaths, plan.longest))
        again = asyncio.create_task(_again(platform, plan.every))
        try:
            await _first_to_fail(living, _all(crowd, plan, dice))
            mortal.enough = True
            again.cancel()
            await _first_to_fail(living, _quiet(platform, folder))
        finally:
            for task in (again, living):
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
        return Played(audit(folder, platform, crowd, coroner.unsure), mortal.deaths, time.monotonic() - begun, platform)


async def _first_to_fail(living: asyncio.Task[None], talking: object) -> None:
    """Wait for the talking, unless the process ends by itself."""
    task = asyncio.ensure_future(talking)  # type: ignore[call-overload]
    await asyncio.wait([living, task], return_when=asyncio.FIRST_COMPLETED)
    if not task.done():
        task.cancel()
        living.result()
    task.result()


async def _all(crowd: Sequence[Talker], plan: Plan, dice: random.Random) -> None:
    places = asyncio.Semaphore(plan.at_once)
    kinds = [dice.random() for _ in crowd]

    async def one(who: Talker, kind: float) -> None:
        async with places:
            await converse(who, kind)

    await asyncio.gather(*(one(who, kind) for who, kind in zip(crowd, kinds, strict=True)))


async def converse(who: Talker, kind: float = 0.0) -> None:
    """The main job, message by message, each as soon as the one before was answered: half of the people answer a question in words, some tap twice."""
    who.says("hi")
    await who.hears("Hello.", PATIENCE)
    who.sends("resume.json", sample("resume.json"))
    await who.hears("I understood of", PATIENCE)
    who.says(sample("post.txt").decode())
    await who.hears("The post asks for", PATIENCE)
    if kind > 0.5:
        who.taps(phrases.ANSWERS[0])
        await who.hears(phrases.TELL, PATIENCE)
        who.says(WORDS)
        where = await who.hears("Where was it?", PATIENCE)
        who.forgets()
        who.taps(next(iter(where.buttons)))
        await who.hears("The post asks for", PATIENCE)
    who.taps("Skip all questions")
    if kind > 0.9 or kind < 0.1:
        who.taps("Skip all questions")
    for extension in (".pdf", ".docx", ".json"):
        await who.hears(extension, PATIENCE)


async def _again(platform: Platform, every: float) -> None:
    while True:
        await asyncio.sleep(every)
        platform.again()


async def _quiet(platform: Platform, folder: Path) -> None:
    """Wait until nothing is left to be heard or said."""
    store, calm = open_store(folder / "data"), 0
    try:
        while calm < 5:
            busy = platform.unconfirmed or store.inbox.waiting() or store.outbox.waiting() or sum(store.runs.counts().values())
            calm = 0 if busy else calm + 1
            await asyncio.sleep(0.2)
    finally:
        store.close()


def told(played: Played) -> str:
    """The figures, a line each."""
    account, platform = played.account, played.platform
    faults = ", ".join(f"{kind} {count}" for kind, count in sorted(platform.struck.items())) or "none"
    lines = [
        f"{sum(account.pdfs.values())} conversations, {played.deaths} deaths, {played.seconds:.0f} s; faults that struck: {faults}",
        f"heard: {platform.delivered} messages and taps, {account.inbox} handled once, {account.lost_messages} lost",
        f"said: {account.outbox} messages, {len(account.lost_answers)} lost or out of order; {account.texts_more} texts more than said",
        f"PDFs in a conversation (how many → in how many conversations): {dict(sorted(account.pdfs.items()))}; versions: {dict(account.versions)}",
        f"files that came again: {account.files_twice}, without a lost confirmation: {len(account.unexplained)}",
        *account.lost_answers[:10],
        *account.unexplained[:10],
    ]
    return "\n".join(lines)


def main() -> int:
    """Run and tell."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--on", choices=PLATFORMS, default="telegram")
    parser.add_argument("--people", type=int, default=300)
    parser.add_argument("--deaths", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--at-once", type=int, default=20)
    parser.add_argument("--hasty", action="store_true")
    given = parser.parse_args()
    plan = Plan(given.people, given.deaths, 4.0 if given.hasty else 20.0, 3 * given.people, given.seed, given.at_once, given.hasty)
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)  # It reports every upload that a death cuts short.
    with tempfile.TemporaryDirectory() as folder:
        played = asyncio.run(play(PLATFORMS[given.on](limits=not given.hasty), plan, Path(folder)))
    print(told(played))
    return 0 if played.account.fine else 1


if __name__ == "__main__":
    sys.exit(main())
