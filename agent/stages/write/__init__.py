"""The plain writer: the user's own words, selected, ordered and tidied, without a model."""

from __future__ import annotations

from agent.stages.write.mending import mend
from agent.stages.write.tidying import tidy
from agent.stages.write.wishing import everything, grant, lines_of
from agent.stages.write.writing import write

__all__ = ["everything", "grant", "lines_of", "mend", "tidy", "write"]
