"""A habit, the setting that would do for it, and how it is proposed."""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import Session

from agent.domain.say import Option, Say, SayKind
from agent.domain.style import STYLES, Feature
from bot.dialogue.habits import words
from bot.files.taste import Taste
from storage import Store

DATA = "habit:"
YES, NO, NEVER = "yes", "no", "never"
ASKED = "asked"
"""It was proposed and not answered: once is enough."""


@dataclass(frozen=True)
class Habit:
    """Its name, which is that of the setting too ("style.summary.none", "design.classic"), and after how many acts it is proposed."""

    name: str
    times: int = 1

    def applied(self, taste: Taste) -> Taste:
        """What the user chose, with the setting. Raises `ValueError` where the name is none of a setting."""
        kind, _, rest = self.name.partition(".")
        feature, _, style = rest.partition(".")
        if kind == "design":
            return taste.model_copy(update={"design": rest})
        if kind != "style" or style not in STYLES[Feature(feature)]:
            raise ValueError(self.name)
        return taste.styled(Feature(feature), style)


def style_habit(feature: Feature, style: str, times: int = 1) -> Habit:
    """The habit whose setting is that style."""
    return Habit(f"style.{feature}.{style}", times)


def proposal(store: Store, user: str, habit: Habit, why: str, db: Session) -> Say | None:
    """The proposal, which then is noted as made; None where the setting stands, it was made before and not answered, or the user wants to hear no more of it."""
    row, taste = store.habits.get(user, habit.name, db), store.preferences.get(user, Taste, db)
    if habit.applied(taste) == taste or (row and row.reply in (ASKED, NEVER)) or (row.times if row else 0) < habit.times:
        return None
    store.habits.reply(user, habit.name, ASKED, db)
    options = zip(words.ANSWERS, (YES, NO, NEVER), strict=True)
    return Say(kind=SayKind.QUESTION, text=words.proposed(why, habit.name), options=tuple(Option(label=label, data=f"{DATA}{habit.name}:{reply}") for label, reply in options))
