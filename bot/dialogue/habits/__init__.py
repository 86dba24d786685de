"""What somebody does again and again, or plainly prefers, is proposed as a setting: once, in one sentence, and never done unasked."""

from bot.dialogue.habits.acting import proposed_after
from bot.dialogue.habits.answering import habit_tap, habit_text
from bot.dialogue.habits.claiming import proposed_by_outcomes, proposed_by_picks
from bot.dialogue.habits.habit import DATA

__all__ = ["DATA", "habit_tap", "habit_text", "proposed_after", "proposed_by_outcomes", "proposed_by_picks"]
