"""Posts that were invented to be learned from: what each asks for is marked in its text.

A file of `annotations/invented/` is one post. Its first lines are title, employer and seniority, then comes a blank one and the text, in which
`⟦need,kind,group,years|quote⟧` is a requirement (group and years may be empty) and `⟦trap|words⟧` what only looks like one.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from agent.domain.brief import Brief, Kind, Need, Requirement, Seniority
from agent.domain.posting import Posting
from tests.bench.gold import GoldPost

FOLDER = Path(__file__).parent / "annotations" / "invented"
_MARK = re.compile(r"⟦(?P<label>[^|⟧]*)\|(?P<words>[^⟧]*)⟧")
_TRAP = "trap"


@cache
def invented_posts() -> tuple[GoldPost, ...]:
    """All of them, by name."""
    return tuple(invented_post(path.stem, path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.txt")))


def invented_post(name: str, marked: str) -> GoldPost:
    """The post of a marked text. Raises `ValueError` where a mark is none."""
    title, employer, seniority, blank, body = marked.split("\n", 4)
    if blank:
        raise ValueError(f"{name}: the fourth line is not empty")
    marks = list(_MARK.finditer(body))
    text = _MARK.sub(lambda mark: mark["words"], body).strip()
    if "⟦" in text or "⟧" in text:
        raise ValueError(f"{name}: a mark is not closed")
    asked = tuple(_requirement(f"r{n}", mark) for n, mark in enumerate((m for m in marks if m["label"] != _TRAP), 1))
    traps = tuple(mark["words"].strip() for mark in marks if mark["label"] == _TRAP)
    posting = Posting(text=text, title=title, employer=employer or None, language="en", read_by="saved")
    return GoldPost(name, posting, Brief(role=title, seniority=Seniority(seniority), requirements=asked), traps)


def _requirement(name: str, mark: re.Match[str]) -> Requirement:
    need, kind, group, years = mark["label"].split(",")
    return Requirement(id=name, quote=mark["words"].strip(), need=Need(need), kind=Kind(kind), any_of=group or None, min_years=float(years) if years else None)
