"""Numbers of the profile, as a user reads them off."""

from __future__ import annotations

from bot.app import App
from bot.showing.profile import groups


def number_of(app: App, path: str, user: str = "ann") -> str:
    """The number, as in "2.3", of the line that a path names (a snippet's id)."""
    shown = groups(app.store.corpus.load(user))
    return next(f"{g}.{i}" for g, group in enumerate(shown, 1) for i, item in enumerate(group.items, 1) if item.path == path)


def line(app: App, words: str, user: str = "ann") -> str:
    """The number of the line that begins with these words."""
    return number_of(app, next(s.id for s in app.store.corpus.load(user).snippets if s.text.startswith(words)), user)
