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


async def handed(terminal: Terminal, files: FileStore, version: str, contents: dict[str, bytes], stem: str = "Robin-Resume") -> None:
    """Hand over files of a version, by what follows the stem of their names."""
    for ending, content in contents.items():
        await terminal.deliver("me", Say(kind=SayKind.FILE, path=files.keep("me", content, "bin"), filename=stem + ending, stem=stem, version=version))


FIRST = {".pdf": b"one", ".docx": b"uno", "-preview.png": b"eins", "-score.png": b"same"}
SECOND = {".pdf": b"two", ".docx": b"due", "-preview.png": b"zwei", "-score.png": b"same"}


async def test_the_files_of_a_second_version_have_one_number(tmp_path: Path) -> None:
    """Behind the stem, pictures too, also where one of them is the same as that of the first version; a form that is asked for later has it as well."""
    terminal, _, files = plain(tmp_path)
    await handed(terminal, files, "a", FIRST)
    await handed(terminal, files, "b", SECOND)
    await handed(terminal, files, "b", {".txt": b"text"})
    second = {f"Robin-Resume-2{ending}" for ending in (*SECOND, ".txt")}
    assert {p.name for p in (tmp_path / "out").iterdir()} == {f"Robin-Resume{ending}" for ending in FIRST} | second


async def test_files_that_lie_there_are_found_again(tmp_path: Path) -> None:
    """After a new start too, what is handed over again keeps its name, in whatever order the versions come; a version of another stem is not numbered."""
    terminal, _, files = plain(tmp_path)
    await handed(terminal, files, "a", FIRST)
    await handed(terminal, files, "b", SECOND)
    there = {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()}
    again, _, files = plain(tmp_path)
    await handed(again, files, "b", SECOND)
    await handed(again, files, "a", FIRST)
    assert {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()} == there
    await handed(again, files, "c", FIRST, stem="Robin-Resume-Acme")
    assert (tmp_path / "out" / "Robin-Resume-Acme-score.png").exists()


async def test_another_look_of_a_version_overwrites_nothing(tmp_path: Path) -> None:
    """Printed in another design a version has another number; what came before stays."""
    terminal, _, files = plain(tmp_path)
    await handed(terminal, files, "a", FIRST)
    await handed(terminal, files, "a", {".pdf": b"classic", "-preview.png": b"klassisch"})
    assert {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()} == {f"Robin-Resume{e}": c for e, c in FIRST.items()} | {
        "Robin-Resume-2.pdf": b"classic", "Robin-Resume-2-preview.png": b"klassisch",
    }  # fmt: skip
