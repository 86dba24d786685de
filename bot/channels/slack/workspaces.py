"""The workspaces on which the app is installed, with the token of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Installed:
    """A workspace, our token there, and who we are there."""

    team: str
    token: str
    bot: str
    bot_user: str


class Workspaces(Protocol):
    """Knows the workspaces."""

    def find(self, team: str) -> Installed | None:
        """That workspace, or None where we are not installed."""
        ...

    def all(self) -> Sequence[Installed]:
        """Each of them."""
        ...


class OneWorkspace:
    """The workspace whose token stands in the settings."""

    def __init__(self, installed: Installed) -> None:
        self._installed = installed

    def find(self, team: str) -> Installed | None:
        """That workspace, or None when it is another."""
        return self._installed if team == self._installed.team else None

    def all(self) -> Sequence[Installed]:
        """The one."""
        return (self._installed,)
