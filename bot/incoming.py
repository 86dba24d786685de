"""A message as it came in, the same for every channel."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Unread(StrEnum):
    """Why nothing can be read in a message."""

    PICTURE = "picture"
    SOUND = "sound"
    FILM = "film"
    STICKER = "sticker"
    LARGE = "large"
    LOST = "lost"
    EDITED = "edited"
    OTHER = "other"


class Incoming(BaseModel):
    """Who said what, where. A file is named as the user named it and as the file store keeps it; `tapped` is the data of an option;
    `unread` is set where the message holds nothing that can be read, `album` names what several files were sent in."""

    model_config = ConfigDict(frozen=True)

    channel: str
    conversation: str
    user: str
    text: str = ""
    tapped: str = ""
    filename: str = ""
    stored: str = ""
    unread: Unread | None = None
    album: str = ""


class Arrival(Incoming):
    """A message as its platform delivered it. `message` is its number there, `at` its second; `remote` names a file that is still to be fetched,
    `query` a tap that is to be acknowledged; one that is `full` may go on in the next, one that is `edited` was delivered before."""

    message: int = 0
    at: int = 0
    remote: str = ""
    query: str = ""
    full: bool = False
    edited: bool = False
