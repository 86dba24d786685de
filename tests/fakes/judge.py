"""A judge for a scripted model: reads the items and lines of a prompt as a model would, and answers each by a rule."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from agent.domain.plan import Level
from agent.domain.prompt import Prompt
from agent.stages.plan.weighing import Weighed, Weighing


@dataclass(frozen=True)
class Item:
    """What is asked under a number, and its lines by their numbers."""

    number: int
    quote: str
    lines: dict[int, str]

    def says(self, evidence: Level, line: int = 0, quote: str = "") -> Weighed:
        """An answer to it."""
        return Weighed(item=self.number, snippet=line, quote=quote, evidence=evidence)


def items(prompt: Prompt) -> list[Item]:
    """The items of a prompt."""
    return items_in(prompt.user)


def items_in(user: str) -> list[Item]:
    """The items in the user part of a prompt."""
    head, _, tail = user.partition("\n\nItems:\n")
    lines = {int(m[1]): m[2] for m in re.finditer(r"^\[(\d+)\] (.*)$", head, re.M)}
    found = []
    for row in tail.splitlines():
        asked, _, numbers = row.rpartition(" | lines ")
        number, _, quote = asked.partition(". ")
        found.append(Item(int(number), quote, {int(n): lines[int(n)] for n in re.findall(r"\d+", numbers)}))
    return found


def judging(rule: Callable[[Item], Weighed | None]) -> Callable[[Prompt], Weighing]:
    """A script that answers each item by the rule, and is silent where it gives None."""
    return lambda prompt: Weighing(items=tuple(said for item in items(prompt) if (said := rule(item))))


def first_words(text: str, most: int = 12) -> str:
    """The beginning of a line, as a quote."""
    return " ".join(text.split()[:most])


def flatterer(item: Item) -> Weighed:
    """Calls all full, with a true quote of the nearest line."""
    number, text = next(iter(item.lines.items()))
    return item.says(Level.FULL, number, first_words(text))
