"""A post saved as JSON."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from agent.adapters.readers.fields import LONGEST
from agent.adapters.readers.html import read_fragment
from agent.adapters.readers.text import posting
from agent.domain.posting import Posting, Status
from agent.errors import UserCanAct

_TEXT = ("text", "description_text", "description", "content", "body")


def read_saved(saved: dict[str, Any]) -> Posting:
    """The posting of a saved post, also one that we wrote ourselves. Raises `UserCanAct` when it holds no text."""
    own = _own(saved)
    if own:
        return own
    text = next((saved[key] for key in _TEXT if isinstance(saved.get(key), str) and saved[key].strip()), "")
    if not text:
        raise UserCanAct("This JSON holds no job post: it needs a \"text\" (or \"description_text\") with the post's words.")
    words, dropped = read_fragment(text)
    read = posting(
        words, "saved", title=_string(saved, "title", "name"),
        employer=_name(saved, "employer", "company", "organization", "company_name", "hiringOrganization"), location=_name(saved, "location"), link=_string(saved, "link", "url") or None, dropped=dropped,
    )  # fmt: skip
    known = next((status for status in Status if status.value == saved.get("status")), Status.OPEN)
    return read if known is Status.OPEN else read.model_copy(update={"status": known})


def _own(saved: dict[str, Any]) -> Posting | None:
    """What `truecut post --json` wrote, as it was read then."""
    if not {"text", "read_by", "status"} <= saved.keys():
        return None
    try:
        return Posting.model_validate({name: value for name, value in saved.items() if name in Posting.model_fields})
    except ValidationError:
        return None


def _name(saved: dict[str, Any], *keys: str) -> str:
    """The same when it is short enough for a name; what is longer is a piece of the text."""
    value = _string(saved, *keys)
    return value if len(value) <= LONGEST else ""


def _string(saved: dict[str, Any], *keys: str) -> str:
    """The first of these that holds words; an object counts by its name."""
    found = (saved.get(key) for key in keys)
    firsts = (value[0] if isinstance(value, list) and value else value for value in found)
    values = (value.get("name") if isinstance(value, dict) else value for value in firsts)
    return next((value for value in values if isinstance(value, str) and value.strip()), "")
