"""A model that the owner took in the place of the one in TRUECUT_MODEL, after the lab had offered it; the way back is kept."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from agent.errors import OwnerCanAct, UserCanAct
from storage.files import write_whole

FILE = "model.json"


class Adopted(BaseModel):
    """The models that were adopted in the place of `instead_of`, the latest last. Whoever sets another TRUECUT_MODEL has decided anew: then none of them counts."""

    model_config = ConfigDict(frozen=True)

    instead_of: str
    models: tuple[str, ...]


def in_use(model: str, folder: Path | None) -> str:
    """The model that is asked where the settings name this one. Raises `OwnerCanAct` where the file about it cannot be read."""
    held = _read(folder) if folder and model else None
    return held.models[-1] if held and held.models and held.instead_of == model else model


def adopt(model: str, present: str, folder: Path) -> None:
    """From now on ask this model where the present one was asked."""
    held = _read(folder)
    earlier = held if held and held.models and held.models[-1] == present else Adopted(instead_of=present, models=())
    _write(folder, Adopted(instead_of=earlier.instead_of, models=(*earlier.models, model)))


def back(present: str, folder: Path) -> str:
    """Go back to the model before; its name. Raises `UserCanAct` where none was adopted."""
    held = _read(folder)
    if held is None or not held.models or held.models[-1] != present:
        raise UserCanAct("No model was adopted in the place of the one in TRUECUT_MODEL: there is nothing to go back from.")
    models = held.models[:-1]
    _write(folder, Adopted(instead_of=held.instead_of, models=models))
    return models[-1] if models else held.instead_of


def _read(folder: Path) -> Adopted | None:
    try:
        return Adopted.model_validate_json((folder / FILE).read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValidationError) as error:
        raise OwnerCanAct(f"{folder / FILE} cannot be read: remove it to ask the model in TRUECUT_MODEL again.") from error


def _write(folder: Path, adopted: Adopted) -> None:
    write_whole(folder / FILE, adopted.model_dump_json().encode("utf-8"))
