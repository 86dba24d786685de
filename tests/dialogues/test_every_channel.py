"""The conversation, from one script each on the terminal, on Telegram and on Slack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from agent.domain.page import Form, Page
from bot.app import App
from bot.demo import sample
from tests.dialogues.script import Script, play, read, scripts
from tests.dialogues.stages import STAGES
from tests.fakes.fetcher import SmallWeb
from tests.fakes.printer import WritingPrinter

PAGES = {"https://example.org/jobs/1": "post.txt", "https://example.org/jobs/2": "post-3.txt"}


def _plays() -> Iterator[object]:
    """Every script on one channel, on each in turn; what is left runs with the slow tests."""
    channels = sorted(STAGES)
    for n, script in enumerate(scripts()):
        for channel in STAGES:
            left = channel != channels[n % len(channels)]
            yield pytest.param(script, channel, id=f"{script.name}-{channel}", marks=[pytest.mark.slow] if left else [])


@pytest.mark.parametrize("script, channel", list(_plays()))
async def test_the_promise_of_the_script(app: App, web: SmallWeb, tmp_path: Path, script: Script, channel: str) -> None:
    """What its first line says, on every channel."""
    app = replace(app, printer=WritingPrinter())
    web.pages |= {link: Page(link=link, form=Form.TEXT, content=sample(name)) for link, name in PAGES.items()}
    async with STAGES[channel](app, tmp_path) as stage:
        await play(script, stage)


def test_a_line_that_is_no_step_is_refused() -> None:
    """With its number; a script that is skipped in silence would test nothing."""
    with pytest.raises(ValueError, match="line 3"):
        read("odd", "A promise.\nsays hi\nhoers Hello\n")


@pytest.mark.parametrize("channel", STAGES)
async def test_what_is_not_said_is_missed(app: App, tmp_path: Path, channel: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A script that waits for other words fails with its line."""
    monkeypatch.setattr("tests.dialogues.stages.PATIENCE", 0.5)
    async with STAGES[channel](app, tmp_path) as stage:
        with pytest.raises(AssertionError, match=r"odd\.txt, line 3"):
            await play(read("odd", "A promise.\nsays hi\nhears Good grief\n"), stage)
