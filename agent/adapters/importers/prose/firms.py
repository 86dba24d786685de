"""Employers without a form of company in their name, told from titles."""

from __future__ import annotations

import re

from agent.lexicon.files import words

_LEADS = re.compile(r"\b(?:managers?|directors?|supervisors?|head|lead|chief|president|foreman|superintendent|coordinator|trainer|recruiter)\b", re.I)


def is_firm(part: str) -> bool:
    """Whether it is called after several who do a work, as firms are and nobody's title is: "Brightwater Electrical Contractors", "Plumbers of Tulsa"."""
    vocabulary = words("title-words")
    found = [word.lower() for word in re.findall(r"[A-Z][a-z]+", part)]
    one = any(word in vocabulary - words("title-surnames") for word in found)
    return len(found) > 1 and not one and any(word.removesuffix("s") in vocabulary for word in found if word.endswith("s"))


def leads(title: str) -> bool:
    """Whether behind that title may stand whom one leads: "Supervisor, Field Technicians"."""
    return _LEADS.search(title) is not None
