"""What is known of the user, shown in numbers, and corrected by words or taps."""

from __future__ import annotations

from bot.dialogue.profile.changing import forget, undo
from bot.dialogue.profile.saying import says
from bot.dialogue.profile.showing import show
from bot.dialogue.profile.tapping import profile_number, profile_tap, profile_text

__all__ = ["forget", "profile_number", "profile_tap", "profile_text", "says", "show", "undo"]
