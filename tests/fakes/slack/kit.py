"""The limits of Block Kit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.fakes.slack.refusing import Refusal

MOST_IN_SUM = 12_000
_IN_MESSAGES = {"section", "actions", "context", "context_actions", "header", "divider", "rich_text", "image"}
_IN_VIEWS = {"section", "actions", "context", "header", "divider", "input", "image"}


def check_blocks(blocks: Any, most: int, surface: str = "message") -> list[dict[str, Any]]:
    """The blocks. Raises `Refusal` where Slack would not take them."""
    if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
        raise Refusal("invalid_blocks_format")
    if len(blocks) > most:
        raise _bad(f"no more than {most} items allowed [json-pointer:/blocks]")
    names = [block["block_id"] for block in blocks if "block_id" in block]
    if len(set(names)) < len(names) or any(len(name) > 255 for name in names):
        raise _bad("block_id")
    for number, block in enumerate(blocks):
        if block.get("type") not in (_IN_MESSAGES if surface == "message" else _IN_VIEWS):
            raise _bad(f"unsupported type: {block.get('type')} [json-pointer:/blocks/{number}/type]")
        if block["type"] in _CHECKS:
            _CHECKS[block["type"]](block)
    if sum(map(len, _words(blocks))) > MOST_IN_SUM:
        raise Refusal("msg_blocks_too_long")
    return blocks


def check_view(view: dict[str, Any]) -> dict[str, Any]:
    """The view. Raises `Refusal` where Slack would not take it."""
    if view.get("type") not in ("modal", "home"):
        raise _invalid("type")
    if view["type"] == "modal":
        _text(view.get("title"), 24)
        for name in ("submit", "close"):
            if name in view:
                _text(view[name], 24)
        if any(block.get("type") == "input" for block in view.get("blocks", ())) and "submit" not in view:
            raise _invalid("submit is required with an input block")
    if len(view.get("private_metadata", "")) > 3_000 or len(view.get("callback_id", "")) > 255:
        raise _invalid("private_metadata")
    check_blocks(view.get("blocks"), 100, "view")
    return view


def _section(block: dict[str, Any]) -> None:
    _text(block.get("text"), 3_000, either=True)


def _header(block: dict[str, Any]) -> None:
    _text(block.get("text"), 150)


def _actions(block: dict[str, Any]) -> None:
    elements = block.get("elements")
    if not isinstance(elements, list) or not 1 <= len(elements) <= 25:
        raise _bad("no more than 25 items allowed [json-pointer:/blocks/elements]")
    names = [element.get("action_id", "") for element in elements]
    if len(set(names)) < len(names) or not all(0 < len(name) <= 255 for name in names):
        raise _bad("action_id")
    for element in elements:
        if element.get("type") != "button":
            raise _bad("unsupported element")
        _text(element.get("text"), 75)
        if not 1 <= len(element.get("value", "x")) <= 2_000:
            raise _bad("must be no more than 2000 characters [value]")


def _context_actions(block: dict[str, Any]) -> None:
    for element in block.get("elements") or ():
        if element.get("type") != "feedback_buttons" or not element.get("action_id"):
            raise _bad("unsupported element")
        for name in ("positive_button", "negative_button"):
            _text(element.get(name, {}).get("text"), 75)
            if not element[name].get("value"):
                raise _bad("value")


def _context(block: dict[str, Any]) -> None:
    if not 1 <= len(block.get("elements") or ()) <= 10:
        raise _bad("no more than 10 items allowed")


def _input(block: dict[str, Any]) -> None:
    _text(block.get("label"), 2_000)
    element = block.get("element") or {}
    if element.get("type") != "plain_text_input" or not element.get("action_id") or not 1 <= element.get("max_length", 3_000) <= 3_000:
        raise _bad("element")


_CHECKS = {"section": _section, "header": _header, "actions": _actions, "context_actions": _context_actions, "context": _context, "input": _input}


def _text(text: Any, most: int, either: bool = False) -> None:
    kinds = ("plain_text", "mrkdwn") if either else ("plain_text",)
    if not isinstance(text, dict) or text.get("type") not in kinds or not isinstance(text.get("text"), str):
        raise _bad("missing required field: text")
    if not 1 <= len(text["text"]) <= most:
        raise _bad(f"must be more than 0 and less than {most + 1} characters [text]")
    if text["type"] == "mrkdwn" and "emoji" in text:
        raise _bad("additional property: emoji")


def _words(value: Any) -> Iterator[str]:
    """Every text and value in the blocks."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in ("text", "value", "action_id") and isinstance(inner, str):
                yield inner
            else:
                yield from _words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner)


def _bad(where: str) -> Refusal:
    return Refusal("invalid_blocks", (f"[ERROR] {where}",))


def _invalid(where: str) -> Refusal:
    return Refusal("invalid_arguments", (f"[ERROR] {where}",))
