"""How a line and the evidence are read: words and what else they may be called, clauses, limits, figures."""

from __future__ import annotations

from agent.claims.reading.mending import mended
from agent.claims.reading.telling import Telling, telling

__all__ = ["Telling", "mended", "telling"]
