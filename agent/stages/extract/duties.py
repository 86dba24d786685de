"""Whether a post tells what one does in the job; a duty is nothing that it asks for."""

from __future__ import annotations

from agent.domain.posting import Posting
from agent.lexicon.tongues import tongue
from agent.stages.extract.foreign.pieces import pieces
from agent.stages.extract.sections import passages
from agent.stages.extract.units import units

DUTY = "duty"


def tells_duties(posting: Posting) -> bool:
    """Whether lines stand under a heading of duties, in English or in the language of the post."""
    spoken = tongue(posting.language)
    found = pieces(posting.text, spoken) if spoken else passages(posting.text, units(posting.text))
    return any(part.section == DUTY for part in found)
