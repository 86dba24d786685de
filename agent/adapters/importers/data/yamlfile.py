"""A YAML file as values. Runs in the sandbox: its parser is patient with whatever it is given."""

from __future__ import annotations

from typing import Any

import yaml

from agent.errors import UserCanAct

MOST_EVENTS = 50_000
BROKEN = "This file is no valid YAML: please export it again, or send it as text."
ALIASES = "This file repeats itself by reference (YAML aliases): please write it out, or paste the text."
TOO_MUCH = "This file holds far more than a résumé: please send the part that counts or paste the text."
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Makes texts, lists and mappings alone, so that a date stays as it was written and nothing is called."""


def value_of(content: bytes) -> Any:
    """The value of a YAML file. Raises `UserCanAct` when it is broken, refers to itself, or is far too large."""
    try:
        text = content.decode("utf-8-sig")
        for number, event in enumerate(yaml.parse(text, Loader=_LOADER)):
            if isinstance(event, yaml.AliasEvent):
                raise UserCanAct(ALIASES)
            if number > MOST_EVENTS:
                raise UserCanAct(TOO_MUCH)
        return yaml.load(text, Loader=_LOADER)
    except (yaml.YAMLError, ValueError, TypeError) as error:
        raise UserCanAct(BROKEN) from error
