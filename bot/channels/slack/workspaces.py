"""The workspaces on which the app is installed, with the token of each."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass

from bot.channels.slack.place import CHANNEL
from bot.channels.slack.sealing import Seal
from storage import Store

log = logging.getLogger(__name__)

NAME = "installed:"


@dataclass(frozen=True)
class Installed:
    """A workspace, our token there, and who we are there."""

    team: str
    token: str
    bot: str
    bot_user: str
    name: str = ""


class Workspaces:
    """The workspace whose token stands in the settings, and those that installed the app by a link."""

    def __init__(self, store: Store, seal: Seal | None = None) -> None:
        self._store, self._seal = store, seal
        self.own: Installed | None = None

    def find(self, team: str) -> Installed | None:
        """That workspace, or None where we are not installed."""
        if self.own and self.own.team == team:
            return self.own
        return self._opened(self._store.marks.get(CHANNEL, NAME + team)) if self._seal else None

    def installed(self) -> list[Installed]:
        """Those that installed the app by a link."""
        kept = self._store.marks.named(CHANNEL, NAME)
        return [found for sealed in kept.values() if (found := self._opened(sealed))]

    def keep(self, installed: Installed) -> None:
        """The app is installed there from now on, or anew."""
        assert self._seal is not None
        self._store.marks.put(CHANNEL, NAME + installed.team, self._seal.seal(json.dumps(asdict(installed))))

    def forget(self, team: str) -> bool:
        """The app is not installed there any more; False when it was not."""
        known = self._store.marks.get(CHANNEL, NAME + team) is not None
        self._store.marks.drop(CHANNEL, NAME + team)
        return known

    def _opened(self, sealed: str | None) -> Installed | None:
        opened = self._seal.open(sealed) if sealed and self._seal else None
        if sealed and opened is None:
            log.error("the token of a workspace cannot be opened, for the client secret is another: it must be installed again")
        return Installed(**json.loads(opened)) if opened else None
