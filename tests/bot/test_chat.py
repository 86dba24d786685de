"""The chat as a process: in a terminal and in a pipe."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path

from bot.commands.chat import messages
from bot.demo import sample

COMMAND = (sys.executable, "-m", "bot.__main__", "chat")


def _environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "TRUECUT_DATA": str(folder / "data"), "TERM": "xterm", "COLUMNS": "200"}


def _read_until(screen: int, wanted: str, seconds: float = 60) -> str:
    seen, until = "", time.monotonic() + seconds
    while wanted not in seen and time.monotonic() < until:
        if select.select([screen], [], [], 0.2)[0]:
            try:
                seen += os.read(screen, 65536).decode("utf-8", errors="replace")
            except OSError:
                break
            if "\x1b[6n" in seen.splitlines()[-1]:
                os.write(screen, b"\x1b[1;1R")
    return seen


def test_a_person_at_a_terminal_is_answered_message_by_message(tmp_path: Path) -> None:
    """The prompt comes back after each answer, and /quit leaves with 0."""
    (tmp_path / "resume.json").write_bytes(sample("resume.json"))
    screen, inside = pty.openpty()
    chat = subprocess.Popen(
        [*COMMAND, "--out", str(tmp_path / "out")], stdin=inside, stdout=inside, stderr=inside, env=_environment(tmp_path), start_new_session=True
    )
    os.close(inside)
    try:
        assert "you>" in _read_until(screen, "you>")
        os.write(screen, str(tmp_path / "resume.json").encode() + b"\r")
        assert "I understood of Dana Whitfield" in _read_until(screen, "paste its text")
        os.write(screen, b"what?\r")
        assert "I did not understand" in _read_until(screen, "/help.")
        os.write(screen, b"/quit\r")
        _read_until(screen, "never said", seconds=1)
        assert chat.wait(timeout=30) == 0
    finally:
        chat.kill()
        os.close(screen)


def test_piped_lines_are_messages_and_the_answer_is_plain(tmp_path: Path) -> None:
    """In a pipe each line is a message, a text stands between << and a dot, and no escape sequence comes out."""
    (tmp_path / "resume.json").write_bytes(sample("resume.json"))
    post = sample("post-3.txt").decode()
    said = f"{tmp_path / 'resume.json'}\n<<\n{post}\n.\nskip all\n/why 1\n"
    heard = subprocess.run([*COMMAND, "--out", str(tmp_path / "out")], input=said.encode(), capture_output=True, env=_environment(tmp_path), timeout=120, check=True)
    text = heard.stdout.decode()
    assert "Here is your résumé" in text
    assert "←" in text
    assert "\x1b" not in text
    assert {p.suffix for p in (tmp_path / "out").iterdir()} == {".pdf", ".docx", ".json", ".png"}


async def test_a_text_between_the_marks_is_one_message() -> None:
    """Also when the input ends before the dot; other lines are messages of their own."""

    async def lines(*given: str) -> AsyncIterator[str]:
        for line in given:
            yield line

    assert [m async for m in messages(lines("one", "<<", "two", "", "three", ".", "four", "<<", "five"))] == ["one", "two\n\nthree", "four", "five"]
