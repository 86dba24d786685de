"""Plain text and Markdown as lines."""

from __future__ import annotations

import re

from agent.adapters.importers.forms.markdown import told_lines, unescaped
from agent.adapters.importers.line import Line
from agent.adapters.marks import OWN_MARKDOWN

_MARKDOWN = re.compile(r"^#{1,6} \S", re.M)
_RUN_TOGETHER = re.compile(r"(?<=[a-z.)])(?=(?:Education|Skill|Company|Project) Details\b)|(?=\bCompany Details\b)")
_RULE = re.compile(r"[-=_*~ ]{3,}")
_MARK = re.compile(r"#{1,6}\s+|#{2,6}(?=\w)")
_CLOSING = re.compile(r"\s+#+\s*$")
"""The end of a heading that is closed: "## Skills ##"."""
_STRONG = re.compile(r"(?<!\\)(?:\*\*|`)|(?<![\w\\])__(?=\S)|(?<=\S)__(?!\w)")
_EMPHASIS = re.compile(r"(?<![\w*\\])([*_])(?=[^\s*_])([^*_\n]{0,299}[^\s*_\\])\1(?![\w*])")


def lines_of(text: str, name: str = "") -> list[Line]:
    """The lines of a text called `name`. In Markdown, which the name or a heading tells, `\\*` and `&amp;` stand for `*` and `&`."""
    if told := told_lines(text):
        return told
    markdown = name.lower().endswith((".md", ".markdown")) or bool(_MARKDOWN.search(text))
    found, gap = list[Line](), False
    for line in _RUN_TOGETHER.sub("\n", text).splitlines():
        if not line.strip() or line.strip() == OWN_MARKDOWN or _RULE.fullmatch(line.strip()):
            gap = True
            continue
        found.append(_read(line, markdown, gap))
        gap = False
    return found


def _read(line: str, markdown: bool, gap: bool) -> Line:
    mark, strong = _MARK.match(line), line.startswith("**") and line.rstrip().endswith("**")
    bare = _EMPHASIS.sub(r"\2", _STRONG.sub("", _CLOSING.sub("", line[mark.end() :]) if mark else line)).strip()
    text = unescaped(bare) if markdown else bare
    return Line(text, level=len(mark.group().strip()) if mark else 0, strong=strong, apart=gap, indented=line[:1].isspace())
