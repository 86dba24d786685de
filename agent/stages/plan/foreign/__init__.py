"""Verdicts where the post or the résumé is in another language than English: by the words of that language, as strict as for English or stricter."""

from __future__ import annotations

from agent.stages.plan.foreign.ruling import told

__all__ = ["told"]
