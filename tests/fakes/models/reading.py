"""How scripted models read a prompt and the schema they are to fill."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from agent.stages.plan.weighing import Weighed, Weighing

_LINE = re.compile(r"(?P<number>\d+) \| (?:(?P<tense>past|present|as it is|summary) \| )?(?P<text>.+)")
_UNIT = re.compile(r"(?P<number>\d+) (?P<text>.+)")


@dataclass(frozen=True)
class Asked:
    """A line of a prompt with what is told of it."""

    number: int
    text: str
    tense: str = ""
    own: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()


def lines_in(user: str) -> tuple[Asked, ...]:
    """The lines that a prompt asks about."""
    found: list[dict[str, Any]] = []
    for row in user.splitlines():
        name, _, rest = row.strip().partition(": ")
        if match := _LINE.fullmatch(row):
            found.append({"number": int(match["number"]), "text": match["text"], "tense": match["tense"] or ""})
        elif found and name in ("own words", "fault", "terms"):
            key = {"own words": "own", "fault": "faults", "terms": "terms"}[name]
            found[-1][key] = (*found[-1].get(key, ()), *(rest.split("; ") if key == "terms" else (rest,)))
    return tuple(Asked(**one) for one in found)


def asks_for(schema: Mapping[str, Any], *fields: str) -> bool:
    """Whether an object of the schema has exactly these fields."""
    objects = [schema, *schema.get("$defs", {}).values()]
    objects += [part["items"] for o in list(objects) for part in o.get("properties", {}).values() if isinstance(part.get("items"), dict)]
    return any(set(o.get("properties", {})) == set(fields) for o in objects)


def is_rewriting(schema: Mapping[str, Any]) -> bool:
    """Whether new wordings are asked for."""
    return asks_for(schema, "line", "original", "text")


def is_doubting(schema: Mapping[str, Any]) -> bool:
    """Whether a second opinion is asked for."""
    return asks_for(schema, "line", "supported")


def is_marking(schema: Mapping[str, Any]) -> bool:
    """Whether the units of a post are to be marked."""
    return asks_for(schema, "unit", "need", "kind", "parts")


def is_judging(schema: Mapping[str, Any]) -> bool:
    """Whether unclear evidence is to be judged."""
    return asks_for(schema, "item", "snippet", "quote", "evidence")


@dataclass(frozen=True)
class Unit:
    """A unit of a post with the heading over it."""

    number: int
    text: str
    heading: str = ""


def units_in(user: str) -> tuple[Unit, ...]:
    """The units of a post that a prompt shows."""
    found, heading = list[Unit](), ""
    for row in user.splitlines():
        if row.startswith("# "):
            heading = row[2:]
        elif match := _UNIT.fullmatch(row):
            found.append(Unit(int(match["number"]), match["text"], heading))
    return tuple(found)


def marking(marks: Iterable[tuple[int, str, str, Sequence[str]]]) -> str:
    """The answer of a reader: number, need, kind and parts of each unit that asks."""
    asked = [{"unit": n, "need": need, "kind": kind, "parts": list(parts)} for n, need, kind, parts in marks]
    return json.dumps({"asked": asked}, ensure_ascii=False, separators=(",", ":"))


def weighing(judged: Iterable[Weighed]) -> str:
    """The answer of a judge."""
    return Weighing(items=tuple(judged)).model_dump_json()


def rewording(texts: Mapping[Asked, str]) -> str:
    """The answer of a writer."""
    return json.dumps({"lines": [{"line": a.number, "original": " ".join(a.text.split()[:4]), "text": text} for a, text in texts.items()]}, ensure_ascii=False)


def judgement(user: str, supported: Callable[[Asked], bool]) -> str:
    """The answer of a second reader."""
    return json.dumps({"lines": [{"line": a.number, "supported": supported(a)} for a in lines_in(user)]})


def filled(schema: Mapping[str, Any], value: Callable[[str, Mapping[str, Any]], Any], root: Mapping[str, Any] | None = None, name: str = "") -> Any:
    """Something that has the form of the schema; `value` gives strings, numbers, truth values and the lengths of lists by the name of the field."""
    top = root or schema
    if "$ref" in schema:
        return filled(top["$defs"][schema["$ref"].rpartition("/")[2]], value, top, name)
    if "anyOf" in schema:
        return filled(schema["anyOf"][0], value, top, name)
    if "const" in schema or "enum" in schema:
        return schema["const"] if "const" in schema else value(name, schema)
    if schema.get("type") == "object":
        return {key: filled(part, value, top, key) for key, part in schema.get("properties", {}).items()}
    if schema.get("type") == "array":
        return [filled(schema["items"], value, top, name) for _ in range(value(name, schema))]
    return value(name, schema)
