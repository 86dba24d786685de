"""The writer: the user's own words, selected, ordered and tidied; where a model serves, it puts the lines worth changing into better words."""

from __future__ import annotations

from agent.stages.write.mending import mend
from agent.stages.write.rewording import amend, reword
from agent.stages.write.stressing import is_called, shows
from agent.stages.write.tidying import tidy
from agent.stages.write.wishing import everything, grant, lines_of
from agent.stages.write.writing import write

__all__ = ["amend", "everything", "grant", "is_called", "lines_of", "mend", "reword", "shows", "tidy", "write"]
