"""Pictures for chats, as PNG."""

from agent.adapters.pictures.labelled import labelled
from agent.adapters.pictures.outcomes import outcomes_picture
from agent.adapters.pictures.preview import preview
from agent.adapters.pictures.score import Mark, Row, score_picture

__all__ = ["Mark", "Row", "labelled", "outcomes_picture", "preview", "score_picture"]
