"""Plain text and Markdown as lines."""

from __future__ import annotations

import html
import re

from agent.adapters.importers.line import Line

_MARKDOWN = re.compile(r"^#{1,6} \S", re.M)
_RUN_TOGETHER = re.compile(r"(?<=[a-z.)])(?=(?:Education|Skill|Company|Project) Details\b)|(?=\bCompany Details\b)")
_RULE = re.compile(r"[-=_*~ ]{3,}")
_MARK = re.compile(r"#{1,6}\s+|#{2,6}(?=\w)")
_STRONG = re.compile(r"(?<!\\)(?:\*\*|`)|(?<![\w\\])__(?=\S)|(?<=\S)__(?!\w)")
_EMPHASIS = re.compile(r"(?<![\w*\\])([*_])(?=[^\s*_])([^*_\n]{0,299}[^\s*_\\])\1(?![\w*])")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])|&(?:#\d{1,7}|[a-z]{2,8});", re.I)


def lines_of(text: str, name: str = "") -> list[Line]:
    """The lines of a text called `name`. In Markdown, which the name or a heading tells, `\\*` and `&amp;` stand for `*` and `&`."""
    markdown = name.lower().endswith((".md", ".markdown")) or bool(_MARKDOWN.search(text))
    found, gap = list[Line](), False
    for line in _RUN_TOGETHER.sub("\n", text).splitlines():
        if not line.strip() or _RULE.fullmatch(line.strip()):
            gap = True
            continue
        found.append(_read(line, markdown, gap))
        gap = False
    return found


def _read(line: str, markdown: bool, gap: bool) -> Line:
    mark, strong = _MARK.match(line), line.startswith("**") and line.rstrip().endswith("**")
    bare = _EMPHASIS.sub(r"\2", _STRONG.sub("", line[mark.end() :] if mark else line)).strip()
    text = _ESCAPE.sub(_meant, bare) if markdown else bare
    return Line(text, level=len(mark.group().strip()) if mark else 0, strong=strong, apart=gap, indented=line[:1].isspace())


def _meant(match: re.Match[str]) -> str:
    return match.group(1) or html.unescape(match.group())
