"""What users prefer."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel, ValidationError
from sqlmodel import Session

from storage.repository import Repository
from storage.tables import PreferenceRow

Shape = TypeVar("Shape", bound=BaseModel)


class Preferences(Repository):
    """Keeps what each user prefers, in every conversation."""

    def get(self, user: str, shape: type[Shape], session: Session | None = None) -> Shape:
        """What the user prefers; nothing in particular where none was kept, or its form has changed."""
        with self._reading(session) as db:
            row = db.get(PreferenceRow, user)
        try:
            return shape.model_validate_json(row.payload) if row else shape()
        except ValidationError:
            return shape()

    def put(self, user: str, preferred: BaseModel, session: Session | None = None) -> None:
        """Keep it."""
        with self._session(session) as db:
            db.merge(PreferenceRow(user=user, payload=preferred.model_dump_json()))
