"""Where a line that comes in stands among those that are there."""

from __future__ import annotations

from agent.domain.corpus import Corpus
from agent.domain.draft import Draft, LineKind, Proposal

PROVING = 2.0
"""What a line that shows a requirement best is worth more than any other, also the best one of its position: it goes after these."""
DEAR = 10.0
"""What a line that its owner asked for is worth more than any other: when room is short it goes last."""


def left_of(lines: tuple[Proposal, ...], there: Draft) -> list[Proposal]:
    """The bullets that could stand and do not."""
    cited, texts = {c for p in lines for c in p.cites}, {p.text for p in lines}
    return [p for p in there.proposals if p.kind is LineKind.BULLET and p.text not in texts and not cited.intersection(p.cites)]


def brought(more: list[Proposal], lines: tuple[Proposal, ...], corpus: Corpus) -> tuple[Proposal, ...]:
    """The lines with these where their words come in the user's order."""
    for line in more:
        at = place_of(line, lines, corpus)
        lines = (*lines[:at], line, *lines[at:])
    return lines


def place_of(line: Proposal, lines: tuple[Proposal, ...], corpus: Corpus) -> int:
    """Before the first line of its kind and position whose words come later in the user's order."""
    order = {s.id: i for i, s in enumerate(corpus.snippets)}
    mates = [i for i, p in enumerate(lines) if (p.kind, p.position) == (line.kind, line.position)] or _kin(line, lines)
    later = [i for i in mates if order.get(lines[i].cites[0], 0) > order.get(line.cites[0], 0)]
    return min(later, default=max(mates, default=len(lines) - 1) + 1)


def _kin(line: Proposal, lines: tuple[Proposal, ...]) -> list[int]:
    return [i for i, p in enumerate(lines) if p.kind is line.kind]
