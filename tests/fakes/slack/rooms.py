"""Channels and direct messages with what stands in them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any


@dataclass
class Shown:
    """A message of the app as people see it; one that is `only_for` somebody nobody else sees, one that is `gone` was deleted."""

    stamp: str
    source: str = ""
    thread: str = ""
    blocks: list[dict[str, Any]] = field(default_factory=list)
    filename: str = ""
    content: bytes = b""
    only_for: str = ""
    edits: list[str] = field(default_factory=list)
    gone: bool = False
    unfurls: bool = True
    at: float = field(default_factory=time.monotonic)

    @property
    def text(self) -> str:
        """What a person reads: the blocks where there are any, else the text."""
        sections = [unescape(block["text"]["text"]) for block in self.blocks if block["type"] in ("section", "header")]
        return "\n".join(sections) if sections else unescape(self.source)

    @property
    def elements(self) -> Iterator[dict[str, Any]]:
        """The buttons."""
        return (element for block in self.blocks if block["type"] == "actions" for element in block["elements"])

    @property
    def buttons(self) -> dict[str, dict[str, Any]]:
        """Label → button."""
        return {unescape(button["text"]["text"]): button for button in self.elements}


@dataclass
class Room:
    """A channel or a direct message; `members` may read it, `with_app` says whether the app may write."""

    id: str
    members: set[str] = field(default_factory=set)
    team: str = ""
    with_app: bool = True
    archived: bool = False
    shown: list[Shown] = field(default_factory=list)
    said: list[dict[str, Any]] = field(default_factory=list)
    signs: list[tuple[str, str]] = field(default_factory=list)

    def find(self, stamp: str) -> Shown | None:
        """The app's message with that stamp, unless it was deleted."""
        return next((m for m in self.shown if m.stamp == stamp and not m.gone and not m.only_for), None)
