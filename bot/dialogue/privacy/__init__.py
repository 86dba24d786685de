"""What is kept of a user: told, handed out, forgotten; and whether it may be learned from."""

from bot.dialogue.privacy.consenting import DATA as CONSENT
from bot.dialogue.privacy.consenting import ask_consent, consent_say, consent_tap, consent_text
from bot.dialogue.privacy.leaving import DATA, leave_command, leave_tap, leave_text
from bot.dialogue.privacy.taking import export_command
from bot.dialogue.privacy.telling import privacy_command

__all__ = ["CONSENT", "DATA", "ask_consent", "consent_say", "consent_tap", "consent_text", "export_command", "leave_command", "leave_tap", "leave_text", "privacy_command"]
