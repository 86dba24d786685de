"""truecut schema DIR: the JSON schemas of what goes in and out."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from pydantic import BaseModel, TypeAdapter

from agent.domain.brief import Brief
from agent.domain.posting import Posting
from bot.commands.answers import Scripted
from bot.commands.batch import Outcome
from bot.commands.cases import Case
from bot.commands.claims import Judged
from bot.files.result import Match, Result
from storage.files import write_whole

HELP = "write the JSON schemas of the commands' output"
MODELS: dict[str, type[BaseModel]] = {"posting": Posting, "brief": Brief, "match": Match, "result": Result, "case": Case, "judged": Judged}
LISTS: dict[str, Any] = {"answers": list[Scripted], "batch": list[Outcome]}


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("folder", nargs="?", default="schemas")


def schemas() -> dict[str, str]:
    """The schemas by file name."""
    made = {f"{name}.schema.json": model.model_json_schema() for name, model in MODELS.items()}
    made |= {f"{name}.schema.json": TypeAdapter(listed).json_schema() for name, listed in LISTS.items()}
    return {name: json.dumps(schema, indent=2, sort_keys=True) + "\n" for name, schema in made.items()}


def run(arguments: Namespace) -> int:
    """Write the files."""
    for name, text in schemas().items():
        write_whole(Path(arguments.folder) / name, text.encode("utf-8"))
    return 0
