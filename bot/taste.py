"""How a user wants documents to look."""

from __future__ import annotations

from pydantic import BaseModel
from sqlmodel import Session

from agent.domain.look import designs
from agent.domain.rendered import Design
from storage import Store


class Taste(BaseModel):
    """What the user chose; empty where nothing was chosen."""

    design: str = ""


def design_of(store: Store, user: str, standard: Design, db: Session | None = None) -> Design:
    """The design of this user's documents: the standard one, under the name the user chose. A design that is there no more is not missed."""
    return in_design(store.preferences.get(user, Taste, db).design, standard)


def in_design(name: str, standard: Design) -> Design:
    """The design of that name with its own typeface, on the paper of the standard one; where there is none, the standard one."""
    return standard.model_copy(update={"name": name, "typeface": Design().typeface}) if name in dict(designs()) else standard
