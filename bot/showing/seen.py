"""Whether a user has tailored to a post before, and what can be done then."""

from __future__ import annotations

from sqlmodel import Session

from agent.domain.posting import Posting
from agent.domain.say import Option, Say, SayKind
from bot.showing import phrases
from storage import Store
from storage.tables import LedgerRow


def earlier(store: Store, user: str, posting: Posting, db: Session) -> LedgerRow | None:
    """The newest entry for the same post: under the same link or another, in the same words or nearly so."""
    return next((entry for entry in store.ledger.perhaps(user, posting, db) if posting.resembles(entry.post)), None)


def offer(run: int, entry: LedgerRow, posting: Posting) -> Say:
    """What is said when the post is known, with what can be done."""
    name = " at ".join(part for part in (entry.role or "this post", entry.company) if part)
    where = "" if entry.link == posting.link else " (under another link or as a text)"
    text = f"You tailored to {name} on {entry.created:%d %B %Y}{where}: version {entry.version[:8]}. What would you like?"
    labels = (phrases.USE_AGAIN, phrases.TAILOR_ANEW, phrases.SHOW_IT)
    options = tuple(Option(label=label, data=f"again:{run}:{what}") for label, what in zip(labels, ("use", "anew", "show"), strict=True))
    return Say(kind=SayKind.QUESTION, text=text, options=options)
