"""truecut chat: the conversation in the terminal."""

from __future__ import annotations

import asyncio
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from bot import phrases
from bot.app import build
from bot.channels.terminal import Terminal
from bot.commands.files import content_of
from bot.house import House, local_file
from bot.settings import read_settings

HELP = "talk to Truecut in the terminal"
USER, CONVERSATION = "you", "terminal"
MORE = 80
"""A piped line longer than this begins a pasted text, which ends with a line that holds a single dot, or with the input."""


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("--out", default="out", help="folder for the files (default: out)")


def run(arguments: Namespace) -> int:
    """Talk until the input ends."""
    app = build(read_settings(), warm=True)
    terminal = Terminal(app.store.files, Path(arguments.out))
    house = House(app, "terminal", terminal)
    messages = _typed() if sys.stdin.isatty() else _piped()
    asyncio.run(_talk(house, terminal, messages))
    return 0


async def _talk(house: House, terminal: Terminal, messages: Iterator[str]) -> None:
    await house.settle()
    terminal.note(phrases.WELCOME if not house.app.store.corpus.load(USER).snippets else "Welcome back. " + phrases.NEED_POST)
    for text in messages:
        if not text.strip():
            continue
        if text.strip() in ("/quit", "/exit"):
            return
        path = local_file(text)
        if path:
            await house.say(USER, CONVERSATION, file=(path.name, content_of(str(path))))
        else:
            await house.say(USER, CONVERSATION, text)


def _typed() -> Iterator[str]:
    """What a person types; a paste of many lines is one message."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import PathCompleter

    session: PromptSession[str] = PromptSession(completer=PathCompleter(expanduser=True), complete_while_typing=False)
    while True:
        try:
            yield session.prompt("you> ")
        except (EOFError, KeyboardInterrupt):
            return


def _piped() -> Iterator[str]:
    """One message a line; a long line begins a text that ends with a single dot on a line, or with the input."""
    pasted: list[str] = []
    for line in sys.stdin:
        bare = line.rstrip("\n")
        if pasted:
            if bare.strip() == ".":
                yield "\n".join(pasted)
                pasted = []
            else:
                pasted.append(bare)
        elif bare.strip() == "<<":
            pasted = [""]
        else:
            yield bare
    if pasted:
        yield "\n".join(pasted)
