"""Looks up a JSON Resume path."""

from __future__ import annotations

import re
from typing import Any


def at(resume: Any, path: str) -> str:
    """The words at `work[0].highlights[2]`; an object counts with all its words, a bare text for any of its fields."""
    found = resume
    for key, index in re.findall(r"([A-Za-z]+)|\[(\d+)\]", path):
        found = found if isinstance(found, str) else found[key] if key else found[int(index)]
    return str(found)
