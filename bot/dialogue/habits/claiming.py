"""Proposes as a setting what the answers to variants, or to applications, plainly prefer: with the interval that says so."""

from __future__ import annotations

from sqlmodel import Session

from agent.domain.say import Say
from agent.domain.style import Feature
from agent.outcomes import Report
from bot.dialogue.habits import words
from bot.dialogue.habits.habit import Habit, proposal, style_habit
from bot.showing.outcomes import between
from bot.working.varying import standing_of
from storage import Store

_OUTCOMES = {
    ("summary", "no summary"): style_habit(Feature.SUMMARY, "none"), ("summary style", "one sentence"): style_habit(Feature.SUMMARY, "one"),
    ("order of skills", "your own order"): style_habit(Feature.SKILLS, "own"), ("lines first", "lines with numbers"): style_habit(Feature.LEAD, "numbers"),
    ("wording", "your own words"): style_habit(Feature.WORDING, "own"),
}  # fmt: skip
"""Levels that do better, and the setting by which every résumé has them."""


def proposed_by_picks(store: Store, user: str, db: Session) -> Say | None:
    """What is preferred among variants, and may be called so."""
    for standing in standing_of(store.trials.answered(user, db)):
        if standing.claim:
            low, high = standing.interval.low, standing.interval.high
            if said := _once(store, user, style_habit(Feature(standing.feature), standing.ahead), words.chosen(standing.won, standing.decisive, low, high), db):
                return said
    return None


def proposed_by_outcomes(store: Store, user: str, report: Report, db: Session) -> Say | None:
    """What does better with employers, and may be called so: the template first of all."""
    for claim in sorted(report.claims, key=lambda claim: claim.feature != "design"):
        better = next(tally for tally in claim.tallies if tally.level == claim.claim)
        habit = Habit(f"design.{claim.claim}") if claim.feature == "design" else _OUTCOMES.get((claim.feature, claim.claim))
        if habit and (said := _once(store, user, habit, words.worked(better.good, better.count, between(better)), db)):
            return said
    return None


def _once(store: Store, user: str, habit: Habit, why: str, db: Session) -> Say | None:
    """The proposal where it was never made: a claim stands as it stands, and a no to it is a no."""
    if store.habits.get(user, habit.name, db) is None:
        store.habits.count(user, habit.name, db)
        return proposal(store, user, habit, why, db)
    return None
