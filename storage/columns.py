"""Columns that lie sealed, or hidden, on the disk. Their vault hangs on the dialect of their engine, so that two stores in one process have each their own."""

from __future__ import annotations

from sqlalchemy import Dialect, Engine, LargeBinary, String, Text, TypeDecorator

from storage.vault import Vault

_VAULT = "truecut_vault"


def hang(vault: Vault, engine: Engine) -> None:
    """From now on the columns of this engine are sealed and opened by this vault."""
    setattr(engine.dialect, _VAULT, vault)


def vault_of(dialect: Dialect) -> Vault:
    """The vault of an engine."""
    vault: Vault = getattr(dialect, _VAULT)
    return vault


class _SealedText(TypeDecorator[str]):
    """A text that cannot be searched for."""

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """The text sealed."""
        return None if value is None else vault_of(dialect).seal_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """The text opened."""
        return None if value is None else vault_of(dialect).open_text(value)


class Sealed(_SealedText):
    """A long text that cannot be searched for."""

    impl = Text
    cache_ok = True


class SealedLine(_SealedText):
    """A short text that cannot be searched for."""

    impl = String
    cache_ok = True


class SealedBytes(TypeDecorator[bytes]):
    """Bytes that cannot be searched for."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        """The bytes sealed."""
        return None if value is None else vault_of(dialect).seal(value)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        """The bytes opened."""
        return None if value is None else vault_of(dialect).open(value)


class Hidden(TypeDecorator[str]):
    """A name that can be searched for as a whole, and means nothing to who does not have the key."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """The name hidden."""
        return None if value is None else vault_of(dialect).hide(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """The name revealed."""
        return None if value is None else vault_of(dialect).reveal(value)
