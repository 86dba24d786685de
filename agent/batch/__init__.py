"""Many posts at once, for one person: what they all lack, and which of them are nearly the same."""

from agent.batch.gaps import MOST, Asking, Gaps, answers_for, asking, gathered
from agent.batch.likeness import Like, likeness, wants

__all__ = ["MOST", "Asking", "Gaps", "Like", "answers_for", "asking", "gathered", "likeness", "wants"]
