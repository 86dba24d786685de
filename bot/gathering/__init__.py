"""Keeps what users choose, edit and rate as something a model can learn from: with their consent alone."""

from bot.gathering.asked import KeepingModel
from bot.gathering.edits import gather_edits
from bot.gathering.picks import gather_pick, keep_lines
from bot.gathering.thumbs import gather_thumb

__all__ = ["KeepingModel", "gather_edits", "gather_pick", "gather_thumb", "keep_lines"]
