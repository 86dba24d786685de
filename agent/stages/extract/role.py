"""The role a post is for, and its rung of the ladder."""

from __future__ import annotations

import re

from agent.domain.brief import Seniority

_RUNGS = (
    (Seniority.INTERN, r"\bintern(?:ship)?\b|\bapprentice\b"),
    (Seniority.EXECUTIVE, r"\bchief\b|\bvice president\b|\bvp\b|\bc[eftio]o\b|\bexecutive director\b|\bpresident\b|\bhead of\b"),
    (Seniority.MANAGER, r"(?<!project )(?<!program )(?<!programme )(?<!product )(?<!account )(?<!case )(?<!success )(?<!relationship )\bmanager\b|\bsupervisor\b|\bdirector\b|\bsuperintendent\b|\bcontroller\b"),
    (Seniority.SENIOR, r"\b(?:senior|sr)\b\.?\s*(?:/|or)\s*(?:staff|lead|principal)\b"),
    (Seniority.LEAD, r"\blead\b|\bprincipal\b(?= \w)|\bstaff\b(?= (?:software|full|(?:[\w-]+ ){0,2}(?:engineer|developer|scientist|architect|designer)))|\bforeman\b"),
    (Seniority.SENIOR, r"\bsenior\b|\bsr\b|(?-i:\bIII\b)"),
    (Seniority.MID, r"\bmid(?:dle)?[- ]level\b|\bmedior\b|\bintermediate\b|(?-i:\bII\b)"),
    (Seniority.JUNIOR, r"\bjunior\b|\bjr\b|\bentry[- ]level\b|\bgraduate\b|\btrainee\b|^\W*assistant\b|(?-i:(?<=\w )I)\s*(?:$|[,(–-])"),
)
_STATED = (
    (Seniority.SENIOR, r"\bsenior[- ]level (?:position|role|job|opportunity|candidate)"),
    (Seniority.MID, r"\bmid[- ]level (?:position|role|job|opportunity|candidate)"),
    (Seniority.JUNIOR, r"(?:^|[.!?:]\s+)entry[- ]level\b|\bgeared towards? (?:the )?entry[- ]level\b|\bno (?:prior |previous )?experience (?:is )?(?:required|necessary|needed)\b"),
    (Seniority.JUNIOR, r"\b(?:is|an?|for|seeking|hiring|in|the) entry[- ]level (?:position|role|job|opportunit|opening|candidate)"),
)
"""What a post says of its own rung; a rung that it names of colleagues does not count."""

LOOKED_AT = 20_000
"""Characters of a post in which its rung is looked for."""

_LABEL = re.compile(r"^\W*(?:(?:job|position|role|working) )?(?:title|position|role|vacancy)\s*:\s*(?=\w)", re.I)
_AROUND = re.compile(r"\([^)]*\)|\s[-–|@].*$|,.*$", re.I)
_NOISE = re.compile(r"\b(?:senior|sr|junior|jr|remote|hybrid|full[- ]time|part[- ]time|urgent|hiring|needed|wanted|m/f/d|ii|iii|iv|i)\b\.?|\b(?:lead|staff|principal)\b(?=\W*\w)", re.I)


def role_of(title: str) -> str:
    """The bare role in lower case: "Sr. Network Engineer (Remote)" → "network engineer"; a rung at its end is the job itself: "site support lead"."""
    title = _LABEL.sub("", title)
    bare = " ".join(_NOISE.sub(" ", _AROUND.sub(" ", title)).split()).strip(" .,:;-–$*!•/")
    return (bare or title.strip()).lower()


def seniority_of(title: str, text: str = "") -> Seniority:
    """The rung which the title names, else the one that the post says of itself, else unstated."""
    named = next((rung for rung, pattern in _RUNGS if re.search(pattern, title, re.I)), None)
    return named or next((rung for rung, pattern in _STATED if re.search(pattern, text[:LOOKED_AT], re.I | re.M)), Seniority.UNSTATED)
