"""Which version was made for which post, and what became of it.

Companies and versions are found by their hidden names, months and standings are plain: a list opens no more rows than it shows. A number is the place of
an entry among those of its user, oldest first; entries never go one by one, so it stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Select, String, case, false, type_coerce
from sqlalchemy import cast as sql_cast
from sqlalchemy import select as sql_select
from sqlalchemy.orm import defer
from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from agent.domain.application import GOOD, KNOWN, HandedFiles, Standing, Variant
from agent.domain.posting import Posting
from agent.domain.value import digest
from agent.profile.folding import folded_employer
from storage.repository import Repository
from storage.tables import LedgerRow, StatusRow, now

NEWEST = 300
"""Entries that are looked through for a post in nearly the same words, whatever company they name."""


@dataclass(frozen=True)
class Wanted:
    """Which entries: of that standing, of one of these companies (folded), of that month, of one of these versions, pinned; `leading`: of the versions for one
    post the one alone that stands for the application."""

    standing: Standing | None = None
    firms: tuple[str, ...] | None = None
    month: tuple[int, int] | None = None
    versions: tuple[str, ...] | None = None
    pinned: bool = False
    leading: bool = False


@dataclass(frozen=True)
class Entry:
    """An entry with its number."""

    number: int
    row: LedgerRow


@dataclass(frozen=True)
class Change:
    """A change of standing that was made: its number, the entry, what it was before."""

    id: int
    entry: LedgerRow
    before: Standing


class Ledger(Repository):
    """Keeps one entry for each version that was handed over."""

    def enter(self, entry: LedgerRow, session: Session) -> LedgerRow:
        """Keep an entry; the same run is entered once. The entry that is kept."""
        kept = session.exec(select(LedgerRow).where(LedgerRow.run == entry.run)).first() if entry.run is not None else None
        if kept is not None:
            return kept
        entry.firm = folded_employer(entry.company) or None
        entry.job = digest(words, length=32) if (words := " ".join(entry.post.split())) else None
        session.add(entry)
        session.flush()
        return entry

    def of(self, user: str, session: Session | None = None, *, posts: bool = True) -> list[LedgerRow]:
        """The user's entries, oldest first; without their posts where these are not needed."""
        with self._reading(session) as db:
            return list(db.exec((select(LedgerRow) if posts else _light()).where(LedgerRow.user == user).order_by(col(LedgerRow.id))).all())

    def get(self, user: str, id: int, session: Session) -> LedgerRow | None:
        """That entry of the user, or None."""
        row = session.get(LedgerRow, id)
        return row if row and row.user == user else None

    def at(self, user: str, number: int, session: Session) -> LedgerRow | None:
        """The entry of that number, or None."""
        if number < 1:
            return None
        return session.exec(_light().where(LedgerRow.user == user).order_by(col(LedgerRow.id)).offset(number - 1).limit(1)).first()

    def number_of(self, row: LedgerRow, session: Session) -> int:
        """The number of an entry."""
        return session.exec(select(func.count()).where(LedgerRow.user == row.user, col(LedgerRow.id) <= row.id)).one()

    def count(self, user: str, wanted: Wanted | None = None, session: Session | None = None) -> int:
        """How many entries the user has of that kind."""
        with self._reading(session) as db:
            return db.exec(select(func.count(col(LedgerRow.id))).where(*_where(user, wanted))).one()

    def page(self, user: str, wanted: Wanted | None, offset: int, limit: int, session: Session | None = None) -> list[Entry]:
        """So many entries of that kind, newest first, without their posts."""
        with self._reading(session) as db:
            rows = db.exec(_light().where(*_where(user, wanted)).order_by(col(LedgerRow.id).desc()).offset(offset).limit(limit)).all()
            return [Entry(self.number_of(row, db), row) for row in rows]

    def last_for(self, user: str, version: str, session: Session | None = None) -> LedgerRow | None:
        """The newest entry for a version, or None."""
        with self._session(session) as db:
            return db.exec(_light().where(LedgerRow.user == user, LedgerRow.version == version).order_by(col(LedgerRow.id).desc())).first()

    def versions_of(self, row: LedgerRow, session: Session) -> list[Entry]:
        """The entries for the same post at the same company, oldest first, without their posts."""
        if row.job is None:
            return [Entry(self.number_of(row, session), row)]
        firm = col(LedgerRow.firm).is_(None) if row.firm is None else col(LedgerRow.firm) == row.firm
        mine = _light().where(LedgerRow.user == row.user, LedgerRow.job == row.job, firm)
        return [Entry(self.number_of(one, session), one) for one in session.exec(mine.order_by(col(LedgerRow.id))).all()]

    def newest(self, user: str, limit: int, session: Session) -> list[LedgerRow]:
        """The newest entries, newest first, without their posts."""
        return list(session.exec(_light().where(LedgerRow.user == user).order_by(col(LedgerRow.id).desc()).limit(limit)).all())

    def perhaps(self, user: str, posting: Posting, session: Session, newest: int = NEWEST) -> list[LedgerRow]:
        """The entries that may be for that very post, newest first, with their posts: the newest ones, and of the older those for the same words or company,
        or for a company that was not known."""
        mine = col(LedgerRow.user) == user
        latest = select(LedgerRow.id).where(mine).order_by(col(LedgerRow.id).desc()).limit(newest)
        firm = folded_employer(posting.employer)
        same = col(LedgerRow.firm).is_(None) | (col(LedgerRow.job) == posting.digest) | (col(LedgerRow.firm) == firm if firm else false())
        return list(session.exec(select(LedgerRow).where(mine, same | col(LedgerRow.id).in_(latest)).order_by(col(LedgerRow.id).desc())).all())

    def of_posts(self, user: str, session: Session, newest: int = NEWEST) -> list[LedgerRow]:
        """The newest entries, newest first, with their posts."""
        return list(session.exec(select(LedgerRow).where(LedgerRow.user == user).order_by(col(LedgerRow.id).desc()).limit(newest)).all())

    def for_words(self, user: str, digest: str, session: Session) -> LedgerRow | None:
        """The newest entry for a post in these very words, or None."""
        mine = (LedgerRow.user == user, LedgerRow.job == digest)
        return session.exec(select(LedgerRow).where(*mine).order_by(col(LedgerRow.id).desc()).limit(1)).first()

    def firms(self, user: str, session: Session) -> list[str]:
        """The companies (folded) of the user's entries."""
        found = session.exec(select(LedgerRow.firm).where(LedgerRow.user == user, col(LedgerRow.firm).is_not(None)).distinct()).all()
        return [firm for firm in found if firm]

    def of_jobs_at(self, user: str, firms: Sequence[str], session: Session) -> list[LedgerRow]:
        """The entries for these companies, newest first, without their posts."""
        return list(session.exec(_light().where(*_where(user, Wanted(firms=tuple(firms)))).order_by(col(LedgerRow.id).desc())).all())

    def mark(self, user: str, id: int, standing: Standing, session: Session) -> Change | None:
        """From now on the entry has that standing; None where there is no such entry, or it stood so."""
        row = self.get(user, id, session)
        if row is None or row.status == standing:
            return None
        before, row.status = Standing(row.status), standing.value
        made = StatusRow(user=user, entry=id, status=standing.value)
        session.add(made)
        session.flush()
        return Change(made.id or 0, row, before)

    def last_change(self, user: str, session: Session) -> StatusRow | None:
        """The change of standing that was made last and counts, or None."""
        return session.exec(select(StatusRow).where(StatusRow.user == user, col(StatusRow.undone).is_(None)).order_by(col(StatusRow.id).desc())).first()

    def undo(self, user: str, change: int, session: Session) -> LedgerRow | None:
        """The entry of a change that counts no more; None when there is none of that number, or it was undone."""
        made = session.get(StatusRow, change)
        if made is None or made.user != user or made.undone is not None:
            return None
        made.undone = now()
        session.flush()
        row = session.get(LedgerRow, made.entry)
        if row is not None:
            row.status = next((c.status for c in reversed(self.history(user, made.entry, session))), Standing.MADE.value)
            session.flush()
        return row

    def history(self, user: str, entry: int, session: Session) -> list[StatusRow]:
        """The changes of an entry that count, oldest first."""
        mine = (StatusRow.user == user, StatusRow.entry == entry, col(StatusRow.undone).is_(None))
        return list(session.exec(select(StatusRow).where(*mine).order_by(col(StatusRow.id))).all())

    def told(self, user: str, session: Session) -> dict[int, list[StatusRow]]:
        """All changes that count, by their entry, oldest first; the entries in the order of their first change."""
        found: dict[int, list[StatusRow]] = {}
        for change in session.exec(select(StatusRow).where(StatusRow.user == user, col(StatusRow.undone).is_(None)).order_by(col(StatusRow.id))).all():
            found.setdefault(change.entry, []).append(change)
        return found

    def variants(self, user: str, session: Session) -> dict[int, Variant]:
        """What was particular about each version of which it is known what became of it, by entry."""
        said = select(StatusRow.entry).where(StatusRow.user == user, col(StatusRow.undone).is_(None), col(StatusRow.status).in_(KNOWN))
        rows = session.exec(select(LedgerRow.id, LedgerRow.variant).where(LedgerRow.user == user, col(LedgerRow.id).in_(said), col(LedgerRow.variant).is_not(None))).all()
        return {id_: Variant.model_validate_json(variant) for id_, variant in rows if id_ and variant}

    def reprinted(self, row: LedgerRow, variant: Variant, files: HandedFiles, session: Session) -> None:
        """The version of an entry that was not sent yet looks otherwise."""
        row.variant, row.files = variant.model_dump_json(), files.model_dump_json()
        session.flush()

    def pin(self, row: LedgerRow, session: Session) -> bool:
        """Pin an entry, or one that is pinned no longer; whether it is now."""
        row.pinned = None if row.pinned else now()
        session.flush()
        return row.pinned is not None


def ever_good(changes: Sequence[StatusRow]) -> bool:
    """Whether it came to an interview or an offer, whatever came of that."""
    return any(change.status in GOOD for change in changes)


def _light() -> SelectOfScalar[LedgerRow]:
    """Entries without the texts of posts, which no list shows."""
    return select(LedgerRow).options(defer(LedgerRow.post))  # type: ignore[arg-type]


def _where(user: str, wanted: Wanted | None) -> list[ColumnElement[bool]]:
    asked = wanted or Wanted()
    found: list[ColumnElement[bool]] = [col(LedgerRow.user) == user]
    if asked.standing:
        found.append(col(LedgerRow.status) == asked.standing.value)
    if asked.firms is not None:
        found.append(col(LedgerRow.firm).in_(asked.firms))
    if asked.versions is not None:
        found.append(col(LedgerRow.version).in_(asked.versions))
    if asked.month:
        year, month = asked.month
        after = datetime(year + month // 12, month % 12 + 1, 1, tzinfo=UTC)
        found += [col(LedgerRow.created) >= datetime(year, month, 1, tzinfo=UTC), col(LedgerRow.created) < after]
    if asked.pinned:
        found.append(col(LedgerRow.pinned).is_not(None))
    if asked.leading:
        found.append(col(LedgerRow.id).in_(_leading(user)))
    return found


def _leading(user: str) -> Select[tuple[int]]:
    """The entries that stand for an application: of the versions for one post that of which the most came, else the newest."""
    how_far = case((col(LedgerRow.status) == Standing.MADE.value, 0), (col(LedgerRow.status) == Standing.SENT.value, 1), else_=2)
    post = func.coalesce(type_coerce(LedgerRow.job, String), sql_cast(LedgerRow.id, String))
    firm = func.coalesce(type_coerce(LedgerRow.firm, String), "")
    place = func.row_number().over(partition_by=(post, firm), order_by=(how_far.desc(), col(LedgerRow.id).desc())).label("place")
    ranked = sql_select(col(LedgerRow.id).label("id"), place).where(col(LedgerRow.user) == user).subquery()
    return sql_select(ranked.c.id).where(ranked.c.place == 1)
