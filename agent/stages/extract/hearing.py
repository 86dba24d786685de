"""What the marks of a model say of the places of a post."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from agent.domain.brief import Kind, Need
from agent.stages.extract.clauses import skip_lead
from agent.stages.extract.joints import Joint
from agent.stages.extract.lists import Item
from agent.stages.extract.marks import Marks
from agent.stages.extract.sections import Passage

MOST_PARTS = 30
"""Things that one unit may name."""
LONGEST_PART = 80
"""Characters of the words that name a thing."""


@dataclass(frozen=True)
class Told:
    """What was said of a passage that asks; `starts` are the places in the text where its things begin, none where it is one thing."""

    need: Need
    kind: Kind
    starts: tuple[int, ...] = ()


@dataclass(frozen=True)
class Heard:
    """By the start of a passage what was said of it: None where it was shown and not marked; without an entry where it was not shown."""

    text: str
    told: Mapping[int, Told | None]

    def asks(self, passage: Passage) -> bool | None:
        """Whether the passage is said to ask, None where it was not shown."""
        return self.told[passage.start] is not None if passage.start in self.told else None

    def at(self, place: int) -> Told | None:
        """What was said of the passage at this place, if it is said to ask."""
        index = bisect(self._starts, place) - 1
        return self.told[self._starts[index]] if index >= 0 else None

    def cuts(self, joint: Joint) -> bool | None:
        """Whether a thing is said to begin right of the joint, None where the passage is not said to ask."""
        told = self.at(joint.right[0])
        return None if told is None else any(joint.right[0] <= start < joint.right[1] for start in told.starts)

    def names(self, item: Item) -> bool | None:
        """Whether a thing is said to begin with the item, or with the phrase that leads to it; None where no things are told apart."""
        told = self.at(item.start)
        if told is None or not told.starts:
            return None
        return any(item.start <= at < item.end or (at < item.start and skip_lead(self.text, at, item.end) >= item.start) for at in told.starts)

    @cached_property
    def _starts(self) -> list[int]:
        return sorted(self.told)


def heard(text: str, shown: Sequence[Passage], marks: Marks) -> Heard:
    """What was said of the passages which were shown under the numbers 1, 2, …; wrong numbers count for nothing, and of one number the first."""
    told: dict[int, Told | None] = {passage.start: None for passage in shown}
    for mark in marks.asked:
        passage = shown[mark.unit - 1] if 1 <= mark.unit <= len(shown) else None
        if passage and told[passage.start] is None:
            told[passage.start] = Told(mark.need, mark.kind, tuple(_starts(text, passage, mark.parts[:MOST_PARTS])))
    return Heard(text, told)


def _starts(text: str, passage: Passage, parts: Sequence[str]) -> Iterator[int]:
    """Where the parts stand in the passage, in reading order; what does not stand there is dropped."""
    last = passage.start
    for part in parts:
        words = part[:LONGEST_PART].split()
        found = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, words))).search(text, last, passage.end) if words else None
        if found:
            yield found.start()
            last = found.end()
