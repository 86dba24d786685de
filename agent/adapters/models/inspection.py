"""What a host says of itself and of its model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from agent.adapters.models.manner import Manner, is_called

if TYPE_CHECKING:
    from agent.adapters.models.client import Client


@dataclass(frozen=True)
class Loaded:
    """How a model lies in memory: the share of it that is on a GPU, and its context where the host tells it."""

    on_gpu: float
    context: int | None


class Inspection:
    """Looks at one host. Everything raises `Failure` when the host does not answer."""

    def __init__(self, address: str, manner: Manner) -> None:
        self._address = address
        self._manner = manner

    async def version(self) -> str:
        """The version of its Ollama."""
        async with self._client() as client:
            return await client.version()

    async def models(self) -> tuple[str, ...]:
        """The names of its models."""
        async with self._client() as client:
            return tuple(m.model or "" for m in (await client.tags()).models)

    async def longest(self) -> int | None:
        """The longest context that the model was made for, or None where the host does not tell it."""
        async with self._client() as client:
            return _context((await client.shown(self._manner.model)).modelinfo or {})

    async def loaded(self) -> Loaded | None:
        """How the model lies in memory, or None while it does not."""
        async with self._client() as client:
            found = [m for m in (await client.running()).models if is_called(self._manner.model, m.model or m.name or "")]
        return Loaded(int(found[0].size_vram or 0) / max(1, int(found[0].size or 0)), found[0].context_length) if found else None

    def _client(self) -> Client:
        from agent.adapters.models.client import Client

        return Client(self._address, self._manner)


def _context(info: Mapping[str, Any]) -> int | None:
    return next((value for key, value in info.items() if key.endswith(".context_length") and isinstance(value, int)), None)
