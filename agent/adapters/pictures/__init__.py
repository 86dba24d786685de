"""Pictures for chats, as PNG."""

from agent.adapters.pictures.preview import preview
from agent.adapters.pictures.score import Mark, Row, score_picture

__all__ = ["Mark", "Row", "preview", "score_picture"]
