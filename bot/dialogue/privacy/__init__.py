"""What is kept of a user: told, handed out, forgotten."""

from bot.dialogue.privacy.leaving import DATA, leave_command, leave_tap, leave_text
from bot.dialogue.privacy.taking import export_command
from bot.dialogue.privacy.telling import privacy_command

__all__ = ["DATA", "export_command", "leave_command", "leave_tap", "leave_text", "privacy_command"]
