"""Understands a post: by rules, and with a model's reading of its units where one serves."""

from __future__ import annotations

from agent.domain.brief import Brief
from agent.domain.posting import Posting
from agent.ports import Tools
from agent.stages.extract.reading import extract


async def understand(posting: Posting, tools: Tools) -> Brief:
    """The brief of a posting; see `extract`."""
    return await tools.compute(lambda: extract(posting))
