"""The table of a batch, from what is kept of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from sqlmodel import Session

from agent.domain.resume import Resume
from bot.batch import phrases
from bot.batch.table import Row, row_of
from storage import Store
from storage.tables import BatchPost, LedgerRow, PostState


def rows_of(store: Store, user: str, batch: int, db: Session, places: Collection[int] | None = None) -> list[Row]:
    """A row for each post (of these places), in their order."""
    posts = store.batches.posts(batch, db)
    made = {post.place: store.ledger.get(user, post.entry, db) for post in posts if post.entry}
    rows = [_row(store, user, post, made, db) for post in posts if places is None or post.place in places]
    return [replace(row, name=_told_apart(store, row, [other for other in rows if other.name == row.name], batch, db)) for row in rows]


def _told_apart(store: Store, row: Row, alike: Sequence[Row], batch: int, db: Session) -> str:
    """The name of a post; where others are called so too, with the town or the link that tells it from them."""
    if len(alike) < 2:
        return row.name
    towns = {other.place: posting.location or "" for other in alike if (posting := store.batches.posting(batch, other.place, db))}
    links = {other.place: phrases.short(other.link) for other in alike if other.link}
    beside = next((told[row.place] for told in (towns, links) if told.get(row.place) and list(told.values()).count(told[row.place]) == 1), "")
    return f"{row.name} ({beside})" if beside and beside != row.name else row.name


def _row(store: Store, user: str, post: BatchPost, made: dict[int, LedgerRow | None], db: Session) -> Row:
    posting, source = store.batches.posting(post.batch, post.place, db), store.batches.source(post.batch, post.place, db)
    return row_of(store, post, posting, source, made.get(post.place), _note(store, user, post, made, db), db)


def _note(store: Store, user: str, post: BatchPost, made: dict[int, LedgerRow | None], db: Session) -> str:
    """What is particular about a post."""
    entry, twin = made.get(post.place), made.get(post.twin or 0)
    if post.state == PostState.REUSED and post.twin:
        return phrases.reused_from(post.twin, _name_of(store, post, post.twin, db))
    if post.state == PostState.KNOWN and entry:
        return phrases.made_before(f"{entry.created:%d %B %Y}", entry.version[:8])
    if post.state == PostState.STOPPED:
        return phrases.STOPPED_HERE
    if post.state == PostState.DONE and post.twin and entry and twin:
        return phrases.edited_from(post.twin, _differing(store.versions.look(user, twin.version, db), store.versions.look(user, entry.version, db)), _name_of(store, post, post.twin, db))
    return post.reason


def _name_of(store: Store, post: BatchPost, place: int, db: Session) -> str:
    """What the post at another place of the batch is called."""
    posting = store.batches.posting(post.batch, place, db)
    return phrases.name_of(posting) if posting else ""


def _differing(one: Resume, other: Resume) -> int:
    """How many lines of the second do not stand in the first."""
    before = {line.text for line in one.lines()}
    return sum(line.text not in before for line in other.lines())
