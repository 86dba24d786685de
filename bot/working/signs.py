"""Tells a text that asks for nothing and speaks of no job from a post, be it of few words."""

from __future__ import annotations

import re

from agent.adapters.readers.refusals import refusal
from agent.domain.posting import Posting, Status
from agent.errors import UserCanAct
from agent.lexicon.files import words
from agent.stages.extract import extract

_OF_WORK = re.compile(
    r"\b(?:jobs?|works?|working|hir(?:e|es|ing)|vacanc(?:y|ies)|openings?|positions?|roles?|shifts?|hours|hourly|salary|wages?|pay|paid|uniform|(?:part|full)[- ]time|we (?:are|offer|need|seek|want)|we['’]re|our team|join us"
    r"|you (?:will|have|are|can)|you['’](?:ll|re|ve)|must|required?|requirements?|responsib\w+|qualif\w+|appl(?:y|ications?|icants?)|candidates?|employ\w+|experienced?|skills?|cv|resume|interviews?|contract|start(?:ing)? (?:date|asap|immediately))\b"
    r"|résumé|\b(?:an|per|a) (?:hour|week|shift|month|year)\b|[€£$]\s?\d",
    re.I,
)
"""Words of which hardly any post has none."""


def ensure_asks(posting: Posting) -> Posting:
    """The same posting. Raises `UserCanAct` where an English text without a link asks for nothing, names no employer and has no word of work."""
    if posting.link or posting.language != "en" or posting.employer or posting.location or posting.salary or posting.closes_on or posting.work_mode:
        return posting
    if _OF_WORK.search(posting.text) or _names_a_job(posting.text) or extract(posting).requirements:
        return posting
    raise UserCanAct(refusal(Status.NOT_A_POST))


def _names_a_job(text: str) -> bool:
    said = re.findall(r"[a-z]+", text.lower())
    return any(word in words("title-words") or word.removesuffix("s") in words("title-words") for word in said)
