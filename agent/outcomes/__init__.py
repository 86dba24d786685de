"""What came of applications, held against what was particular about the résumés: shares with intervals, and a claim only where enough is known."""

from __future__ import annotations

from agent.outcomes.comparing import Comparison, Report, Tally, compare
from agent.outcomes.features import FEATURES, levels
from agent.outcomes.interval import Interval, wilson
from agent.outcomes.known import Known
from agent.outcomes.picks import Standing, Vote, decisive_needed, standings

__all__ = ["FEATURES", "Comparison", "Interval", "Known", "Report", "Standing", "Tally", "Vote", "compare", "decisive_needed", "levels", "standings", "wilson"]
