"""Where conversations stand."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel, ValidationError
from sqlmodel import Session

from storage.repository import Repository
from storage.tables import TalkRow

Shape = TypeVar("Shape", bound=BaseModel)


class Talks(Repository):
    """Keeps the state of each conversation."""

    def get(self, user: str, channel: str, conversation: str, shape: type[Shape], session: Session) -> Shape:
        """The state of a conversation of that user; a new one when there is none, or its form has changed."""
        row = session.get(TalkRow, (channel, conversation))
        try:
            return shape.model_validate_json(row.payload) if row and row.user == user else shape()
        except ValidationError:
            return shape()

    def put(self, user: str, channel: str, conversation: str, state: BaseModel, session: Session) -> None:
        """Keep the state."""
        session.merge(TalkRow(user=user, channel=channel, conversation=conversation, payload=state.model_dump_json()))
