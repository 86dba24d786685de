"""What the owner of a résumé can wish of it: a closed set of edits, each about one line."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from agent.domain.draft import Mark
from agent.domain.value import Value


class DropLine(Value):
    """Leave that line out."""

    kind: Literal["drop"] = "drop"
    line: Mark


class OwnWording(Value):
    """Print the user's own wording of that line, to the letter."""

    kind: Literal["own"] = "own"
    line: Mark


class EditLine(Value):
    """Print the words of that snippet, which the user typed for it, in the place of the line."""

    kind: Literal["edit"] = "edit"
    line: Mark
    snippet: str


class PutBack(Value):
    """Print a line that was left out."""

    kind: Literal["back"] = "back"
    line: Mark


class TellLine(Value):
    """Print a wording that was refused, now that the user has told the words of that snippet too; where these do not carry it, print them."""

    kind: Literal["tell"] = "tell"
    line: Mark
    text: str
    snippet: str
    cites: tuple[str, ...] = ()


Wish = Annotated[DropLine | OwnWording | EditLine | PutBack | TellLine, Field(discriminator="kind")]


def settled(wishes: tuple[Wish, ...]) -> tuple[Wish, ...]:
    """The wishes that still count, in their order: of several about one line the last."""
    return tuple(wish for i, wish in enumerate(wishes) if all(wish.line != later.line for later in wishes[i + 1 :]))
