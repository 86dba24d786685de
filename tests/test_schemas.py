"""The schemas in the repository."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agent.adapters.readers import read_file
from agent.stages.extract import extract
from bot.commands.schema import schemas
from bot.demo import sample

FOLDER = Path(__file__).parent.parent / "schemas"


def test_the_files_are_those_that_the_models_make() -> None:
    """Not one less, not one more, and to the letter: `truecut schema` was run after the last change of a model."""
    assert {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()} == schemas()


@pytest.mark.parametrize("name", sorted(schemas()))
def test_a_schema_is_whole(name: str) -> None:
    """Each says of what type it is, and every reference in it points to a definition."""
    text = schemas()[name]
    schema = json.loads(text)
    assert schema["type"] in ("object", "array")
    assert {word.split('"')[0] for word in text.split("#/$defs/")[1:]} <= set(schema.get("$defs", {}))


def test_what_is_printed_has_the_fields_of_the_schemas() -> None:
    """A posting and a brief of the bundled post hold exactly the fields that the schemas name."""
    posting = read_file("post.txt", sample("post.txt"))
    made = {"posting": posting.model_dump(mode="json"), "brief": extract(posting).model_dump(mode="json")}
    for name, value in made.items():
        schema = json.loads(schemas()[f"{name}.schema.json"])
        assert set(value) == set(schema["properties"])
        assert set(schema["required"]) <= set(value)
