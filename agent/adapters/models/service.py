"""The model of the house: its hosts, shared by all runs, and what each run is given of it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from contextlib import suppress

from agent.adapters.models.account import Account, Accounted
from agent.adapters.models.breaker import Breaker
from agent.adapters.models.budget import USUAL, Budget, Budgeted
from agent.adapters.models.cached import CachedModel, Corner
from agent.adapters.models.exchange import Speaker
from agent.adapters.models.failures import Failure
from agent.adapters.models.filling import FillingModel
from agent.adapters.models.host import OllamaHost
from agent.adapters.models.manner import Manner
from agent.adapters.models.minicheck import VERSION, MiniCheck, is_minicheck
from agent.adapters.models.noted import NotedModel
from agent.adapters.models.pool import Place, Pool
from agent.adapters.models.remembering import RememberingSkeptic
from agent.adapters.models.retrying import Retrying
from agent.domain.value import pseudonym
from agent.ports import Cache, ChatModel, Skeptic
from agent.prompts import template
from agent.stages.check import ChatSkeptic

AT_ONCE = 20
"""Lines in one question for a second opinion, so that it fits the context."""


class ModelService:
    """One model on one or several hosts. `parallel` questions at a time go to each host."""

    def __init__(self, addresses: Sequence[str], manner: Manner, cache: Cache, budget: Budget = USUAL, parallel: int = 1) -> None:
        self._hosts = [OllamaHost(address, manner) for address in addresses]
        self._pool = Pool([Place(Breaker(host), host.digest) for host in self._hosts], parallel)
        self._manner = manner
        self._cache = cache
        self._budget = budget

    def of(self, user: str, account: Account) -> ChatModel:
        """The model for a run of this user, which pays from that account."""
        model = NotedModel(FillingModel(self._speaker(account)), account, self._manner.model)
        return CachedModel(model, Corner(self._cache, "model:"), Corner(self._cache, f"model:{pseudonym(user)}:"), self._pool.digest)

    def skeptic(self, user: str, account: Account) -> Skeptic:
        """The model as one that doubts lines for a run of this user: in its own form where it is made for that, else in ours."""
        name, memo = self._manner.model, self.memo(user)
        if is_minicheck(name):
            return RememberingSkeptic(MiniCheck(self._speaker(account), account, name), memo, VERSION, at_once=1)
        return RememberingSkeptic(ChatSkeptic(self.of(user, account)), memo, template(ChatSkeptic.prompt).version, at_once=AT_ONCE)

    def _speaker(self, account: Account) -> Speaker:
        asked = Budgeted(Accounted(self._pool, account, self._manner.model), account, self._budget)
        return Retrying(asked, self._manner.deadline)

    def memo(self, user: str) -> Cache:
        """Where answers of this model are kept line by line for this user."""
        return Corner(self._cache, f"memo:{pseudonym(user)}:{self._manner.model}:")

    @property
    def name(self) -> str:
        """The name of the model."""
        return self._manner.model

    @property
    def rests(self) -> bool:
        """Whether no host would be asked now, since all have failed."""
        return self._pool.rests

    def warm(self) -> None:
        """Begin to load the model on every host in the background; what goes wrong there is told when it is used."""
        threading.Thread(target=lambda: asyncio.run(self._warm()), name="model", daemon=True).start()

    async def _warm(self) -> None:
        await asyncio.gather(*(_loaded(host) for host in self._hosts))


async def _loaded(host: OllamaHost) -> None:
    with suppress(Failure):
        await host.warm()
