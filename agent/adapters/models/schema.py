"""A compact JSON schema of a shape: closed objects, every field required, nothing to look up, no prose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from agent.errors import Bug

_PROSE = frozenset({"title", "description", "default", "examples", "discriminator", "$defs"})


def schema_of(shape: type[BaseModel]) -> dict[str, Any]:
    """The schema. An optional field is required too: where all may be left out, small models answer `{}`. Raises `Bug` for a shape that holds itself."""
    full = shape.model_json_schema()
    return _compact(full, full.get("$defs", {}), ())


def _compact(node: Mapping[str, Any], shared: Mapping[str, Any], inside: tuple[str, ...]) -> dict[str, Any]:
    if "$ref" in node:
        name = str(node["$ref"]).rpartition("/")[2]
        if name in inside:
            raise Bug(f"The shape {name} holds itself, which no schema without references can say.")
        return _compact(shared[name], shared, (*inside, name))
    compact = {key: _inner(key, value, shared, inside) for key, value in node.items() if key not in _PROSE}
    if "properties" in compact:
        compact |= {"required": list(compact["properties"]), "additionalProperties": False}
    return compact


def _inner(key: str, value: Any, shared: Mapping[str, Any], inside: tuple[str, ...]) -> Any:
    if key == "properties":  # its keys are names of fields, whatever they look like
        return {name: _compact(field, shared, inside) for name, field in value.items()}
    if key in ("const", "enum", "required"):
        return value
    if isinstance(value, Mapping):
        return _compact(value, shared, inside)
    if isinstance(value, list):
        return [_compact(v, shared, inside) if isinstance(v, Mapping) else v for v in value]
    return value
