"""Counts what a user did to his last version, and proposes a setting after a few like acts."""

from __future__ import annotations

from collections.abc import Iterator

from sqlmodel import Session

from agent.domain.draft import Mark
from agent.domain.request import Revision
from agent.domain.say import Say
from agent.domain.style import Feature
from agent.domain.wish import EditLine, Length, Without
from agent.errors import UserCanAct
from agent.lexicon.british import turns_british
from agent.lexicon.terms import tokens
from bot.dialogue.habits import words
from bot.dialogue.habits.claiming import proposed_by_picks
from bot.dialogue.habits.habit import Habit, proposal, style_habit
from storage import Store

SHORTER = style_habit(Feature.LENGTH, "short", 3)
BRITISH = style_habit(Feature.SPELLING, "british", 3)
NO_SUMMARY = style_habit(Feature.SUMMARY, "none", 2)
_WHY = {SHORTER: words.SHORTER, BRITISH: words.BRITISH, NO_SUMMARY: words.NO_SUMMARY}


def proposed_after(store: Store, user: str, revision: Revision | None, db: Session) -> Say | None:
    """What is proposed after a revision, where this was the act that was missing."""
    if revision is None:
        return None
    if revision.branch:
        return proposed_by_picks(store, user, db)
    done = list(dict.fromkeys(_acts(store, user, revision, db)))
    for habit in done:
        store.habits.count(user, habit.name, db)
    return next((say for habit in done if (say := proposal(store, user, habit, _WHY[habit], db))), None)


def _acts(store: Store, user: str, revision: Revision, db: Session) -> Iterator[Habit]:
    """The habits that the wishes speak for."""
    edits = _edits(store, user, revision, db)
    if any(isinstance(wish, Length) and wish.bullets for wish in revision.wishes) or any(only_shortens(*edit) for edit in edits):
        yield SHORTER
    if any(turns_british(*edit) for edit in edits):
        yield BRITISH
    if any(isinstance(wish, Without) and wish.section == "summary" for wish in revision.wishes):
        yield NO_SUMMARY


def _edits(store: Store, user: str, revision: Revision, db: Session) -> list[tuple[str, str]]:
    """Lines as they stood and as the user typed them."""
    typed = {wish.line: wish.snippet for wish in revision.wishes if isinstance(wish, EditLine)}
    if not typed:
        return []
    try:
        resume = store.versions.look(user, revision.version, db)
    except UserCanAct:
        return []
    stood: dict[Mark, str] = {line.mark(place.id if place else None): line.text for line, place in resume.placed()}
    corpus = store.corpus.load(user, db)
    return [(stood[mark], said.text) for mark, snippet in typed.items() if mark in stood and (said := corpus.snippet(snippet))]


def only_shortens(before: str, after: str) -> bool:
    """Whether a text is another with words taken out, and nothing else."""
    left = iter(tokens(before))
    return len(tokens(after)) < len(tokens(before)) and all(word in left for word in tokens(after))
