"""Grants what a user wishes of a résumé in his own words; never executed as free text."""

from __future__ import annotations

from bot.dialogue.wishes.beside import absolute, comment_of, too_early
from bot.dialogue.wishes.doing import wish, wish_text
from bot.dialogue.wishes.noting import noted_for_open

__all__ = ["absolute", "comment_of", "noted_for_open", "too_early", "wish", "wish_text"]
