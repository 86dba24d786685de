"""The verifier of claims: a line and the snippets it cites go in, findings come out. Pure, one kind of claim a file.

A closed world: every number, name and strong word of a line must be licensed by a snippet it cites; what is left over
is named. Hard findings always refuse a line, soft ones refuse a model's line and are only reported on the user's own
words as the plain writer tidied them.

`reading` tells what a text says, `licences` which words of the evidence license which of the line, and `rules` find what none does,
with the help of `numbers` (what follows from a number), `positions` (where and when), `extent` (how much), `limits` (helped, planned,
not) and `paraphrase` (other words for the same).
"""

from __future__ import annotations

from agent.claims.claim import Claim
from agent.claims.judging import judge

__all__ = ["Claim", "judge"]
