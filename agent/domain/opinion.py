"""What a model thinks of unclear evidence: heard, never obeyed."""

from __future__ import annotations

from agent.domain.plan import Level
from agent.domain.value import Value


class Opinion(Value):
    """How far the evidence for a requirement goes in a model's view, with a verbatim quote of one snippet; without a quote it counts only downwards."""

    requirement: str
    evidence: Level
    snippet: str | None = None
    quote: str = ""


class Opinions(Value):
    """The opinions of a run; empty where no model serves."""

    opinions: tuple[Opinion, ...] = ()

    def of(self, requirement: str) -> Opinion | None:
        """The opinion on that requirement, or None."""
        return next((o for o in self.opinions if o.requirement == requirement), None)
