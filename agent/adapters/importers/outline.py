"""A résumé in running text as lines, each with the section it stands in."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from agent.adapters.importers.foreign import section_of
from agent.lexicon.cues import patterns

_BULLET = re.compile(r"\s*(?:[•●▪◦‣■➢✓*·§\uf0b7\uf0a7]|[-–—](?=\s)|â¢|\d{1,2}[.)](?=\s))\s*")
_INLINE = re.compile(r"\s*([A-Za-z][A-Za-z./& ]{3,34}?)\s*:\s+(.+)")
_RUN_TOGETHER = re.compile(r"(?<=[a-z.)])(?=(?:Education|Skill|Company|Project) Details\b)|(?=\bCompany Details\b)")
_RULE = re.compile(r"[-=_*~ ]{3,}")
_MARK = re.compile(r"#{1,6}\s+|#{2,6}(?=\w)")
_STRONG = re.compile(r"(?<!\\)(?:\*\*|`)|(?<![\w\\])__(?=\S)|(?<=\S)__(?!\w)")
_EMPHASIS = re.compile(r"(?<![\w*\\])([*_])(?=[^\s*_])([^*_\n]{0,299}[^\s*_\\])\1(?![\w*])")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])|&(?:#\d{1,7}|[a-z]{2,8});", re.I)
CONTACT = "contact"


@dataclass(frozen=True)
class Row:
    """A line: its section, whether it is a bullet, a heading of its own (Markdown), follows an empty line, is indented, or bold (Markdown)."""

    section: str
    text: str
    bullet: bool = False
    heading: int = 0
    after_gap: bool = False
    indented: bool = False
    strong: bool = False


def rows(text: str, markdown: bool = False) -> list[Row]:
    """The lines of the text; headings of sections are left out. In Markdown `\\*` and `&amp;` stand for `*` and `&`."""
    section, gap, found = CONTACT, False, []
    for line in _RUN_TOGETHER.sub("\n", text).splitlines():
        if not line.strip() or _RULE.fullmatch(line.strip()):
            gap = True
            continue
        mark, strong = _MARK.match(line), line.startswith("**") and line.rstrip().endswith("**")
        level = len(mark.group().strip()) if mark else 0
        bare = _EMPHASIS.sub(r"\2", _STRONG.sub("", line[mark.end() :] if mark else line)).strip()
        bare = _ESCAPE.sub(_meant, bare) if markdown else bare
        kind, rest = _heading(bare)
        if kind:
            section, bare = kind, rest
            if not bare:
                continue
        for number, part in enumerate(re.split(r"\s+•\s+", bare)) if bare.count(" • ") > 1 else [(0, bare)]:
            bullet = _BULLET.match(part)
            content = part[bullet.end() :] if bullet else part
            if content.strip():
                found.append(Row(section, content.strip(), bool(bullet) or number > 0, level, gap, line[:1].isspace(), strong))
        gap = False
    return found


def _meant(match: re.Match[str]) -> str:
    return match.group(1) or html.unescape(match.group())


def _heading(line: str) -> tuple[str | None, str]:
    """(section, what follows on the same line), or (None, the line)."""
    table = patterns("resume-headings")
    bare = line.strip(" :#-–—_*=").strip()
    if len(bare) <= 50:
        kind = next((k for k, p in table.items() if p.fullmatch(bare)), None) or section_of(bare)
        if kind and (bare[:1].isupper() or line.endswith(":")):
            return kind, ""
    inline = _INLINE.fullmatch(line)
    if inline and inline.group(1)[:1].isupper():
        kind = next((k for k in ("skills", "languages", "summary", "certificates") if table[k].fullmatch(inline.group(1).strip())), None)
        if kind:
            return kind, inline.group(2)
    return None, line
