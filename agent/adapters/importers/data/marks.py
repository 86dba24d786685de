"""The marks of Markdown within the texts of a data file: what they mark stays, they themselves are not words."""

from __future__ import annotations

import re
from typing import Any

DEEPEST = 40
"""Levels of a file within which texts stand."""
_BEFORE, _AFTER = r"""(?<![^\s(\[{<"'“‘„«»/|—–*_~:>-])""", r"""(?![^\s)\]}>"'”’“»«/|—–*_~.,;:!?…-])"""
"""Where emphasis begins and ends: not within a word, so that "C*", "5 %*" and "2*3*4" stay."""
_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\(\s*<?(?:[a-z][a-z+.-]{1,9}:|www\.|[#/]|\.{1,2}/|[\w-]+(?:\.[\w-]+)+)[^\s()]{0,500}(?:\([^\s()]{0,200}\)[^\s()]{0,300})*>?(?:\s+\"[^\"\n]{0,200}\")?\s*\)", re.I)
_CODE = re.compile(rf"{_BEFORE}(`{{1,2}})(?=\S)([^`\n]{{0,299}}[^\s`])\1{_AFTER}")
_STRONG = re.compile(rf"{_BEFORE}(?<!\\)(\*{{2,3}}|__)(?=[^\s*_])(?!(?<=__)[a-z]\w*?__)(.{{0,999}}?[^\s\\])\1{_AFTER}")
_EMPHASIS = re.compile(rf"{_BEFORE}(?<![*_\\])([*_])(?=[^\s*_.,;:!?)\]])([^*\n]{{0,299}}?[^\s*_\\])\1(?![*_]){_AFTER}")
_ESCAPED = re.compile(r"\\([*_`\[\]])")
_ADDRESS = re.compile(r"(?:[a-z]+://|www\.)\S+|[^\s\[\]()<>*`]+@\S+", re.I)


def unmarked(value: Any, depth: int = DEEPEST) -> Any:
    """A value of a file, in which all texts are without marks; addresses and keys stay as they are."""
    if isinstance(value, str):
        return bare(value)
    if not depth:
        return value
    if isinstance(value, dict):
        return {key: unmarked(inner, depth - 1) for key, inner in value.items()}
    return [unmarked(inner, depth - 1) for inner in value] if isinstance(value, list) else value


def bare(text: str) -> str:
    """The text without links' targets and the signs of emphasis and code; an asterisk that marks nothing stays."""
    if _ADDRESS.fullmatch(text.strip()):
        return text
    whole = _LINK.sub(r"\1", text)
    parts, end = list[str](), 0
    for code in _CODE.finditer(whole):
        parts += [_plain(whole[end : code.start()]), code[2]]
        end = code.end()
    return "".join((*parts, _plain(whole[end:])))


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", text)))
