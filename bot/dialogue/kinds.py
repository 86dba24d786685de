"""Tells a résumé from a post."""

from __future__ import annotations

import json
import re
from enum import StrEnum

from agent.adapters.readers.short import SHORTEST_CALL, is_short_post
from agent.stages.extract.short import title

_HEADINGS = re.compile(r"^\W*(?:(?:work |professional |employment )?(?:experience|history)|education|skills|summary|profile|projects|certifications)\W*$", re.I | re.M)
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.\w+|linkedin\.com/in/|\(?\d{3}\)?[ .-]\d{3}[ .-]?\d{4}")
_SPANS = re.compile(r"(?:19|20)\d\d\s*(?:-|–|to)\s*(?:(?:[A-Z][a-z]+ )?(?:19|20)\d\d|present|now)", re.I)
_POST = re.compile(r"\b(?:you will|you have|you are|we offer|we are looking|we're looking|responsibilities|requirements|qualifications|apply|applicants?|candidates?|equal opportunity|benefits)\b", re.I)

_DEMANDS = re.compile(r"[.!;\n]\s*(?:you )?(?:must|should|needs? to|has to|have to|experience|required)\b", re.I)


class Text(StrEnum):
    """What a longer text can be."""

    RESUME = "resume"
    POST = "post"
    NEITHER = "neither"


def kind_of(text: str, has_resume: bool) -> Text:
    """Whether a text is a résumé, a post or neither; in doubt what is missing."""
    stripped = text.strip()
    if stripped[:1] in "{[":
        return _json_kind(stripped)
    if len(stripped) < 150:
        return Text.POST if _calls(stripped) or is_short_post(stripped) else Text.NEITHER
    resume = 2 * bool(_CONTACT.search(stripped[:600])) + len(_HEADINGS.findall(stripped)) + 2 * len(_SPANS.findall(stripped))
    post = len(_POST.findall(stripped))
    if resume >= 4 and resume > post:
        return Text.RESUME
    if post >= 2 or has_resume:
        return Text.POST
    return Text.RESUME if resume >= 2 else Text.POST


def _calls(text: str) -> bool:
    """Whether a few sentences call for somebody: "Baker needed for our shop. Must know sourdough. Start in May"."""
    parts = len(re.findall(r"[.!;\n]\s*\S", text))
    return len(text) >= SHORTEST_CALL and (parts >= 2 or (parts == 1 and _DEMANDS.search(text) is not None)) and title(text) != "" and not re.match(r"i\b|i['’]", text, re.I)


def _json_kind(text: str) -> Text:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return Text.NEITHER
    if isinstance(value, list):
        return Text.RESUME
    keys = set(value) if isinstance(value, dict) else set()
    if keys & {"basics", "work", "experiences", "education"}:
        return Text.RESUME
    return Text.POST if keys & {"text", "description_text", "description"} else Text.NEITHER
