"""The ledger in the chat: shown, found, and told what became of each version."""

from __future__ import annotations

from bot.dialogue.ledger.listing import ledger_command
from bot.dialogue.ledger.marking import undo_standing, what_came
from bot.dialogue.ledger.saying import ledger_text
from bot.dialogue.ledger.tapping import DATA, ledger_tap

__all__ = ["DATA", "ledger_command", "ledger_tap", "ledger_text", "undo_standing", "what_came"]
