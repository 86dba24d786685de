"""The answer to a proposal."""

from __future__ import annotations

from agent.domain.look import designs
from bot.dialogue.habits import words
from bot.dialogue.habits.habit import DATA, NEVER, NO, YES, Habit
from bot.dialogue.replies import agrees, drops, is_skip
from bot.dialogue.turn import Turn
from bot.files.taste import Taste
from bot.showing import phrases


def habit_text(turn: Turn) -> bool:
    """Whether the text said yes, no or never to a proposal where it was the last thing asked."""
    offered = turn.talk.choices
    if not offered or not offered[0].startswith(DATA) or turn.talk.revising:
        return False
    said = turn.message.text.strip().rstrip(".!")
    reply = NEVER if words.NEVER.fullmatch(said) else YES if agrees(said) else NO if drops(said) or is_skip(said) else ""
    if reply:
        habit_tap(turn, next(data for data in offered if data.endswith(f":{reply}")))
    return bool(reply)


def habit_tap(turn: Turn, data: str) -> None:
    """A yes makes the setting, a no leaves all as it is, a never ends it for good; of a proposal that was not made to this user it changes nothing."""
    name, _, reply = data.removeprefix(DATA).rpartition(":")
    row, habit = turn.store.habits.get(turn.user, name, turn.db), Habit(name)
    if row is None or row.reply == "" or reply not in (YES, NO, NEVER) or (name.startswith("design.") and name.removeprefix("design.") not in dict(designs())):
        turn.say(phrases.STALE)
        return
    turn.stand(turn.talk.model_copy(update={"choices": ()}))
    turn.store.habits.reply(turn.user, name, reply, turn.db)
    if reply == YES:
        taste = turn.store.preferences.get(turn.user, Taste, turn.db)
        turn.store.preferences.put(turn.user, habit.applied(taste), turn.db)
    turn.say({YES: words.done(name), NO: words.LEFT, NEVER: words.ENDED}[reply])
