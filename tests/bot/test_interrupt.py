"""Ctrl-C in the terminal, and what is typed while a batch is being written."""

from __future__ import annotations

import asyncio
import dataclasses
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from agent.domain.page import Form, Page
from bot.app import App
from bot.demo import sample
from tests.dialogues.stages import PATIENCE, in_terminal
from tests.fakes.fetcher import SmallWeb
from tests.fakes.printer import PlainPrinter
from tests.fakes.telegram import until

LINK = "https://example.org/jobs/{}"


class Interrupted(PlainPrinter):
    """Somebody presses Ctrl-C while the first résumé is printed."""

    pressed = False

    def render(self, *given: Any, **more: Any) -> Any:
        """As always."""
        if not self.pressed:
            self.pressed = True
            os.kill(os.getpid(), signal.SIGINT)
        return super().render(*given, **more)


async def test_it_stops_a_batch_and_keeps_what_is_done(app: App, web: SmallWeb, tmp_path: Path) -> None:
    """The post that is being done is finished, the others are not begun, and the conversation goes on."""
    web.pages |= {LINK.format(n): Page(link=LINK.format(n), form=Form.TEXT, content=sample(name)) for n, name in enumerate(("post.txt", "post-2.txt", "post-3.txt"), 1)}
    async with in_terminal(dataclasses.replace(app, printer=Interrupted()), tmp_path) as stage:
        await stage.sends("resume.json", sample("resume.json"))
        await stage.hears("Now send me the link")
        await stage.says("/batch " + " ".join(LINK.format(n) for n in (1, 2, 3)))
        await stage.settled()
        await stage.says("skip all")
        await stage.hears("Stopped: 1 of 3 posts done.")
        await stage.says("/status")
        await stage.hears("Nothing is running.")


class Typing(PlainPrinter):
    """Somebody types a line while the first résumé is printed, which is not done before that was answered."""

    def __init__(self) -> None:
        super().__init__()
        self.press: Callable[[], bool] = lambda: True
        self.answered: list[bool] = []

    def render(self, *given: Any, **more: Any) -> Any:
        """As always, once the answer stands on the screen or was waited for in vain."""
        if not self.answered:
            self.answered.append(self.press())
        return super().render(*given, **more)


@pytest.mark.parametrize("said, heard", [("stop", "Stopped. No post was done"), ("/status", "Your batch of 3 posts: 3 to be written.")])
async def test_a_line_typed_while_a_batch_is_written_is_answered_at_once(app: App, web: SmallWeb, tmp_path: Path, said: str, heard: str) -> None:
    """Not only when the batch is at its end."""
    web.pages |= {LINK.format(n): Page(link=LINK.format(n), form=Form.TEXT, content=sample(name)) for n, name in enumerate(("post.txt", "post-2.txt", "post-3.txt"), 1)}
    printer = Typing()
    async with in_terminal(dataclasses.replace(app, printer=printer), tmp_path) as stage:
        loop = asyncio.get_running_loop()

        def press() -> bool:
            asyncio.run_coroutine_threadsafe(stage.says(said), loop).result(10)
            until = time.monotonic() + 20
            while heard not in stage.text and time.monotonic() < until:
                time.sleep(0.05)
            return heard in stage.text

        printer.press = press
        await stage.sends("resume.json", sample("resume.json"))
        await stage.hears("Now send me the link")
        await stage.says("/batch " + " ".join(LINK.format(n) for n in (1, 2, 3)))
        await stage.settled()
        await stage.says("skip all")
        await until(lambda: bool(printer.answered), PATIENCE)
        assert printer.answered == [True], stage.text
