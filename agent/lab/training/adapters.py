"""Where the weights of an adapter lie.

A training that goes on from an adapter keeps a frozen copy of it, named `ref`, to hold answers against, and writes it into a folder of that name beside the
trained one. The one at the root is the trained one."""

from __future__ import annotations

from pathlib import Path

from agent.errors import UserCanAct

WEIGHTS, SETTINGS = "adapter_model.safetensors", "adapter_config.json"
REFERENCE = "ref"


def root(folder: Path) -> Path:
    """The folder, where the adapter at its root is a trained one. Raises `UserCanAct` where it holds none, or is the copy that answers were held against."""
    if not (folder / WEIGHTS).is_file() or not (folder / SETTINGS).is_file():
        raise UserCanAct(f"{folder} holds no adapter: name the folder with {WEIGHTS} and {SETTINGS}.")
    if folder.name == REFERENCE and (folder.parent / WEIGHTS).is_file():
        raise UserCanAct(f"{folder} is the frozen copy that answers were held against, not what was trained: name {folder.parent}.")
    return folder
