"""Who may talk to the house: the members, and the strangers who knocked."""

from __future__ import annotations

import secrets
from datetime import timedelta

from sqlmodel import Session, col, func, select

from storage.repository import Repository
from storage.tables import Member, Pairing, now

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without 0, O, 1 and I, which are mistaken for each other."""
LENGTH = 8
VALID = timedelta(hours=1)
MOST = 3
"""Strangers who wait at a time; of others nothing is kept."""


class Access(Repository):
    """Closed by default: who is no member gets a code, which the host approves."""

    def is_member(self, user: str, session: Session | None = None) -> bool:
        """Whether the user was let in."""
        with self._reading(session) as db:
            return db.get(Member, user) is not None

    def knock(self, user: str, channel: str, conversation: str, session: Session) -> str | None:
        """The code of a stranger, the same for an hour; None when too many wait already."""
        self._sweep(session)
        known = session.exec(select(Pairing).where(Pairing.user == user)).first()
        if known:
            return known.code
        if session.exec(select(func.count()).select_from(Pairing)).one() >= MOST:
            return None
        code = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
        session.add(Pairing(code=code, user=user, channel=channel, conversation=conversation))
        session.flush()
        return code

    def approve(self, code: str, session: Session) -> Member | None:
        """Let in the stranger with that code; None when no such code is valid."""
        self._sweep(session)
        pairing = session.get(Pairing, code.strip().upper())
        if pairing is None:
            return None
        session.delete(pairing)
        member = Member(user=pairing.user, channel=pairing.channel, conversation=pairing.conversation)
        return session.merge(member)

    def remove(self, user: str) -> bool:
        """Let a member in no more; False when there is no such member."""
        with self._session() as db:
            member = db.get(Member, user)
            if member:
                db.delete(member)
            return member is not None

    def members(self) -> list[Member]:
        """Who was let in, oldest first."""
        with self._reading() as db:
            return list(db.exec(select(Member).order_by(col(Member.since))).all())

    def waiting(self) -> list[Pairing]:
        """Strangers with a valid code, oldest first."""
        with self._session() as db:
            self._sweep(db)
            return list(db.exec(select(Pairing).order_by(col(Pairing.created))).all())

    def _sweep(self, session: Session) -> None:
        for old in session.exec(select(Pairing).where(col(Pairing.created) < now() - VALID)).all():
            session.delete(old)
        session.flush()
