"""A model that fills any schema with nonsense."""

from __future__ import annotations

import json
from collections.abc import Mapping
from random import Random
from typing import Any

from tests.fakes.models.reading import filled, lines_in, units_in

_SYLLABLES = ["ba", "ke", "lo", "mi", "ru", "sa", "ti", "vo", "zen", "dor", "fal", "gri", "hub", "jas"]


def nonsense(user: str, schema: dict[str, Any]) -> str:
    """Random words, numbers and choices in the form of the schema, the same at each run; now and then a line's own words among them."""
    chance, asked = Random(user), lines_in(user)
    numbers = max(len(asked), len(units_in(user)))

    def text() -> str:
        known = chance.choice(asked).text.split() if asked else ["the"]
        chosen = [chance.choice(known) if chance.random() < 0.5 else "".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(chance.randint(0, 30))]
        return " ".join(chosen)

    def value(name: str, part: Mapping[str, Any]) -> Any:
        if "enum" in part:
            return chance.choice(part["enum"])
        if name == "original" and asked and chance.random() < 0.8:
            return " ".join(chance.choice(asked).text.split()[:4])
        kind = part.get("type")
        if kind == "array":
            return chance.randint(0, 12)
        if kind in ("integer", "number"):
            return chance.randint(-2, numbers + 2)
        return chance.random() < 0.5 if kind == "boolean" else None if kind == "null" else text()

    return json.dumps(filled(schema, value))
