"""truecut chat: the conversation in the terminal."""

from __future__ import annotations

import asyncio
import re
import signal
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.app import build
from bot.channels.terminal import Terminal
from bot.commands.files import content_of
from bot.serving.house import House, local_file, named_file
from bot.settings import read_settings
from bot.showing import phrases

HELP = "talk to Truecut in the terminal"
USER, CONVERSATION = "you", "terminal"
BEGIN, END, STOP = "<<", ".", "stop"
"""Lines between which a text of several lines is one message."""
_BATCH = re.compile(r"\s*/batch\b(?:\s+(?:anew|again)(?=\s))?", re.I)
"""What stands before the name of a file that holds many posts."""


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("--out", default="out", help="folder for the files (default: out)")


def run(arguments: Namespace) -> int:
    """Talk until the input ends."""
    app = build(read_settings(), warm=True)
    app.store.prune()
    house = House(app, "terminal", terminal := Terminal(app.store.files, Path(arguments.out)))
    try:
        asyncio.run(_at_keyboard(house, terminal) if sys.stdin.isatty() else talk(house, terminal, messages(_piped())))
    except asyncio.CancelledError as interrupt:
        raise KeyboardInterrupt from interrupt
    return 0


async def talk(house: House, terminal: Terminal, said: AsyncIterator[str], *, typed: bool = False) -> None:
    """Answer what is said, line by line, until /quit or the end. What is `typed` is heard at once, whatever is being worked on; in a pipe each line waits until
    all that came of the one before is done."""
    with interrupted(house):
        await (house.answer() if typed else house.settle())
    reminded = await house.keep()
    terminal.note(phrases.WELCOME_TERMINAL if not house.app.store.corpus.holds(USER) else "Welcome back.")
    if house.app.store.corpus.holds(USER) and not reminded and not await house.remind(USER, CONVERSATION):
        terminal.note(phrases.NEED_POST)
    if typed:
        await _beside(house, said)
        return
    async for text in said:
        if _leaves(text):
            return
        with interrupted(house):
            if receive(house, text):
                await house.settle()


async def _beside(house: House, said: AsyncIterator[str]) -> None:
    """Hear each line while the work goes on, until the end. Raises what the work raises."""
    wake = asyncio.Event()
    work = asyncio.create_task(_work(house, wake))
    line = asyncio.ensure_future(anext(said, None))
    try:
        while True:
            with interrupted(house):
                await asyncio.wait((work, line), return_when=asyncio.FIRST_COMPLETED)
            if work.done():
                work.result()
            text = line.result()
            if text is None or _leaves(text):
                return
            if receive(house, text):
                await house.answer()
                wake.set()
            line = asyncio.ensure_future(anext(said, None))
    finally:
        work.cancel()
        line.cancel()
        await asyncio.gather(work, line, return_exceptions=True)


async def _work(house: House, wake: asyncio.Event) -> None:
    """Do what there is to do, and again whenever something was said."""
    while True:
        wake.clear()
        await house.settle()
        await wake.wait()


def _leaves(text: str) -> bool:
    """Whether the line ends the conversation."""
    return text.strip() in ("/quit", "/exit")


def receive(house: House, text: str) -> bool:
    """Take a line, or the file that it names; whether it says anything."""
    path = local_file(text) or named_file(text)
    if path:
        command = _BATCH.match(text)
        house.receive(USER, CONVERSATION, command[0].strip() if command else "", file=(path.name, content_of(str(path))))
    elif text.strip():
        house.receive(USER, CONVERSATION, text)
    return bool(text.strip())


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


async def _at_keyboard(house: House, terminal: Terminal) -> None:
    """Talk with a person: what is said stands above the line that is being typed, what is being done below it."""
    from prompt_toolkit.patch_stdout import patch_stdout

    terminal.keeps_a_line()
    with patch_stdout(raw=True):
        await talk(house, terminal, messages(_typed(house, terminal)), typed=True)


async def _typed(house: House, terminal: Terminal) -> AsyncIterator[str]:
    """What a person types; a paste of many lines is one message. Ctrl-C is a “stop” while a batch is under way, the second time the end."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import PathCompleter
    from prompt_toolkit.styles import Style

    session: PromptSession[str] = PromptSession(
        completer=PathCompleter(expanduser=True), complete_while_typing=False, bottom_toolbar=lambda: terminal.doing, refresh_interval=0.5,
        style=Style.from_dict({"bottom-toolbar": "noreverse fg:ansibrightblack"}),
    )  # fmt: skip
    stopping = False
    while True:
        try:
            yield await session.prompt_async("you> ")
            stopping = False
        except EOFError:
            return
        except KeyboardInterrupt:
            if stopping or not house.leads(USER):
                return
            stopping = True
            yield STOP


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
