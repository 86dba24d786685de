"""What is said about keeping choices and edits."""

from __future__ import annotations

ASK = "You have just chosen between versions or edited a line, which a writer could learn from, and so far none of it is kept. May I keep, encrypted here and without your name, which version you choose and how you edit lines, so that my host can train a better writer with it?"
YES, NO = "Yes, keep them", "No"
TAKEN = "Thank you. From now on I keep them; what you chose or edited before this yes does not count. /privacy says what they are, and takes it back."
REFUSED = "Then I keep none of it, and what you just did is not kept either. /privacy changes that."
ON, OFF = "Keep my choices and edits to learn from", "Keep them no longer"
ALREADY_ON, ALREADY_OFF = "I keep your choices and edits already.", "I keep none of your choices and edits."


def revoked(count: int) -> str:
    """Nothing is kept any more."""
    return f"I keep none of it any more, and have deleted what I had kept: {count} record{'s' * (count != 1)}. What was handed to a training before, I cannot take back; my host has to train anew."


def told(on: bool, count: int) -> str:
    """What is kept to learn from, as /privacy explains it."""
    what = (
        "which version you choose of several, lines you put otherwise, wordings that did not pass the check, thumbs: each with the words of yours and of the post that it is about, without "
        "your name, your contacts, and the names of your employers and schools as far as I know them"
    )
    if on:
        return f"To learn from: you allowed me to keep {what}. {count} record{'s' * (count != 1)} so far; my host can train a writer with them. Take it back whenever you like: they are deleted at once."
    return f"To learn from: nothing. If you allow it, I keep {what}, so that my host can train a better writer. It can be taken back whenever you like, and then they are deleted."
