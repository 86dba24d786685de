"""The settings, read once from the environment (TRUECUT_*)."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from platformdirs import user_data_path
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from agent.adapters.embedder import BUNDLED
from agent.domain.rendered import Design
from agent.errors import OwnerCanAct

PREFIX = "TRUECUT_"


class Settings(BaseModel):
    """Everything the host can set. `data` is the folder of the database and the files; None keeps all in memory."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    data: Path | None = Field(default_factory=lambda: user_data_path("truecut", appauthor=False))
    paper: str = Field(default="letter", pattern="^(letter|a4)$")
    typeface: str = Field(default="sans", pattern="^(sans|serif)$")
    embedder: str = BUNDLED
    floor: float | None = Field(default=None, ge=-1, le=1)
    """Cosine below which a snippet is not retrieved (the usual 0.35 loses 42 % of the right ones; hence none)."""

    @property
    def design(self) -> Design:
        """How documents look."""
        return Design(paper=self.paper, typeface=self.typeface)


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings. Raises `OwnerCanAct` with the name of a wrong one."""
    names = Settings.model_fields
    given = {name: environment[PREFIX + name.upper()] for name in names if environment.get(PREFIX + name.upper())}
    try:
        return Settings.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        raise OwnerCanAct(f"The setting {PREFIX}{str(first['loc'][0]).upper()} is wrong: {first['msg']}.") from error
