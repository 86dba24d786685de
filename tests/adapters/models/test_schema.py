"""The schema that a model is shown and held to."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, Field

from agent.adapters.models.schema import schema_of
from agent.errors import Bug


class Crust(StrEnum):
    """How hard."""

    SOFT = "soft"
    HARD = "hard"


class Crumb(BaseModel):
    """Prose that costs tokens."""

    title: str = Field(default="untitled", description="A field that is called like a keyword.")
    crust: Crust = Crust.SOFT
    holes: int | None = None


class Cake(BaseModel):
    """A kind of its own."""

    kind: Literal["cake"]
    layers: int = Field(ge=1)


class Pie(BaseModel):
    """Another kind."""

    kind: Literal["pie"]


class Basket(BaseModel):
    """Everything at once."""

    crumbs: tuple[Crumb, ...] = Field(min_length=1)
    sweet: list[Annotated[Cake | Pie, Field(discriminator="kind")]] = []
    best: Crumb = Crumb()


class Dough(BaseModel):
    """Holds itself."""

    inside: list[Dough] = []


def nodes(schema: Any) -> list[dict[str, Any]]:
    """Every schema inside a schema; the names of fields are none."""
    if isinstance(schema, list):
        return [n for part in schema for n in nodes(part)]
    if not isinstance(schema, dict):
        return []
    inner = [n for key, value in schema.items() for n in (nodes(list(value.values())) if key == "properties" else nodes(value))]
    return [schema, *inner]


def test_objects_are_closed_and_every_field_is_required() -> None:
    """An answer of `{}` is never legal, and nothing can be added."""
    objects = [n for n in nodes(schema_of(Basket)) if n.get("type") == "object"]
    assert len(objects) == 5
    for node in objects:
        assert node["required"] == list(node["properties"])
        assert node["additionalProperties"] is False


def test_nothing_is_looked_up_and_nothing_is_told_at_length() -> None:
    """References are replaced by what they stand for; titles, descriptions and defaults are left out."""
    schema = schema_of(Basket)
    assert not {key for n in nodes(schema) for key in n} & {"$ref", "$defs", "title", "description", "default", "discriminator"}
    assert "Prose" not in json.dumps(schema)


def test_a_field_may_be_called_like_a_keyword() -> None:
    """Only keywords are left out, never fields."""
    assert list(schema_of(Crumb)["properties"]) == ["title", "crust", "holes"]


def test_limits_and_choices_stay() -> None:
    """The server can hold the model to them."""
    crumbs = schema_of(Basket)["properties"]["crumbs"]
    assert crumbs["minItems"] == 1
    assert crumbs["items"]["properties"]["crust"]["enum"] == ["soft", "hard"]
    assert any(n.get("minimum") == 1 for n in nodes(schema_of(Basket)))
    assert schema_of(Pie)["properties"]["kind"]["const"] == "pie"


def test_a_shape_that_holds_itself_is_an_error_of_ours() -> None:
    """It could not be written down without references."""
    with pytest.raises(Bug, match="Dough"):
        schema_of(Dough)
