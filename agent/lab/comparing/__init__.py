"""Strategies on the same held-out cases, and what may be said of their differences."""

from __future__ import annotations

from agent.lab.comparing.report import report
from agent.lab.comparing.trial import Measures, Trial
from agent.lab.comparing.verdicts import Verdicts, Word, verdicts

__all__ = ["Measures", "Trial", "Verdicts", "Word", "report", "verdicts"]
