"""Ctrl-C in the terminal."""

from __future__ import annotations

import dataclasses
import os
import signal
from pathlib import Path
from typing import Any

from agent.domain.page import Form, Page
from bot.app import App
from bot.demo import sample
from tests.dialogues.stages import in_terminal
from tests.fakes.fetcher import SmallWeb
from tests.fakes.printer import PlainPrinter

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
        await stage.hears("of 3 posts")
        await stage.says("skip all")
        await stage.hears("Stopped: 1 of 3 posts done.")
        await stage.says("/status")
        await stage.hears("Nothing is running.")
