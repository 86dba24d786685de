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
    """Each requirement is paired with one of the rules' that it overlaps; what finds none is added, what stays alone is lost."""
    text = plain.posting.text
    left = [_spans(r, text) for r in plain.brief.requirements]
    more = []
    for requirement in sorted(made.brief.requirements, key=lambda r: -len(r.quote)):
        spans = _spans(requirement, text)
        partner = next((other for other in left if _overlap(spans, other)), None)
        if partner is None:
            more.append(requirement)
        else:
            left.remove(partner)
    every = [span for r in plain.brief.requirements for span in _spans(r, text)]
    new = [r for r in more if not _overlap(_spans(r, text), every)]
    rest = [span for r in made.brief.requirements for span in _spans(r, text)]
    return Added(len(plain.brief.requirements), len(more), sum(r.confidence >= 1 for r in new), sum(not _overlap(spans, rest) for spans in left))


def _spans(requirement: Requirement, text: str) -> list[Span]:
    return [found.span() for found in re.finditer(re.escape(requirement.quote), text)]


def _overlap(some: list[Span], others: list[Span]) -> bool:
    return any(a < d and c < b for a, b in some for c, d in others)
