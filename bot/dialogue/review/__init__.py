"""The review of a version, line by line, and refused wordings that the user says are true."""

from __future__ import annotations

from bot.dialogue.review.claiming import claim_again, claim_tap, claim_text, shown, stands_by
from bot.dialogue.review.reminding import reminder
from bot.dialogue.review.reviewing import begin, resume_review, review_tap, review_text

__all__ = ["begin", "claim_again", "claim_tap", "claim_text", "reminder", "resume_review", "review_tap", "review_text", "shown", "stands_by"]
