"""Language models on Ollama hosts: untrusted, slow and often away.

What is around the wire, from the outside in: `CachedModel` (no question is asked twice) → `NotedModel` (a question that stayed without an answer is
kept with the run) → `FillingModel` (schema, validation, repairs) → `Retrying` → `Budgeted` → `Accounted` → `Pool` (several hosts) → `Breaker` → `OllamaHost`. A second opinion
comes from the same, of a model for everything (`ChatSkeptic`) or of one made for it (`MiniCheck`), through `RememberingSkeptic`.
"""

from __future__ import annotations

from agent.adapters.models.account import Account
from agent.adapters.models.budget import Budget
from agent.adapters.models.manner import Manner
from agent.adapters.models.service import ModelService

__all__ = ["Account", "Budget", "Manner", "ModelService"]
