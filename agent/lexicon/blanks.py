"""Blanks of templates that were never filled in: "an average of [number] purchases", "cut costs by XX%"."""

from __future__ import annotations

import re

_BLANK = re.compile(
    r"\[(?:insert |your |the )?(?:number|amount|figure|percent(?:age)?|name|company|employer|product|job title|title|position|date|year|city|state|type|skill|tool|industry|department|x+|#+|_+)s?(?: [a-z]+)?\]"
    r"|(?<![A-Za-z])X{2,4}(?=\s*%)|[$€£]X{1,4}\b|\b_{3,}",
    re.I,
)


def blank_in(text: str) -> str | None:
    """The first unfilled blank of a text as it stands there, or None."""
    found = _BLANK.search(text)
    return found.group() if found else None
