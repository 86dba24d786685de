"""The plain writer: the user's own words, selected, ordered and tidied, without a model."""

from __future__ import annotations

from agent.stages.write.mending import mend
from agent.stages.write.tidying import tidy
from agent.stages.write.writing import write

__all__ = ["mend", "tidy", "write"]
