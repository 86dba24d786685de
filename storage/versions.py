"""Résumés that were made."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from pydantic import ValidationError
from sqlmodel import Session, col, func, select

from agent.domain.resume import Resume
from agent.domain.wish import Wish
from agent.errors import Bug, UserCanAct
from storage.repository import Repository
from storage.tables import LedgerRow, SnippetRow, VersionFile, VersionRow
from storage.upsert import upsert


class Versions(Repository):
    """Keeps versions under their content hash; they never change."""

    def save(self, user: str, run: int | None, resume: Resume, result: str, files: Sequence[VersionFile], session: Session, parent: str | None = None) -> str:
        """Keep the version of a run and its files; its hash. Saved again, nothing changes: a run has one version."""
        made = session.exec(select(VersionRow).where(VersionRow.user == user, VersionRow.run == run)).first() if run is not None else None
        if made is not None:
            return made.hash
        if session.get(VersionRow, (user, resume.hash)) is None:
            session.add(VersionRow(user=user, hash=resume.hash, run=run, parent=parent, resume=resume.model_dump_json(), result=result))
        for file in files:
            upsert(session, VersionFile, **file.model_dump())
        session.flush()
        return resume.hash

    def of(self, user: str, session: Session | None = None) -> list[VersionRow]:
        """The user's versions, oldest first."""
        with self._reading(session) as db:
            return list(db.exec(select(VersionRow).where(VersionRow.user == user).order_by(col(VersionRow.created))).all())

    def latest(self, user: str, session: Session | None = None) -> VersionRow | None:
        """The version handed over last, or None. One résumé made again for a later post is the last again."""
        with self._reading(session) as db:
            entered = select(VersionRow).join(LedgerRow, (col(LedgerRow.user) == VersionRow.user) & (col(LedgerRow.version) == VersionRow.hash))
            last = db.exec(entered.where(VersionRow.user == user).order_by(col(LedgerRow.id).desc()).limit(1)).first()
            return last or db.exec(select(VersionRow).where(VersionRow.user == user).order_by(col(VersionRow.created).desc()).limit(1)).first()

    def count(self, user: str, session: Session | None = None) -> int:
        """How many versions the user has."""
        with self._session(session) as db:
            return db.exec(select(func.count()).where(VersionRow.user == user)).one()

    def begin_with(self, user: str, beginning: str, session: Session) -> tuple[str, ...]:
        """The hashes of the user's versions that begin so; nothing but hashes is opened."""
        return tuple(hash_ for hash_ in session.exec(select(VersionRow.hash).where(VersionRow.user == user)).all() if hash_.startswith(beginning))

    def called(self, user: str, stem: str, session: Session) -> tuple[str, ...]:
        """The hashes of the user's versions whose files have that name, without its ending."""
        mine = select(VersionFile.version).where(VersionFile.user == user, VersionFile.stem == stem.casefold())
        return tuple(session.exec(mine.distinct()).all())

    def look(self, user: str, hash: str, session: Session) -> Resume:
        """The résumé of a version, to be looked at and never handed out: also where words that it rests on were taken back since.

        Raises `UserCanAct` when the user has no such version, or it is of a form we no longer read; `Bug` when the row was tampered with.
        """
        row = session.get(VersionRow, (user, hash))
        if row is None:
            raise UserCanAct("There is no such version: /versions shows yours.")
        return _intact(row)

    def get(self, user: str, hash: str, session: Session | None = None) -> VersionRow | None:
        """The row of a version, or None; what it says of the résumé is not checked again."""
        with self._reading(session) as db:
            return db.get(VersionRow, (user, hash))

    def wishes(self, user: str, hash: str, session: Session | None = None) -> tuple[Wish, ...]:
        """What the user wished of a version; they hold for its post also where the version itself can no longer be handed out."""
        with self._reading(session) as db:
            row = db.get(VersionRow, (user, hash))
        try:
            return _intact(row).wishes if row else ()
        except UserCanAct:
            return ()

    def files(self, user: str, version: str, session: Session | None = None) -> list[VersionFile]:
        """The files of a version."""
        with self._reading(session) as db:
            return list(db.exec(select(VersionFile).where(VersionFile.user == user, VersionFile.version == version)).all())

    def all_files(self, user: str, session: Session) -> list[VersionFile]:
        """The files of all versions of a user."""
        return list(session.exec(select(VersionFile).where(VersionFile.user == user)).all())

    def file(self, file: VersionFile, session: Session) -> None:
        """Keep one more file of a version, or another in its place."""
        session.merge(file)
        session.flush()

    def load(self, user: str, hash: str, session: Session | None = None) -> Resume:
        """The résumé of a version, checked again: the content is what the hash names, and every cited snippet still counts.

        Raises `UserCanAct` when the user has no such version, no longer has what it rests on, or it is of a form we no longer read;
        `Bug` when the row was tampered with.
        """
        with self._reading(session) as db:
            row = db.get(VersionRow, (user, hash))
            if row is None:
                raise UserCanAct("There is no such version: /versions shows yours.")
            resume = _intact(row)
            alive = set(db.exec(select(SnippetRow.id).where(SnippetRow.user == user, col(SnippetRow.taken_back).is_(None))).all())
        if any(cite not in alive for line in resume.lines() for cite in line.cites):
            raise UserCanAct("This version rests on words that are no longer in your profile: please tailor it again.")
        return resume


def _intact(row: VersionRow) -> Resume:
    """The hash is taken of the kept text, not of what today's model makes of it: a field added since is no tampering."""
    if hashlib.sha256(row.resume.encode("utf-8")).hexdigest() != row.hash:
        raise Bug("A stored version does not match its hash.")
    try:
        return Resume.model_validate_json(row.resume)
    except ValidationError as error:
        raise UserCanAct("This version was made by an older Truecut: please tailor it again.") from error
