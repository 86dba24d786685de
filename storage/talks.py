"""Where conversations stand."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel, ValidationError
from sqlalchemy import bindparam, select
from sqlmodel import Session

from storage.repository import Repository
from storage.tables import TalkRow
from storage.upsert import table_of, upsert

_TALKS = table_of(TalkRow).c
_STANDS = select(_TALKS.payload).where(
    _TALKS.channel == bindparam("channel"), _TALKS.conversation == bindparam("conversation"), _TALKS.user == bindparam("user")
)

Shape = TypeVar("Shape", bound=BaseModel)


class Talks(Repository):
    """Keeps the state of each conversation."""

    def get(self, user: str, channel: str, conversation: str, shape: type[Shape], session: Session) -> Shape:
        """The state of a conversation of that user; a new one when there is none, or its form has changed."""
        payload = session.connection().execute(_STANDS, {"user": user, "channel": channel, "conversation": conversation}).scalar()
        try:
            return shape() if payload is None else shape.model_validate_json(payload)
        except ValidationError:
            return shape()

    def put(self, user: str, channel: str, conversation: str, state: BaseModel, session: Session) -> None:
        """Keep the state."""
        upsert(session, TalkRow, user=user, channel=channel, conversation=conversation, payload=state.model_dump_json())
