"""The figures of a version; their definitions stand in `agent.stages.score`."""

from __future__ import annotations

from agent.domain.value import Value


class Scorecard(Value):
    """Shares are 0..1, or None where there is nothing to divide by."""

    coverage: float | None
    coverage_nice: float | None
    musts: int
    musts_without_evidence: int
    truth: float | None
    truth_draft: float | None
    impact: float | None
    impact_kept: float | None
    words_per_bullet: float | None
    grade: float | None
    hit_rate: float | None
    hit_rate_all: float | None
