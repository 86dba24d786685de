"""A conversation in the terminal: colours for a person, plain text for a pipe."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.status import Status

from agent.domain.say import Say, SayKind
from bot.channels.naming import FreeNames
from storage.files import FileStore, write_whole


class Terminal:
    """Prints what is said; files are copied into a folder under the name the user sees."""

    def __init__(self, files: FileStore, out: Path, console: Console | None = None) -> None:
        self._files = files
        self._names = FreeNames(out)
        self._console = console or Console(highlight=False, soft_wrap=True)
        self._status: Status | None = None
        self._keeps_a_line = False
        self.doing = ""
        """What is being done, where a person types on a line below which it is shown."""

    def keeps_a_line(self) -> None:
        """From now on somebody types on the last line, and whoever keeps it shows `doing`."""
        self._keeps_a_line = True

    async def deliver(self, conversation: str, say: Say) -> None:
        """Show one message. Raises `OwnerCanAct` when a file cannot be written."""
        self._rest()
        if say.kind is SayKind.FILE:
            content = self._files.read(say.path)
            target = self._names.free(say, content)
            write_whole(target, content)
            self._console.print(f"[bold cyan]Truecut:[/] here is [bold]{escape(str(target))}[/]")
            return
        colour = {SayKind.NOTICE: "yellow"}.get(say.kind, "cyan")
        self._console.print(f"[bold {colour}]Truecut:[/] {escape(say.text)}")
        for number, option in enumerate(say.options, 1):
            self._console.print(f"   [bold]{number}[/] {escape(option.label)}")

    async def progress(self, conversation: str, text: str) -> None:
        """Show what is being done: to a person on a line that the next message replaces, in a pipe as a line of its own."""
        if self._keeps_a_line:
            self.doing = f"{text} …"
        elif not self._console.is_terminal:
            self._console.print(f"… {escape(text)}")
        elif self._status:
            self._status.update(f"[dim]{escape(text)} …[/]")
        else:
            self._status = self._console.status(f"[dim]{escape(text)} …[/]")
            self._status.start()

    def _rest(self) -> None:
        self.doing = ""
        if self._status:
            self._status.stop()
            self._status = None

    def echo(self, text: str) -> None:
        """Show what the user said (for conversations that nobody types)."""
        self._console.print(f"[bold green]You:[/] {escape(text)}")

    def note(self, text: str) -> None:
        """Print a line of ours that is no message."""
        self._console.print(escape(text))
