"""Where the work is done, in words."""

from __future__ import annotations


def place(*parts: str) -> str:
    """"Lindholm, OR, United States" of its parts; what is empty or said twice is left out."""
    said: dict[str, str] = {}
    for part in parts:
        said.setdefault(part.lower(), part)
    return ", ".join(part for part in said.values() if part)
