"""A model on trial beside the one that is asked: offered by the lab, drawn blind against it in the chat (`/variants model`), until the owner decides."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from agent.errors import OwnerCanAct
from storage.files import write_whole

FILE = "challenger.json"


class Challenger(BaseModel):
    """The name of the model, and that of the one whose place it is to take."""

    model_config = ConfigDict(frozen=True)

    model: str
    instead_of: str


def on_trial(present: str, folder: Path | None) -> str:
    """The model on trial beside the present one, or "". Raises `OwnerCanAct` where the file about it cannot be read."""
    if folder is None or not present:
        return ""
    try:
        found = Challenger.model_validate_json((folder / FILE).read_bytes())
    except FileNotFoundError:
        return ""
    except (OSError, ValidationError) as error:
        raise OwnerCanAct(f"{folder / FILE} cannot be read: remove it, and no model is on trial.") from error
    return found.model if found.instead_of == present else ""


def put_on_trial(model: str, present: str, folder: Path) -> None:
    """From the next start on draw this model against the present one, where somebody asks for it."""
    write_whole(folder / FILE, Challenger(model=model, instead_of=present).model_dump_json().encode("utf-8"))


def end_trial(folder: Path) -> None:
    """No model is on trial any more."""
    (folder / FILE).unlink(missing_ok=True)
