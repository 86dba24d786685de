"""What proves what, which gaps are worth a question, and which bullets go in."""

from __future__ import annotations

from agent.stages.plan.making import make_plan
from agent.stages.plan.weighing import weigh

__all__ = ["make_plan", "weigh"]
