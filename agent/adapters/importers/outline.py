"""A résumé in running text as lines, each with the section it stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agent.lexicon.cues import patterns

_BULLET = re.compile(r"\s*(?:[•●▪◦‣■➢✓*·§\uf0b7\uf0a7]|[-–—](?=\s)|â¢|\d{1,2}[.)](?=\s))\s*")
_INLINE = re.compile(r"\s*([A-Za-z][A-Za-z./& ]{3,34}?)\s*:\s+(.+)")
_RUN_TOGETHER = re.compile(r"(?<=[a-z.)])(?=(?:Education|Skill|Company|Project) Details\b)|(?=\bCompany Details\b)")
_RULE = re.compile(r"[-=_*~ ]{3,}")
CONTACT = "contact"


@dataclass(frozen=True)
class Row:
    """A line: its section, whether it is a bullet, a heading of its own (Markdown), or follows an empty line."""

    section: str
    text: str
    bullet: bool = False
    heading: int = 0
    after_gap: bool = False


def rows(text: str) -> list[Row]:
    """The lines of the text; headings of sections are left out."""
    section, gap, found = CONTACT, False, []
    for line in _RUN_TOGETHER.sub("\n", text).splitlines():
        if not line.strip() or _RULE.fullmatch(line.strip()):
            gap = True
            continue
        level = len(line) - len(line.lstrip("#")) if line.startswith("#") else 0
        bare = re.sub(r"\*\*|__|`", "", line.lstrip("# ")).strip()
        kind, rest = _heading(bare)
        if kind:
            section, bare = kind, rest
            if not bare:
                continue
        for number, part in enumerate(re.split(r"\s+•\s+", bare)) if bare.count(" • ") > 1 else [(0, bare)]:
            bullet = _BULLET.match(part)
            content = part[bullet.end() :] if bullet else part
            if content.strip():
                found.append(Row(section, content.strip(), bool(bullet) or number > 0, level, gap))
        gap = False
    return found


def _heading(line: str) -> tuple[str | None, str]:
    """(section, what follows on the same line), or (None, the line)."""
    table = patterns("resume-headings")
    bare = line.strip(" :#-–—_*=").strip()
    if len(bare) <= 50:
        kind = next((k for k, p in table.items() if p.fullmatch(bare)), None)
        if kind and (bare[:1].isupper() or line.endswith(":")):
            return kind, ""
    inline = _INLINE.fullmatch(line)
    if inline and inline.group(1)[:1].isupper():
        kind = next((k for k in ("skills", "languages", "summary", "certificates") if table[k].fullmatch(inline.group(1).strip())), None)
        if kind:
            return kind, inline.group(2)
    return None, line
