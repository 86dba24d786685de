"""The settings of a process, read once from its environment (TRUECUT_*)."""

from __future__ import annotations

import os
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from agent.errors import OwnerCanAct
from bot.settings.adopted import in_use
from bot.settings.settings import PREFIX, Settings

ELSEWHERE = frozenset({"TRUECUT_DEBUG", "TRUECUT_KEY", "TRUECUT_KEY_FILE"})
"""What is read where it is needed, a key for one, which nothing else should hold."""
REASONS = {
    "int_parsing": "it is a whole number",
    "float_parsing": "it is a number",
    "greater_than_equal": "it is at least {ge}",
    "less_than_equal": "it is at most {le}",
    "greater_than": "it is more than {gt}",
}
"""A kind of pydantic's errors → how the sentence ends."""


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings, the model that the owner adopted from the lab, if any, in the place of the one that is set.

    Raises `OwnerCanAct` with the name of one that is wrong or that nobody knows.
    """
    known = {PREFIX + name.upper(): name for name in Settings.model_fields}
    for name in environment:
        if name.startswith(PREFIX) and name not in {*known, *ELSEWHERE}:
            raise OwnerCanAct(_unknown(name, [*known, *ELSEWHERE]))
    try:
        found = Settings.model_validate({name: environment[key] for key, name in known.items() if environment.get(key)})
    except ValidationError as error:
        raise OwnerCanAct(_complaint(error)) from error
    return found.model_copy(update={"model": in_use(found.model, found.data)})


def _unknown(name: str, known: list[str]) -> str:
    """One sentence on a setting that would otherwise be passed over, with the one that was probably meant."""
    meant = get_close_matches(name.removeprefix(PREFIX), [other.removeprefix(PREFIX) for other in known], 1)
    return f"There is no setting {name}" + (f": did you mean {PREFIX}{meant[0]}?" if meant else "; the README lists all of them.")


def _complaint(error: ValidationError) -> str:
    """One sentence on the first thing that is wrong, with the name of the setting where it is one alone."""
    first = error.errors(include_input=False)[0]
    reason = _reason(first)
    return f"The setting {PREFIX}{str(first['loc'][0]).upper()} is wrong: {reason}." if first["loc"] else f"The settings are wrong: {reason}."


def _reason(detail: ErrorDetails) -> str:
    context: dict[str, Any] = detail.get("ctx", {})
    return REASONS[detail["type"]].format(**context) if detail["type"] in REASONS else detail["msg"].removeprefix("Value error, ")
