"""Reads posts in other languages than English by rules: what stands under a heading of requirements or asks outright.

Nothing is learned here; what is unsure is left out, and the confidence says that much may be missing.
"""

from __future__ import annotations

from agent.stages.extract.foreign.reading import Reading, read

__all__ = ["Reading", "read"]
