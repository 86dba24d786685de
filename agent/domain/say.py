"""What we say, independent of the channel that carries it."""

from __future__ import annotations

from enum import StrEnum

from agent.domain.value import Value


class SayKind(StrEnum):
    """How a channel should show it."""

    TEXT = "text"
    QUESTION = "question"
    FILE = "file"
    NOTICE = "notice"
    SETTLED = "settled"


class Option(Value):
    """A choice that can be tapped or answered by number; `data` (≤ 64 bytes) comes back."""

    label: str
    data: str


class Say(Value):
    """A message to the user. A file is named by its path in the file store and the name the user sees; one that is `rated` may be answered by a thumb up or
    down; those of one `version` share the `stem` of their names. `about` names the question that is asked, or, where the kind is SETTLED, the one that was answered: nothing is shown then, but a channel that can
    takes its buttons away."""

    kind: SayKind = SayKind.TEXT
    text: str = ""
    options: tuple[Option, ...] = ()
    path: str = ""
    filename: str = ""
    stem: str = ""
    version: str = ""
    rated: bool = False
    about: str = ""
