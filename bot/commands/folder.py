"""The data folder that a command works on."""

from __future__ import annotations

from pathlib import Path

from agent.errors import OwnerCanAct
from bot.settings import read_settings


def data_folder() -> Path:
    """The folder of the settings. Raises `OwnerCanAct` when there is none."""
    folder = read_settings().data
    if folder is None:
        raise OwnerCanAct("There is no data folder: set TRUECUT_DATA.")
    return folder
