"""What is offered."""

from __future__ import annotations

from agent.domain.value import Value


class Offer(Value):
    """A run, the name under which its model is served, the model whose place it is to take, the strategy of the report, what the report says in short, and when."""

    id: str
    run: str
    model: str
    instead_of: str
    strategy: str
    said: str
    at: str
