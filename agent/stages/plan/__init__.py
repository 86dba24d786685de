"""What proves what, which gaps are worth a question, and which bullets go in."""

from __future__ import annotations

from agent.stages.plan.making import make_plan
from agent.stages.plan.own import either_reading, own_reading
from agent.stages.plan.questions import gaps, wording
from agent.stages.plan.ruling import legible
from agent.stages.plan.said import answer_to
from agent.stages.plan.selection import proving
from agent.stages.plan.subjects import members_of, subject_in, subject_of
from agent.stages.plan.weighing import weigh

__all__ = ["answer_to", "either_reading", "gaps", "legible", "make_plan", "members_of", "own_reading", "proving", "subject_in", "subject_of", "weigh", "wording"]
