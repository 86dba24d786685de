"""Verdicts where the post or the résumé is in another language than English: by the words of that language, as strict as for English or stricter."""

from __future__ import annotations

from agent.stages.plan.foreign.ruling import told
from agent.stages.plan.foreign.years import of_the_trade

__all__ = ["of_the_trade", "told"]
