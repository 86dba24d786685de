"""Brings a checked résumé onto its pages."""

from __future__ import annotations

from agent.stages.fit.fitting import bounded, fit, fit_whole, fit_wished
from agent.stages.fit.trimming import trim

__all__ = ["bounded", "fit", "fit_whole", "fit_wished", "trim"]
