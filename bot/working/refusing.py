"""Refuses what is no post, wherever one is read."""

from __future__ import annotations

from agent.adapters.readers.refusals import refusal
from agent.domain.posting import Posting, Status
from agent.errors import UserCanAct
from agent.stages.extract import speaks_of_a_job


def ensure_post(posting: Posting) -> Posting:
    """The same posting. Raises `UserCanAct` where it speaks of no job."""
    if not speaks_of_a_job(posting):
        raise UserCanAct(refusal(Status.NOT_A_POST))
    return posting
