"""A post saved as JSON."""

from __future__ import annotations

from typing import Any

from lxml import html as lxml_html

from agent.adapters.readers.text import posting
from agent.domain.posting import Posting
from agent.errors import UserCanAct

_TEXT = ("text", "description_text", "description", "content", "body")


def read_saved(saved: dict[str, Any]) -> Posting:
    """The posting of a saved post. Raises `UserCanAct` when it holds no text."""
    text = next((saved[key] for key in _TEXT if isinstance(saved.get(key), str) and saved[key].strip()), "")
    if not text:
        raise UserCanAct("This JSON holds no job post: it needs a \"text\" (or \"description_text\") with the post's words.")
    if "<p" in text or "<li" in text or "<br" in text:
        text = "\n".join(str(part) for part in lxml_html.fromstring(f"<div>{text}</div>").itertext())
    return posting(
        text, "saved", title=_string(saved, "title", "name"), employer=_string(saved, "employer", "company", "organization"),
        location=_string(saved, "location"), link=_string(saved, "link", "url") or None,
    )  # fmt: skip


def _string(saved: dict[str, Any], *keys: str) -> str:
    """The first of these that holds words; an object counts by its name."""
    values = (value.get("name") if isinstance(value, dict) else value for value in (saved.get(key) for key in keys))
    return next((value for value in values if isinstance(value, str) and value.strip()), "")
