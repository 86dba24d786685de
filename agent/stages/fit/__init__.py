"""Brings a checked résumé onto its pages."""

from __future__ import annotations

from agent.stages.fit.fitting import fit, fit_whole
from agent.stages.fit.trimming import trim

__all__ = ["fit", "fit_whole", "trim"]
