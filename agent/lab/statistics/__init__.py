"""What may be said of differences between strategies that were measured on the same cases."""

from __future__ import annotations

from agent.lab.statistics.detectable import most_failures, smallest_detectable
from agent.lab.statistics.gate import mcnemar
from agent.lab.statistics.many import holm
from agent.lab.statistics.paired import Difference, paired

__all__ = ["Difference", "holm", "mcnemar", "most_failures", "paired", "smallest_detectable"]
