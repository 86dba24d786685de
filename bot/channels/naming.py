"""Names of files in a folder that holds those of other versions."""

from __future__ import annotations

from pathlib import Path

from agent.domain.say import Say


class FreeNames:
    """Gives each file a name that is free, or that the same content has already. The files of one version get the same number, behind the stem of their names."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers: dict[tuple[str, str], int] = {}
        """The number of each version (stem and hash) of which a file was named."""

    def free(self, say: Say, content: bytes) -> Path:
        """Where the file of this message is to lie."""
        name = Path(say.filename).name
        stem = say.stem if say.stem and name.startswith(say.stem) else Path(name).stem
        of = (stem, say.version) if say.stem and say.version else None
        taken = {number for (other, _), number in self._numbers.items() if other == stem} if of else set()
        number = self._numbers.get(of, 1) if of else 1
        if of not in self._numbers:
            number = self._next(number, taken)
        while not _is_free(path := self._folder / _numbered(name, stem, number), content):
            number = self._next(number + 1, taken)
        if of:
            self._numbers[of] = number
        return path

    @staticmethod
    def _next(number: int, taken: set[int]) -> int:
        while number in taken:
            number += 1
        return number


def _is_free(path: Path, content: bytes) -> bool:
    return not path.exists() or path.read_bytes() == content


def _numbered(name: str, stem: str, number: int) -> str:
    return name if number == 1 else f"{stem}-{number}{name[len(stem) :]}"
