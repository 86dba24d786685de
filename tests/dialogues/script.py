"""A dialogue as a person would note it down: who says, sends or taps what, and what is heard then; the same on every channel.

The first line of a script is the promise that it keeps. Each further line is a step:

    says WORDS          a message; {NAME} stands for the text of a file, \\n for a new line
    changes WORDS       the last message is changed into this
    sends NAME          a file: one of the demo, or of the folder `files` beside the scripts
    shows KIND          a voice message or a photo
    taps LABEL          the last button whose label begins so; in the terminal its number is typed
    taps again LABEL    the first button with that label, which may be old
    hears WORDS         comes, since the last step of the person
    hears no WORDS      did not come, when all is quiet

Lines that begin with # are comments; "(telegram, slack)" before a step says where it is taken alone.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bot.demo import sample

FOLDER = Path(__file__).parent / "scripts"
VERBS = ("says", "changes", "sends", "shows", "taps again", "taps", "hears no", "hears")

_STEP = re.compile(rf"(?:\((?P<where>[a-z, ]+)\) )?(?P<verb>{'|'.join(VERBS)}) (?P<words>.+)")


class Stage(Protocol):
    """Where a script is played: a channel with a person and the house on its two sides."""

    name: str

    async def says(self, text: str) -> None:
        """The person says something."""
        ...

    async def changes(self, text: str) -> None:
        """The person changes what was said last."""
        ...

    async def sends(self, name: str, content: bytes) -> None:
        """The person sends a file."""
        ...

    async def shows(self, kind: str) -> None:
        """The person sends a voice message or a photo."""
        ...

    async def taps(self, label: str) -> None:
        """The person taps the last button with that label."""
        ...

    async def taps_again(self, label: str) -> None:
        """The person taps the first button with that label."""
        ...

    async def hears(self, words: str) -> None:
        """Wait until the words came since the last `forgets`."""
        ...

    async def settled(self) -> None:
        """Wait until nothing is left to do."""
        ...

    def forgets(self) -> None:
        """Only what comes now counts."""
        ...

    @property
    def text(self) -> str:
        """All that came since then."""
        ...


@dataclass(frozen=True)
class Step:
    """One line of a script, and on which channels it is taken."""

    line: int
    verb: str
    words: str
    where: frozenset[str]


@dataclass(frozen=True)
class Script:
    """Its name, its promise and its steps."""

    name: str
    promise: str
    steps: tuple[Step, ...]


def scripts() -> list[Script]:
    """All that there are."""
    return [read(path.stem, path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.txt"))]


def read(name: str, text: str) -> Script:
    """The script. Raises `ValueError` at a line that is no step."""
    promise, *lines = text.splitlines()
    return Script(name, promise, tuple(_step(number, line) for number, line in enumerate(lines, 2) if line.strip() and not line.startswith("#")))


def _step(number: int, line: str) -> Step:
    found = _STEP.fullmatch(line.strip())
    if found is None:
        raise ValueError(f"line {number} is no step: {line}")
    where = frozenset(name.strip() for name in (found["where"] or "").split(",") if name.strip())
    return Step(number, found["verb"], found["words"], where)


def content_of(name: str) -> bytes:
    """A file of the demo, or one beside the scripts."""
    beside = FOLDER / "files" / name
    return beside.read_bytes() if beside.is_file() else sample(name)


def written_out(words: str) -> str:
    """The words with the texts of the files that they name."""
    told = re.sub(r"\{([\w.-]+)\}", lambda named: content_of(named.group(1)).decode(), words)
    return told.replace("\\n", "\n")


async def play(script: Script, stage: Stage) -> None:
    """Take all steps. Raises `AssertionError`, with the line, where something else is heard."""
    for step in script.steps:
        if step.where and stage.name not in step.where:
            continue
        try:
            await _take(step, stage)
        except AssertionError as error:
            raise AssertionError(f"{script.name}.txt, line {step.line}, on {stage.name}: {step.verb} {step.words}\n{error}") from error


async def _take(step: Step, stage: Stage) -> None:
    words = written_out(step.words)
    if step.verb == "hears":
        await stage.hears(words)
        return
    await stage.settled()
    if step.verb == "hears no":
        assert words not in stage.text, stage.text
        return
    stage.forgets()
    if step.verb == "sends":
        await stage.sends(step.words, content_of(step.words))
        return
    doing: dict[str, Callable[[str], Awaitable[None]]] = {
        "says": stage.says, "changes": stage.changes, "shows": stage.shows, "taps": stage.taps, "taps again": stage.taps_again,
    }  # fmt: skip
    await doing[step.verb](words)
