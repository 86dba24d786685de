"""What a message means. Knows no channel."""

from bot.dialogue.dialogue import Dialogue

__all__ = ["Dialogue"]
