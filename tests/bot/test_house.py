"""The conversation in a process."""

from __future__ import annotations

from pathlib import Path

from bot.app import App
from bot.serving.house import named_file
from tests.dialogues.conversation import Conversation


async def test_who_comes_back_sees_the_open_question_again(app: App) -> None:
    """After a restart the question that waits is on the screen; without one there is nothing to see."""
    talk = Conversation(app)
    assert not await talk.house.remind("ann", "ann")
    await talk.begin()
    assert await talk.house.remind("ann", "ann")
    assert "The post asks for" in talk.channel.heard()


def test_a_sentence_may_name_a_file(tmp_path: Path) -> None:
    """The one existing file of a short sentence is meant; words that are no file are not."""
    (tmp_path / "me.md").write_text("# Robin Amsel")
    assert named_file(f"my resume is {tmp_path / 'me.md'}, thanks") == tmp_path / "me.md"
    assert named_file("my resume is at home.") is None
