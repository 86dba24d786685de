"""The role a post is for, and its rung of the ladder."""

from __future__ import annotations

import re

from agent.domain.brief import Seniority

_RUNGS = (
    (Seniority.INTERN, r"\bintern(?:ship)?\b|\btrainee\b|\bapprentice\b"),
    (Seniority.EXECUTIVE, r"\bchief\b|\bvice president\b|\bvp\b|\bc[eftio]o\b|\bexecutive director\b|\bpresident\b|\bhead of\b"),
    (Seniority.MANAGER, r"\bmanager\b|\bsupervisor\b|\bdirector\b|\bsuperintendent\b|\bcontroller\b"),
    (Seniority.LEAD, r"\blead\b|\bprincipal\b|\bstaff\b(?= (?:engineer|software|full|developer|scientist))|\barchitect\b|\bforeman\b"),
    (Seniority.SENIOR, r"\bsenior\b|\bsr\b"),
    (Seniority.JUNIOR, r"\bjunior\b|\bjr\b|\bentry[- ]level\b|\bgraduate\b|\bassistant\b"),
)
_NOISE = re.compile(r"\([^)]*\)|\s[-–|@].*$|,.*$|\b(?:senior|sr|junior|jr|lead|staff|principal|remote|hybrid|full[- ]time|part[- ]time|urgent|hiring|needed|wanted|m/f/d|ii|iii|iv|i)\b\.?", re.I)


def role_of(title: str) -> str:
    """The bare role in lower case: "Sr. Network Engineer (Remote)" → "network engineer"."""
    bare = " ".join(_NOISE.sub(" ", title).split()).strip(" .,:;-–")
    return (bare or title.strip()).lower()


def seniority_of(title: str) -> Seniority:
    """The rung which the title names, else unstated."""
    return next((rung for rung, pattern in _RUNGS if re.search(pattern, title, re.I)), Seniority.UNSTATED)
