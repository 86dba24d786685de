"""What takes its time is done before the transaction, so that nobody waits meanwhile to write."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Beforehand(Exception):
    """A message cannot be understood before this is done: the transaction is given up, the work done, and the message taken anew."""

    def __init__(self, name: str, work: Callable[[], Any]) -> None:
        """`name` tells it from other work for the same message; `work` needs no open transaction."""
        super().__init__(name)
        self.name = name
        self.work = work


class Unheard(Exception):
    """Only a model can tell what these words wish: the transaction is given up, the model asked, and the message taken anew."""

    def __init__(self, text: str) -> None:
        super().__init__("words that no pattern knows")
        self.text = text
