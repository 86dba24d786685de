"""A vault that locks nothing away, so that a test can see on the disk what would be there."""

from __future__ import annotations

from storage.vault import Vault, new_key


class GlassVault(Vault):
    """Everything lies open."""

    def __init__(self) -> None:
        super().__init__([new_key()])

    def seal(self, content: bytes) -> bytes:
        """As it is."""
        return content

    def open(self, sealed: bytes) -> bytes:
        """As it is."""
        return sealed

    def seal_text(self, text: str) -> str:
        """As it is."""
        return text

    def open_text(self, sealed: str) -> str:
        """As it is."""
        return sealed

    def hide(self, text: str) -> str:
        """As it is."""
        return text

    def reveal(self, name: str) -> str:
        """As it is."""
        return name
