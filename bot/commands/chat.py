"""truecut chat: the conversation in the terminal."""

from __future__ import annotations

import asyncio
import signal
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

from bot import phrases
from bot.app import build
from bot.channels.terminal import Terminal
from bot.commands.files import content_of
from bot.house import House, local_file, named_file
from bot.settings import read_settings

HELP = "talk to Truecut in the terminal"
USER, CONVERSATION = "you", "terminal"
BEGIN, END = "<<", "."
"""Lines between which a text of several lines is one message."""


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("--out", default="out", help="folder for the files (default: out)")


def run(arguments: Namespace) -> int:
    """Talk until the input ends."""
    app = build(read_settings(), warm=True)
    app.store.prune()
    terminal = Terminal(app.store.files, Path(arguments.out))
    house = House(app, "terminal", terminal)
    lines = _typed() if sys.stdin.isatty() else _piped()
    try:
        asyncio.run(talk(house, terminal, messages(lines)))
    except asyncio.CancelledError as interrupt:
        raise KeyboardInterrupt from interrupt
    return 0


async def talk(house: House, terminal: Terminal, said: AsyncIterator[str]) -> None:
    """Answer what is said, line by line, until /quit or the end."""
    with interrupted(house):
        await house.settle()
    reminded = await house.keep()
    terminal.note(phrases.WELCOME_TERMINAL if not house.app.store.corpus.holds(USER) else "Welcome back.")
    if house.app.store.corpus.holds(USER) and not reminded and not await house.remind(USER, CONVERSATION):
        terminal.note(phrases.NEED_POST)
    async for text in said:
        if not text.strip():
            continue
        if text.strip() in ("/quit", "/exit"):
            return
        path = local_file(text) or named_file(text)
        with interrupted(house):
            if path:
                await house.say(USER, CONVERSATION, file=(path.name, content_of(str(path))))
            else:
                await house.say(USER, CONVERSATION, text)


@contextmanager
def interrupted(house: House) -> Iterator[None]:
    """Ctrl-C stops the batch that is under way, and the second time, or where there is none, the program."""
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    stopping = False

    def stop() -> None:
        nonlocal stopping
        if (stopping or not house.stops_batch(USER, CONVERSATION)) and task:
            task.cancel()
        stopping = True

    try:
        loop.add_signal_handler(signal.SIGINT, stop)
    except (NotImplementedError, RuntimeError, ValueError):  # another system, or another thread than the first
        yield
        return
    try:
        yield
    finally:
        loop.remove_signal_handler(signal.SIGINT)


async def _typed() -> AsyncIterator[str]:
    """What a person types; a paste of many lines is one message."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import PathCompleter

    session: PromptSession[str] = PromptSession(completer=PathCompleter(expanduser=True), complete_while_typing=False)
    while True:
        try:
            yield await session.prompt_async("you> ")
        except (EOFError, KeyboardInterrupt):
            return


async def _piped() -> AsyncIterator[str]:
    while line := await asyncio.to_thread(sys.stdin.readline):
        yield line.rstrip("\n")


async def messages(lines: AsyncIterator[str]) -> AsyncIterator[str]:
    """One message a line, or a text between a line `<<` and a line `.` (or the end of the input)."""
    text: list[str] | None = None
    async for line in lines:
        bare = line.strip()
        if text is None and bare != BEGIN:
            yield line
        elif text is None:
            text = []
        elif bare != END:
            text.append(line)
        else:
            yield "\n".join(text)
            text = None
    if text:
        yield "\n".join(text)
