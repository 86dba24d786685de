"""One case, tailored once by one strategy, and what was measured of it."""

from __future__ import annotations

from agent.domain.value import Value


class Measures(Value):
    """Shares are 0..1; None where there is nothing to divide by. Of what the writer proposed, or of what the gate let through."""

    coverage: float | None = None
    truth: float | None = None
    impact: float | None = None
    hit_rate: float | None = None
    words: float | None = None
    grade: float | None = None


class Trial(Value):
    """`strategy` on `case` with `seed`: the measures before and after the gate, the lines after it and how many of them do not hold, the wordings that
    a model offered, those of them that the gate refused, the lines that stand in a model's words, the questions that it answered, and those that it
    did not answer in the form that was asked for, the rounds of repair, tokens, seconds; `failed` says why there is no résumé."""

    strategy: str
    seed: int
    case: str
    corpus: str
    before: Measures = Measures()
    after: Measures = Measures()
    lines: int = 0
    unsupported: int = 0
    offered: int = 0
    refused: int = 0
    reworded: int = 0
    answered: int = 0
    unanswered: int = 0
    rounds: int = 0
    tokens: int = 0
    seconds: float = 0.0
    failed: str = ""
