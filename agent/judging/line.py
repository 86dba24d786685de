"""A line as the writer is asked about it, and as it answers."""

from __future__ import annotations

import re

from agent.domain.prompt import Prompt
from agent.prompts import template
from agent.stages.write.asking import Reworded, Rewording
from agent.stages.write.items import Item

_FIRST_WORDS = 4
"""Words of the line that an answer repeats, so that it is clear which it means."""


def line_prompt(item: Item) -> Prompt:
    """The question about this line alone."""
    return template("write").fill(lines=item.shown(1))


def numbered(prompt: Prompt, text: str) -> int | None:
    """The number under which a prompt of the writer tells of the line, or None where it does not."""
    match = re.search(rf"^(\d+) \| [^|\n]+ \| {re.escape(text)}$", prompt.user, re.M)
    return int(match[1]) if match else None


def answer_of(number: int, line: str, text: str) -> str:
    """The answer that puts the line of that number into these words, and leaves all others."""
    original = " ".join(line.split()[:_FIRST_WORDS])
    return Rewording(lines=(Reworded(line=number, original=original, text=text),)).model_dump_json()
