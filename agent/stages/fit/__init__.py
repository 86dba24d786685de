"""Brings a checked résumé onto its pages."""

from __future__ import annotations

from agent.stages.fit.fitting import SHORT, bounded, fit, fit_whole, fit_wished, shortened
from agent.stages.fit.trimming import trim

__all__ = ["SHORT", "bounded", "fit", "fit_whole", "fit_wished", "shortened", "trim"]
