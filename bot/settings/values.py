"""The kinds of values that settings take; each refuses with words that end the sentence "The setting X is wrong: …"."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr

from agent.adapters.models.address import address
from agent.domain.look import designs


def _listed(value: Any) -> Any:
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


def _shaped(pattern: str, otherwise: str) -> AfterValidator:
    """A check that a text, where there is one, has this shape."""

    def check(value: str) -> str:
        if value and not re.fullmatch(pattern, value):
            raise ValueError(otherwise)
        return value

    return AfterValidator(check)


def _one_of(names: tuple[str, ...]) -> AfterValidator:
    return _shaped("|".join(map(re.escape, names)), f"it is one of {', '.join(names)}")


def _secret(pattern: str, otherwise: str) -> AfterValidator:
    """A check that a secret, where there is one, has this shape; what it is stays unsaid."""

    def check(value: SecretStr) -> SecretStr:
        secret = value.get_secret_value()
        if secret and not re.fullmatch(pattern, secret):
            raise ValueError(otherwise)
        return value

    return AfterValidator(check)


def _beginning(beginning: str) -> AfterValidator:
    return _secret(rf"{beginning}[\w.-]+", f"it begins with {beginning}")


Addresses = Annotated[tuple[Annotated[str, AfterValidator(address)], ...], BeforeValidator(_listed)]
"""Separated by commas."""
Numbers = Annotated[tuple[int, ...], BeforeValidator(_listed)]
"""Separated by commas."""
People = Annotated[
    tuple[Annotated[str, _shaped(r"(?:[TE]\w+:)?[UW]\w+", "a user of Slack is named like U0123ABCD, or with the workspace like T0123ABCD:U0123ABCD")], ...],
    BeforeValidator(_listed),
]
"""Separated by commas."""

Paper = Annotated[str, _one_of(("letter", "a4"))]
DesignName = Annotated[str, _one_of(tuple(dict(designs())))]
Typeface = Annotated[str, _one_of(("sans", "serif"))]
ModelName = Annotated[str, _shaped(r"\S{1,200}", "it is the name of one model, without blanks")]
Server = Annotated[str, _shaped(r"https?://[^\s/]+", "it begins with https:// and has no path")]
Pushes = Annotated[str, _shaped(r"https://\S+", "it begins with https://")]
Public = Annotated[str, _shaped(r"https://[^\s?#]+", "it begins with https:// and has no ? and no #")]
ClientId = Annotated[str, _shaped(r"[\w.]+", "it has letters, digits and dots alone")]

Token = Annotated[SecretStr, _secret(r"\d+:[\w-]+", "a token of Telegram is a number, a colon and letters, as BotFather gave it")]
"""What no log and no message may show."""
BotToken = Annotated[SecretStr, _beginning("xoxb-")]
AppToken = Annotated[SecretStr, _beginning("xapp-")]
Port = Annotated[int, Field(ge=0, le=65_535)]
