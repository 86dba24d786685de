"""The posts that a command line names: a list of links and files, or a folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from agent.adapters.plain import decode
from agent.adapters.readers import ensure_open, read_file
from agent.domain.value import digest
from agent.errors import UserCanAct
from bot.batch import phrases
from bot.batch.listing import is_link, listing
from bot.commands.files import content_of

MOST = 1_000
"""Posts of one batch."""


@dataclass(frozen=True)
class Named:
    """A post: its link, its text or what was read of a file, or why there is none."""

    source: str
    reason: str = ""


@dataclass(frozen=True)
class Posts:
    """The posts, each once, and what is to be said of the list."""

    posts: tuple[Named, ...]
    said: tuple[str, ...]

    @property
    def digest(self) -> str:
        """Names the list."""
        return digest("\n".join(post.source for post in self.posts), length=32)


def posts_in(name: str) -> Posts:
    """What the argument names. Raises `UserCanAct` when there is no post in it."""
    folder = Path(name).expanduser()
    if folder.is_dir():
        files = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
        return _posts([_of_file(path) for path in files], [])
    return _of_list(decode(content_of(name), name), folder.parent)


def _of_list(text: str, beside: Path) -> Posts:
    """Lines that name files stand for these; all else is read as a list of links and texts."""
    found: list[Named] = []
    strange: list[str] = []
    rest: list[str] = []

    def close() -> None:
        if rest:
            read = listing("\n".join(rest), MOST)
            found.extend(Named(source) for source in (*read.sources, *read.beyond))
            found.extend(Named(read.sources[-1]) for _ in range(read.again))
            strange.extend(read.strange)
            rest.clear()

    for line in text.splitlines():
        path = _file(line.strip(), beside)
        if path:
            close()
            found.append(_of_file(path))
        else:
            rest.append(line)
    close()
    return _posts(found, strange)


def _file(line: str, beside: Path) -> Path | None:
    """The file that a line names, from here or from beside the list."""
    if not line or len(line) > 1_000 or "://" in line:
        return None
    try:
        return next((path for path in (beside / line, Path(line).expanduser()) if path.is_file()), None)
    except (OSError, RuntimeError, ValueError):
        return None


def _of_file(path: Path) -> Named:
    try:
        return Named(ensure_open(read_file(path.name, content_of(str(path)), None)).model_dump_json())
    except UserCanAct as error:
        return Named(path.name, str(error))


def _posts(found: list[Named], strange: list[str]) -> Posts:
    if not found:
        raise UserCanAct(phrases.NO_LINKS)
    once = tuple(dict.fromkeys(found))
    texts = any(not is_link(post.source) for number, post in enumerate(found) if post in found[:number])
    said = [phrases.again(len(found) - len(once), texts=texts)] if len(found) > len(once) else []
    said += [phrases.beyond(len(once) - MOST, MOST, once[MOST].source)] if len(once) > MOST else []
    said += [phrases.strange(strange)] if strange else []
    return Posts(once[:MOST], tuple(said))
