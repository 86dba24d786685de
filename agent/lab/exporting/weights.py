"""The weights in a folder, one at a time: several models at once need not fit into memory."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from safetensors import safe_open


class Weights:
    """Those of all safetensors files of a folder, by name."""

    def __init__(self, folder: Path) -> None:
        self._files: dict[str, Path] = {}
        for file in sorted(folder.glob("*.safetensors")):
            with safe_open(str(file), framework="pt") as opened:
                self._files |= dict.fromkeys(opened.keys(), file)
        self.names = tuple(self._files)

    def of(self, name: str) -> Any:
        """An array of four-byte numbers. Raises `KeyError`."""
        with safe_open(str(self._files[name]), framework="pt") as opened:
            return opened.get_tensor(name).float().numpy()
