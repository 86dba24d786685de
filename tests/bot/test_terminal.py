"""The terminal as a channel."""

from __future__ import annotations

import io
from pathlib import Path

from rich.console import Console

from agent.domain.say import Option, Say, SayKind
from bot.channels.terminal import Terminal
from storage.files import FileStore
from storage.vault import fresh_vault


def plain(folder: Path) -> tuple[Terminal, io.StringIO, FileStore]:
    """A terminal that is a pipe, what it prints, and its file store."""
    out, files = io.StringIO(), FileStore(folder / "files", fresh_vault())
    return Terminal(files, folder / "out", Console(file=out, highlight=False, soft_wrap=True, width=80)), out, files


async def test_a_question_shows_its_options_by_number(tmp_path: Path) -> None:
    """What can be answered by number is numbered from one."""
    terminal, out, _ = plain(tmp_path)
    await terminal.deliver("me", Say(kind=SayKind.QUESTION, text="Where was it?", options=(Option(label="Kornblum", data="a"), Option(label="elsewhere", data="b"))))
    assert " ".join(out.getvalue().split()) == "Truecut: Where was it? 1 Kornblum 2 elsewhere"


async def test_words_of_the_user_are_no_markup(tmp_path: Path) -> None:
    """Brackets in a résumé are shown as they are, and long lines are not broken."""
    terminal, out, _ = plain(tmp_path)
    text = "Ran [bold]ovens[/bold] " + "for many guests " * 20
    await terminal.deliver("me", Say(text=text))
    assert out.getvalue() == f"Truecut: {text}\n"


async def test_a_file_is_written_whole_under_the_name_the_user_sees(tmp_path: Path) -> None:
    """Never outside the folder, whatever the name says."""
    terminal, out, files = plain(tmp_path)
    stored = files.keep("me", b"%PDF", "pdf")
    await terminal.deliver("me", Say(kind=SayKind.FILE, path=stored, filename="../../Robin-Resume.pdf"))
    assert (tmp_path / "out" / "Robin-Resume.pdf").read_bytes() == b"%PDF"
    assert "Robin-Resume.pdf" in out.getvalue()


async def test_progress_is_a_plain_line_in_a_pipe(tmp_path: Path) -> None:
    """No escape sequence, one line for each step."""
    terminal, out, _ = plain(tmp_path)
    await terminal.progress("me", "reading the post")
    assert out.getvalue() == "… reading the post\n"


async def test_progress_makes_room_for_the_next_message(tmp_path: Path) -> None:
    """At a real terminal the line of progress is gone when something is said."""
    out = io.StringIO()
    terminal = Terminal(FileStore(tmp_path / "files", fresh_vault()), tmp_path, Console(file=out, force_terminal=True, width=80))
    await terminal.progress("me", "reading the post")
    await terminal.progress("me", "looking for evidence")
    await terminal.deliver("me", Say(text="Here it is."))
    assert "\x1b[2K" in out.getvalue()
    assert out.getvalue().rstrip().endswith("Here it is.")


async def test_a_file_of_another_version_is_not_overwritten(tmp_path: Path) -> None:
    """Another content under the same name gets a number; the same content again stays one file."""
    terminal, _, files = plain(tmp_path)
    for content in (b"one", b"two", b"one"):
        await terminal.deliver("me", Say(kind=SayKind.FILE, path=files.keep("me", content, "pdf"), filename="Resume.pdf"))
    assert {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()} == {"Resume.pdf": b"one", "Resume-2.pdf": b"two"}
