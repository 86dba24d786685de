"""How much of an answer the words carry on which it rests."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from agent.claims import Claim, judge
from agent.domain.corpus import Corpus
from agent.domain.draft import Author, Proposal


def truth(lines: Sequence[Proposal], corpus: Corpus, on: date | None = None, *, strictly: bool = False) -> float:
    """The share of lines that the gate would let through, 1 of none; `strictly`: as if a model had written each of them, as one will that learns from them.
    Only the words that a line cites count, and what was told since does not."""
    held = [_holds(line, corpus, on, strictly) for line in lines]
    return sum(held) / len(held) if held else 1.0


def _holds(line: Proposal, corpus: Corpus, on: date | None, strictly: bool) -> bool:
    cited = tuple(s for id_ in line.cites if (s := corpus.snippet(id_)))
    if not cited or len(cited) < len(line.cites):
        return False
    judged = line.worded(line.text, Author.MODEL) if strictly else line
    return not judged.refused_by(judge(Claim(text=line.text, kind=line.kind, position=line.position, cited=cited, positions=corpus.positions, on=on)))
