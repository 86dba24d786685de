"""Holds an answer to a JSON schema while it is written, as Ollama does: whatever could not become such an answer is not said."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import regex

from agent.errors import UserCanAct

_PLAIN = {
    "string": r'"(?:[^"\\\x00-\x1f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*+"',
    "integer": r"-?(?:0|[1-9]\d{0,8})",
    "number": r"-?(?:0|[1-9]\d{0,8})(?:\.\d{1,8})?",
    "boolean": "(?:true|false)",
    "null": "null",
}
_FREE = re.compile(r'[^"\\\x00-\x1f]+')
"""What may stand anywhere within a string."""


class Form:
    """A schema without references, as `schema_of` makes it. Raises `UserCanAct` for what it does not know."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._pattern = regex.compile(_pattern(schema))
        self._free = not any(f'"{word}"' in json.dumps(dict(schema)) for word in ("const", "enum"))

    def goes_on(self, text: str, more: str) -> bool:
        """Whether a text that may stand may be followed by so much more. Within a string of free words that is seen at once."""
        if self._free and _FREE.fullmatch(more) and _within(text):
            return True
        return self.begins(text + more)

    def begins(self, text: str) -> bool:
        """Whether the text can become such an answer, or is one."""
        return self._pattern.fullmatch(text, partial=True) is not None

    def is_whole(self, text: str) -> bool:
        """Whether the text is such an answer."""
        return not _within(text) and self._pattern.fullmatch(text) is not None


def _within(text: str) -> bool:
    """Whether the text ends within the string of a field, and not behind a backslash of it."""
    start = text.rfind('"')
    return start > 2 and text[start - 2 : start] == '":' and text[start - 3] != "\\" and "\\" not in text[start:]


def _pattern(node: Mapping[str, Any]) -> str:
    if "const" in node or "enum" in node:
        return _either(regex.escape(_written(value)) for value in node.get("enum", [node.get("const")]))
    if "anyOf" in node:
        return _either(_pattern(one) for one in node["anyOf"])
    kind = node.get("type")
    if kind == "object":
        return r"\{" + ",".join(f"{regex.escape(_written(name))}:{_pattern(field)}" for name, field in node["properties"].items()) + r"\}"
    if kind == "array":
        item = _pattern(node["items"])
        return rf"\[(?:{item}(?:,{item})*)?\]"
    if kind not in _PLAIN:
        raise UserCanAct(f"An answer of this form cannot be held to it here: {json.dumps(dict(node))[:120]}")
    return _PLAIN[kind]


def _either(patterns: Any) -> str:
    return f"(?:{'|'.join(patterns)})"


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
