"""What proves what, which gaps are worth a question, and which bullets go in."""

from __future__ import annotations

from agent.stages.plan.making import make_plan
from agent.stages.plan.own import either_reading, own_reading
from agent.stages.plan.weighing import weigh

__all__ = ["either_reading", "make_plan", "own_reading", "weigh"]
