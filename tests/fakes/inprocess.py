"""The sandbox without its walls, within a child that has walls of its own: thousands of files are tried in one process."""

from __future__ import annotations

import importlib
import json
from dataclasses import asdict
from typing import Any

from agent.adapters.sandbox import USUAL, WORK, Limits
from agent.errors import Bug, UserCanAct


class Broken(Exception):
    """The reader of a form did what the real sandbox would have ended."""


def run(work: str, content: bytes, limits: Limits = USUAL, allowed: frozenset[str] = WORK) -> Any:
    """What the function makes of the content, as JSON has it. Raises `Broken` for all that is no refusal."""
    if work not in allowed:
        raise Bug(work)
    module, _, name = work.partition(":")
    try:
        answer = json.dumps(getattr(importlib.import_module(module), name)(content), default=asdict)
    except UserCanAct:
        raise
    except Exception as error:
        raise Broken(f"{work}: {error!r}") from error
    if len(answer) > limits.output:
        raise UserCanAct("This file is too complicated to read safely: please paste the text.")
    return json.loads(answer)
