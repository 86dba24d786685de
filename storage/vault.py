"""The vault: what the house remembers of people lies on the disk sealed, and is opened only to be used.

Two ways, for two needs:

* `seal` (Fernet: AES-128-CBC and HMAC) for everything that people said, sent or were given. The same text sealed twice
  looks different. Several keys may open, the first one seals; so keys can be changed, see `truecut rotate`.
* `hide` (AES-SIV) for the few names by which rows are found and which are made of text: the same text hidden twice looks
  the same, so it can be searched for, but nobody without the key can tell, or confirm by guessing, what it stands for.

`hide` and the names of files rest on a secret of the database that is itself sealed there. When the keys change it is
sealed anew and stays the same: otherwise every name would change, and the same file kept again would lie there twice.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import secrets
from collections.abc import Sequence

from cryptography.exceptions import InvalidTag
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

from agent.errors import Bug, OwnerCanAct

WRONG_KEY = (
    "What is kept in the data folder cannot be opened with the key that was given: put the right key into TRUECUT_KEY or its file "
    "(`truecut key` shows where it is looked for), or set TRUECUT_DATA to another folder."
)
SECRET = 64
"""Bytes of the secret for names."""


class Vault:
    """Seals with the first of its keys, and opens with each of them. `unlock` gives it the secret for names."""

    def __init__(self, keys: Sequence[str]) -> None:
        """Raises `ValueError` when a key is none."""
        fernets = [Fernet(key) for key in keys]
        self._first, self._all = fernets[0], MultiFernet(fernets)
        self._secret = b""
        self._names: AESSIV | None = None

    def seal(self, content: bytes) -> bytes:
        """The content, to be kept."""
        return self._first.encrypt(content)

    def open(self, sealed: bytes) -> bytes:
        """What was sealed. Raises `OwnerCanAct` when none of the keys opens it."""
        try:
            return self._all.decrypt(sealed)
        except InvalidToken as error:
            raise OwnerCanAct(WRONG_KEY) from error

    def seal_text(self, text: str) -> str:
        """The text, to be kept."""
        return self.seal(text.encode("utf-8", "surrogatepass")).decode("ascii")

    def open_text(self, sealed: str) -> str:
        """The text that was sealed. Raises `OwnerCanAct` when none of the keys opens it."""
        return self.open(sealed.encode("ascii", "replace")).decode("utf-8", "surrogatepass")

    def is_current(self, sealed: bytes) -> bool:
        """Whether it was sealed with the first key."""
        try:
            self._first.decrypt(sealed)
        except InvalidToken:
            return False
        return True

    def unlock(self, secret: bytes) -> None:
        """From now on names can be hidden."""
        self._secret, self._names = secret, AESSIV(secret)

    def hide(self, text: str) -> str:
        """A name for the text, the same for the same."""
        return base64.urlsafe_b64encode(self._siv().encrypt(text.encode("utf-8", "surrogatepass"), None)).decode("ascii")

    def reveal(self, name: str) -> str:
        """The text that was hidden. Raises `OwnerCanAct` when it was not hidden here."""
        try:
            return self._siv().decrypt(base64.urlsafe_b64decode(name), None).decode("utf-8", "surrogatepass")
        except (InvalidTag, binascii.Error, ValueError) as error:
            raise OwnerCanAct(WRONG_KEY) from error

    def shelf(self, user: str) -> str:
        """How the names of this user's files begin."""
        return self._keyed("shelf", user)[:16]

    def name(self, user: str, digest: str) -> str:
        """The name of a file of this user whose content has that digest."""
        return f"{self.shelf(user)}-{self._keyed('file', user, digest)[:40]}"

    def _siv(self) -> AESSIV:
        if self._names is None:
            raise Bug("The vault has no secret for names yet.")
        return self._names

    def _keyed(self, *parts: str) -> str:
        self._siv()
        return hmac.new(self._secret, "\x1f".join(parts).encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def new_key() -> str:
    """A new key."""
    return Fernet.generate_key().decode("ascii")


def new_secret() -> bytes:
    """A new secret for names."""
    return secrets.token_bytes(SECRET)


def fresh_vault() -> Vault:
    """A vault for what goes with the process: nobody will know its key."""
    vault = Vault([new_key()])
    vault.unlock(new_secret())
    return vault
