"""What a model's reading of a post adds to that of the rules, seen from outside: by the quotes alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agent.domain.brief import Requirement
from agent.domain.version import Version

Span = tuple[int, int]


@dataclass(frozen=True)
class Added:
    """Requirements that the rules read, those that only the reading with a model has (`sure`: with full confidence), and those which it lost."""

    rules: int = 0
    added: int = 0
    sure: int = 0
    lost: int = 0

    @property
    def share(self) -> float:
        """The added for each that the rules read."""
        return self.added / max(1, self.rules)


def added(plain: Version, made: Version) -> Added:
    """As many requirements as can be are paired, each with one of the rules' that it overlaps; the others are added. What nothing overlaps is lost."""
    text = plain.posting.text
    rules = [_spans(r, text) for r in plain.brief.requirements]
    read = [(r, _spans(r, text)) for r in made.brief.requirements]
    near = [[n for n, other in enumerate(rules) if _overlap(spans, other)] for _, spans in read]
    new = [r for (r, _), others in zip(read, near, strict=True) if not others]
    lost = set(range(len(rules))) - {n for others in near for n in others}
    return Added(len(rules), len(read) - _paired(near), sum(r.confidence >= 1 for r in new), len(lost))


def _paired(near: list[list[int]]) -> int:
    """How many of the one side can be paired at most with one of the other, of those that lie near (by augmenting paths)."""
    partner: dict[int, int] = {}

    def finds(one: int, seen: set[int]) -> bool:
        for other in near[one]:
            if other not in seen:
                seen.add(other)
                if other not in partner or finds(partner[other], seen):
                    partner[other] = one
                    return True
        return False

    return sum(finds(one, set()) for one in range(len(near)))


def _spans(requirement: Requirement, text: str) -> list[Span]:
    return [found.span() for found in re.finditer(re.escape(requirement.quote), text)]


def _overlap(some: list[Span], others: list[Span]) -> bool:
    return any(a < d and c < b for a, b in some for c, d in others)
