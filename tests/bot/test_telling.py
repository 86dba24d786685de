"""How far a long step is, told so that one can read it."""

from __future__ import annotations

import pytest

from agent.domain.progress import Progress
from bot.working.telling import PAUSE, Teller


class Listener:
    """Hears, and is its own clock."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.now = 0.0

    async def __call__(self, text: str) -> None:
        """Hear it."""
        self.heard.append(text)


async def told(pause: float, *progress: Progress) -> list[str]:
    """What is heard of these, with a pause after each."""
    listener = Listener()
    tell = Teller(listener, lambda: listener.now)
    for each in progress:
        await tell(each)
        listener.now += pause
    return listener.heard


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("rewriting", "rewriting 4 of 11 lines"),
        ("reading", "reading 4 of 11 parts of the post"),
        ("weighing", "weighing 4 of 11 pieces of evidence"),
        ("baking {0}", "baking {0} 4 of 11"),
    ],
)
async def test_progress_is_told_in_words(step: str, words: str) -> None:
    """Each step has its own; an unknown one is named."""
    assert await told(0, Progress(step=step, done=4, of=11)) == [words]


async def test_not_more_is_told_than_one_can_read() -> None:
    """The first, the last, and one each second; another step is told at once."""
    lines = [Progress(step="rewriting", done=n, of=9) for n in range(1, 10)]
    assert await told(PAUSE / 4, *lines) == [f"rewriting {n} of 9 lines" for n in (1, 5, 9)]
    assert await told(0, lines[0], Progress(step="weighing", done=1, of=2), lines[1]) == ["rewriting 1 of 9 lines", "weighing 1 of 2 pieces of evidence", "rewriting 2 of 9 lines"]
