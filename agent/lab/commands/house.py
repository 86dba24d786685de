"""The house whose default is changed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from agent.errors import OwnerCanAct
from agent.lab.offering.offering import Offers
from bot.app import build
from bot.settings import read_settings


@contextmanager
def house() -> Iterator[tuple[Offers, str, Path]]:
    """Its offers, the model that is asked now, and its data folder. Raises `OwnerCanAct` where there is none."""
    settings = read_settings()
    if settings.data is None or not settings.model:
        raise OwnerCanAct("Set TRUECUT_MODEL and TRUECUT_OLLAMA_HOSTS, and a data folder: the default of this house is to be changed.")
    app = build(settings)
    try:
        yield Offers(settings.data, app.store), settings.model, settings.data
    finally:
        app.store.close()
