"""One message that shows what is being done."""

from __future__ import annotations

import asyncio
from itertools import pairwise

from bot.channels.progress import ProgressBoard, Rhythm


class Slate:
    """A screen that remembers; `broken` makes everything on it fail."""

    def __init__(self, broken: bool = False) -> None:
        self.broken = broken
        self.deeds: list[str] = []
        self.at: list[float] = []

    async def _do(self, deed: str) -> None:
        if self.broken:
            raise ConnectionError
        self.deeds.append(deed)
        self.at.append(asyncio.get_running_loop().time())

    async def show(self, conversation: str, text: str) -> str:
        """Send it."""
        await self._do(f"show {text}")
        return "1"

    async def change(self, conversation: str, message: str, text: str) -> None:
        """Edit it."""
        await self._do(f"change {text}")

    async def remove(self, conversation: str, message: str) -> None:
        """Delete it."""
        await self._do(f"remove {message}")

    async def at_work(self, conversation: str) -> None:
        """Sign."""
        await self._do("sign")


def said(slate: Slate) -> list[str]:
    """Without the signs of work."""
    return [deed for deed in slate.deeds if deed != "sign"]


async def test_it_is_sent_once_edited_when_it_changes_and_taken_away() -> None:
    """Not more often than may be edited, and not when nothing is new."""
    slate = Slate()
    board = ProgressBoard(slate, Rhythm(patience=0, edits=0.1, signs=10))
    for text in ("one", "two", "two", "three", "three"):
        board.show("ann", text)
        await asyncio.sleep(0.03)
    while said(slate)[-1] != "change three":
        await asyncio.sleep(0.05)
    await asyncio.sleep(0.3)
    await board.end("ann")
    deeds = said(slate)
    assert (deeds[0], deeds[-2:]) == ("show one", ["change three", "remove 1"])
    assert len(set(deeds)) == len(deeds)
    times = [at for at, deed in zip(slate.at, slate.deeds, strict=True) if deed.startswith("change")]
    assert all(later - earlier >= 0.09 for earlier, later in pairwise(times))


async def test_what_is_quick_shows_no_message() -> None:
    """Only that somebody is at work."""
    slate = Slate()
    board = ProgressBoard(slate, Rhythm(patience=5))
    board.show("ann", "one")
    await asyncio.sleep(0.05)
    await board.end("ann")
    assert slate.deeds == ["sign"]


async def test_the_sign_of_work_is_given_again() -> None:
    """As long as it lasts, and no longer."""
    slate = Slate()
    board = ProgressBoard(slate, Rhythm(patience=5, edits=0.02, signs=0.1))
    board.show("ann", "one")
    await asyncio.sleep(0.35)
    await board.end("ann")
    count = slate.deeds.count("sign")
    await asyncio.sleep(0.15)
    assert 2 <= count == slate.deeds.count("sign") <= 4


async def test_a_screen_that_fails_costs_the_progress_alone() -> None:
    """Nothing is raised, and the end comes."""
    board = ProgressBoard(Slate(broken=True), Rhythm(patience=0, edits=0.01))
    board.show("ann", "one")
    await asyncio.sleep(0.05)
    await board.end("ann")


async def test_what_an_earlier_process_left_is_taken_away() -> None:
    """The number of the message is kept when it is sent, and forgotten when it goes."""
    slate, kept = Slate(), []

    async def keep(conversation: str, message: str | None) -> None:
        kept.append(message)

    board = ProgressBoard(slate, Rhythm(patience=0, edits=0.01), keep)
    board.adopt("ann", "9")
    await board.end("ann")
    assert said(slate) == ["remove 9"]
    board.show("ann", "one")
    await asyncio.sleep(0.05)
    await board.end("ann")
    assert kept == [None, "1", None]
