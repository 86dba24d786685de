"""Handles messages; what no pattern knows is put to a model in between."""

from __future__ import annotations

import asyncio
import logging
from functools import partial

from agent.adapters.models import Account, ModelService
from agent.ports import Compute
from bot.dialogue import Dialogue
from bot.dialogue.beforehand import Unheard
from bot.meaning import NOTHING, Meaning, meant
from storage.tables import InboxRow

log = logging.getLogger(__name__)

PATIENCE = 20.0
"""Seconds after which a user is told that he was not understood, rather than waiting on for a model."""


class Ear:
    """Handles deliveries in threads. While a model is asked no thread and no transaction is held, so that nobody else waits."""

    def __init__(self, dialogue: Dialogue, threads: Compute, models: ModelService | None, patience: float = PATIENCE) -> None:
        self._dialogue = dialogue
        self._threads = threads
        self._models = models
        self._patience = patience

    async def handle(self, row: InboxRow) -> None:
        """Handle one delivery; a second time changes nothing."""
        listens = self._models is not None and not self._models.rests
        try:
            await self._threads(partial(self._dialogue.handle, row, None if listens else NOTHING))
        except Unheard as unheard:
            meaning = await self._meaning(row.user, unheard.text)
            await self._threads(partial(self._dialogue.handle, row, meaning))

    async def _meaning(self, user: str, text: str) -> Meaning:
        assert self._models is not None
        try:
            async with asyncio.timeout(self._patience):
                return await meant(text, self._models.of(user, Account()))
        except TimeoutError:
            log.info("a model took too long to say what a message wishes")
            return NOTHING
