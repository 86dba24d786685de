"""A message as it came in, the same for every channel."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Incoming(BaseModel):
    """Who said what, where. A file is named as the user named it and as the file store keeps it; `tapped` is the data of an option."""

    model_config = ConfigDict(frozen=True)

    channel: str
    conversation: str
    user: str
    text: str = ""
    tapped: str = ""
    filename: str = ""
    stored: str = ""
