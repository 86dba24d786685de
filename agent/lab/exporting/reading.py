"""Reads a GGUF back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import gguf


class Written:
    """What stands in a file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._reader = gguf.GGUFReader(str(path))
        self._tensors = {tensor.name: tensor for tensor in self._reader.tensors}
        self.kind = str(self.value("general.architecture"))

    def value(self, key: str) -> Any:
        """What stands under a key, none where nothing does."""
        field = self._reader.get_field(key)
        return None if field is None else field.contents()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the weights."""
        return tuple(self._tensors)

    def of(self, name: str) -> Any:
        """Weights as four-byte numbers, in the shape they have in transformers. Raises `KeyError`."""
        tensor = self._tensors[name]
        return gguf.quants.dequantize(tensor.data, tensor.tensor_type).reshape(tuple(int(n) for n in reversed(tensor.shape)))
