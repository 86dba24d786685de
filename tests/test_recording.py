"""The conversation in the README is one that happened."""

from __future__ import annotations

from bot.app import build
from bot.settings import Settings
from tests.recording import BEGIN, END, README, recorded, written


async def test_the_conversation_in_the_readme_is_what_is_said_today() -> None:
    """Word for word; `make recording` writes it anew."""
    readme = README.read_text(encoding="utf-8")
    assert readme.count(BEGIN) == readme.count(END) == 1
    assert written(await recorded(build(Settings(data=None))), readme) == readme, "say `make recording`, and read what has changed"
