"""A question as the tests ask it, and the model that is asked."""

from __future__ import annotations

import json
from typing import Any

from agent.adapters.models import Account, Budget, Manner, ModelService
from agent.adapters.models.exchange import Ask, Message
from agent.domain.prompt import Prompt
from agent.domain.value import Value
from agent.ports import ChatModel
from tests.fakes.cache import MemoryCache
from tests.fakes.ollama import OllamaServer, Request

FAST = Manner("tiny", read=0.3, deadline=2.0)
PROMPT = Prompt(name="extract", version="1-5fe30a91", system="You sort loaves. " * 10, user="Rye, oat, wheat. " * 40)


class Loaf(Value):
    """A loaf."""

    name: str
    grams: int


class Loaves(Value):
    """Some loaves."""

    loaves: tuple[Loaf, ...]


RIGHT = Loaves(loaves=tuple(Loaf(name=name, grams=500) for name in ("rye", "oat [plain]", "wheat, white")))


def right(request: Request) -> str:
    """The right answer to every question."""
    return RIGHT.model_dump_json()


def ask(prompt: Prompt = PROMPT, form: dict[str, Any] | None = None) -> Ask:
    """The prompt as it goes to a speaker."""
    return Ask(prompt.name, prompt.version, (Message("system", prompt.system), Message("user", prompt.user)), form or {})


def service(*servers: OllamaServer, manner: Manner = FAST, cache: MemoryCache | None = None, budget: Budget | None = None, parallel: int = 1) -> ModelService:
    """A model on these servers."""
    return ModelService([s.address for s in servers], manner, cache or MemoryCache(), budget or Budget(), parallel)


def model(server: OllamaServer, account: Account | None = None, manner: Manner = FAST) -> ChatModel:
    """The model for a run, on one server."""
    return service(server, manner=manner).of("ann", account or Account())


def schema_in(request: Request) -> Any:
    """The schema that the model can read in its messages."""
    return json.loads(request["messages"][0]["content"].rpartition("\n")[2])
