"""A conversation on Telegram, recorded as text.

    python -m tests.recording [--write]

The service with the bundled embedder and real documents talks to the fake of Telegram's server; what stands in the chat afterwards is printed, and with
`--write` put into the README, between its two marks. Buttons stand in square brackets, files in angle brackets; the day is written as YYYY-MM-DD.
"""

from __future__ import annotations

import asyncio
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from textwrap import wrap

from bot.app import App, build
from bot.demo import sample
from bot.files.result import Result
from bot.settings import Settings
from bot.showing import phrases
from storage.tables import RunState
from tests.dialogues.telegram import OWNER, serving
from tests.fakes.telegram import FakeTelegram, Person, Shown

README = Path(__file__).parent.parent / "README.md"
BEGIN, END = "<!-- recording: make recording writes what stands here -->", "<!-- end of recording -->"
WIDTH = 110
YOU, BOT = "you", "Truecut"
WORDS = "I wrote the Terraform modules for our staging environment and reviewed the changes of two colleagues."


class Recorder:
    """Somebody's chat, written down."""

    def __init__(self, app: App, person: Person) -> None:
        self._app = app
        self._person = person
        self.lines: list[str] = []

    async def says(self, text: str, instead: str = "") -> None:
        """Say it; `instead` is written down where it is long."""
        self._note(YOU, instead or text)
        self._person.says(text)
        await self._listen()

    async def sends(self, name: str) -> None:
        """Send a bundled file."""
        self._note(YOU, f"<{name}>")
        self._person.sends(name, sample(name))
        await self._listen()

    async def taps(self, label: str) -> None:
        """Tap the last button with that label."""
        self._note(YOU, f"taps [{label}]")
        self._person.taps(label)
        await self._listen()

    async def taps_first(self) -> None:
        """Tap the first button of the last message that has any."""
        await self.taps(next(iter(next(shown for shown in reversed(self._person.chat.shown) if shown.buttons).buttons)))

    async def _listen(self) -> None:
        """Wait until nothing more comes, and write it down."""
        await self._settled()
        files: list[str] = []
        for shown in self._person.heard:
            if shown.filename:
                files.append(f"<{shown.filename}>")
                continue
            self._files(files)
            self._note(BOT, shown.text, _buttons(shown))
        self._files(files)
        self._person.forgets()

    def _files(self, names: list[str]) -> None:
        """Write down files that came one after another."""
        if names:
            self._note(BOT, "\n".join(names))
            names.clear()

    async def _settled(self) -> None:
        store, calm = self._app.store, 0
        while calm < 4:
            counts = store.runs.counts()
            unheard = self._person.server.unconfirmed or store.inbox.waiting() or store.outbox.waiting()
            calm = 0 if unheard or counts[RunState.NEW] or counts[RunState.RUNNING] else calm + 1
            await asyncio.sleep(0.1)

    def _note(self, who: str, text: str, buttons: Sequence[str] = ()) -> None:
        for number, told in enumerate(part for line in [*text.splitlines(), *buttons] for part in _folded(line)):
            self.lines.append(f"{who if number == 0 else '':<8} {told}".rstrip())
        self.lines.append("")


def _folded(line: str) -> list[str]:
    """The line in pieces of the width, those behind the first set in a little."""
    begin = " " * (len(line) - len(line.lstrip()))
    return wrap(line.strip(), WIDTH, initial_indent=begin, subsequent_indent=f"{begin}  ") or [""]


def _buttons(shown: Shown) -> list[str]:
    """The buttons, as many in a line as have room."""
    lines: list[str] = []
    for label in shown.buttons:
        if lines and len(lines[-1]) + len(label) + 3 <= WIDTH:
            lines[-1] += f" [{label}]"
        else:
            lines.append(f"[{label}]")
    return lines


def _line_with(app: App, words: str) -> int:
    """The number of the line of the last résumé that holds these words."""
    made = app.store.versions.latest(f"telegram:{OWNER}")
    assert made is not None
    lines = Result.model_validate_json(made.result).provenance
    return next(number for number, origin in enumerate(lines, 1) if words in origin.text)


async def recorded(app: App) -> str:
    """The main job, with one question answered, and what one may ask afterwards."""
    async with FakeTelegram() as server:
        talk = Recorder(app, server.person(OWNER))
        async with serving(app, server):
            await talk.says("hi")
            await talk.sends("resume.json")
            await talk.says(sample("post.txt").decode(), "pastes the post of a Senior Backend Engineer")
            await talk.taps(phrases.ANSWERS[0])
            await talk.says(WORDS)
            await talk.taps_first()
            await talk.taps("Skip all questions")
            await talk.says(f"/why {_line_with(app, 'Terraform modules')}")
    return "\n".join(talk.lines).strip().replace(date.today().isoformat(), "YYYY-MM-DD")


def written(recording: str, readme: str) -> str:
    """The README with the recording between its marks."""
    head, _, rest = readme.partition(BEGIN)
    return f"{head}{BEGIN}\n```text\n{recording}\n```\n{END}{rest.partition(END)[2]}"


def main(arguments: Sequence[str]) -> int:
    """Record, and print or write."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="put it into the README")
    write = parser.parse_args(arguments).write
    recording = asyncio.run(recorded(build(Settings(data=None), warm=True)))
    if write:
        README.write_text(written(recording, README.read_text(encoding="utf-8")), encoding="utf-8")
    else:
        print(recording)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
