"""Markdown of our own, in which each block has the form of its kind."""

from __future__ import annotations

import html
import re

from agent.adapters.importers.line import Line
from agent.adapters.marks import OWN_MARKDOWN
from agent.domain.blocks import BlockKind

_FORMS = (
    (re.compile(r"- (.*)"), BlockKind.BULLETS),
    (re.compile(r"# (.*)"), BlockKind.NAME),
    (re.compile(r"## (.*)"), BlockKind.SECTION),
    (re.compile(r"### (.*) ###"), BlockKind.LONE),
    (re.compile(r"### (.*)"), BlockKind.HEAD),
    (re.compile(r"\*\*(.*)\*\*"), BlockKind.BELOW),
    (re.compile(r"__(.*)__"), BlockKind.COURSE),
    (re.compile(r"\*(.*)\*"), BlockKind.DATES),
    (re.compile(r"(.*)"), BlockKind.TEXT),
)
_HEAD = {BlockKind.DATES: BlockKind.HEADLINE, BlockKind.TEXT: BlockKind.CONTACT}
"""What has that form before the first section."""
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])|&(?:#\d{1,7}|[a-z]{2,8});", re.I)


def unescaped(text: str) -> str:
    """The text without backslashes before signs and with the signs that entities name: `\\*` and `&amp;` stand for `*` and `&`."""
    return _ESCAPE.sub(lambda match: match.group(1) or html.unescape(match.group()), text)


def told_lines(text: str) -> list[Line]:
    """The lines of a text that ends as ours do, each with the kind of its block; none of any other."""
    written = [line for line in map(str.rstrip, text.splitlines()) if line]
    if not written or written[-1] != OWN_MARKDOWN:
        return []
    found, begun = list[Line](), False
    for line in written[:-1]:
        match, kind = next((match, kind) for form, kind in _FORMS if (match := form.fullmatch(line)))
        begun = begun or kind is BlockKind.SECTION
        found.append(Line(unescaped(match[1]), told=kind if begun else _HEAD.get(kind, kind)))
    return found
