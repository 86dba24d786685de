"""What a run may cost."""

from __future__ import annotations

from dataclasses import dataclass

from agent.adapters.models.account import Account
from agent.adapters.models.exchange import Ask, Pieces, Said, Speaker
from agent.adapters.models.failures import Spent


@dataclass(frozen=True)
class Budget:
    """The most that one run may take: calls, tokens of questions and answers together, seconds."""

    calls: int = 40
    tokens: int = 100_000
    seconds: float = 900.0

    def allows(self, account: Account, tokens: int) -> bool:
        """Whether a question of so many tokens may still be asked."""
        calls = account.calls
        spent = sum(c.tokens_in + c.tokens_out for c in calls)
        return sum(c.characters > 0 for c in calls) < self.calls and spent + tokens <= self.tokens and sum(c.seconds for c in calls) < self.seconds


USUAL = Budget()


class Budgeted:
    """A `Speaker` around another one that asks nothing more once the run has used up its budget."""

    def __init__(self, inner: Speaker, account: Account, budget: Budget) -> None:
        self._inner = inner
        self._account = account
        self._budget = budget

    async def say(self, ask: Ask, heard: Pieces | None = None) -> Said:
        """The answer. Raises `Spent` without asking."""
        if not self._budget.allows(self._account, ask.tokens):
            raise Spent("This run has used up what it may ask of the model: raise TRUECUT_BUDGET or TRUECUT_CALLS.")
        return await self._inner.say(ask, heard)
