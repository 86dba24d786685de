"""Bytes kept by key.

Whose they are: a key is a place and a name in it. Places of one user (`model:USER:…`, `memo:USER:…`, the user as a pseudonym) go with that user.
All others are shared: what was read of a link, the vectors of texts, what a model made of a post. Nobody notes who asked for them first, or as
well, for such a note would be one more trace and could be wrong; so they all go whenever somebody leaves. A cache may forget: what others need
of it is read or worked out once more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlalchemy import delete
from sqlmodel import Session, col, select

from agent.domain.value import pseudonym
from storage.repository import Repository
from storage.tables import CacheRow

_AT_ONCE = 500
_OWNER = re.compile(r"(?:model|memo):([0-9a-f]{16})(?::.*)?", re.S)


class DatabaseCache(Repository):
    """A `Cache` in the database. Names hold hashes of texts, which who has the text could confirm: they are hidden."""

    def get_many(self, keys: Sequence[str]) -> dict[str, bytes]:
        """The values known of these keys."""
        found: dict[str, bytes] = {}
        with self._reading() as db:
            for place, names in _by_place(keys).items():
                for start in range(0, len(names), _AT_ONCE):
                    some = names[start : start + _AT_ONCE]
                    rows = db.exec(select(CacheRow).where(CacheRow.place == place, col(CacheRow.name).in_(some))).all()
                    found |= {_key(row.place, row.name): row.value for row in rows}
        return found

    def put_many(self, values: dict[str, bytes]) -> None:
        """Keep these."""
        with self._session() as db:
            for key, value in values.items():
                place, name = _parted(key)
                db.merge(CacheRow(place=place, name=name, value=value))

    def forget(self, user: str, session: Session) -> None:
        """Forget what is kept for that user, and what is shared."""
        places = session.exec(select(CacheRow.place).distinct()).all()
        gone = [place for place in places if _owner(place) in ("", pseudonym(user))]
        session.connection().execute(delete(CacheRow).where(col(CacheRow.place).in_(gone)))


def _owner(place: str) -> str:
    found = _OWNER.fullmatch(place)
    return found.group(1) if found else ""


def _parted(key: str) -> tuple[str, str]:
    place, _, name = key.rpartition(":")
    return place, name


def _key(place: str, name: str) -> str:
    return f"{place}:{name}" if place else name


def _by_place(keys: Sequence[str]) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for key in keys:
        place, name = _parted(key)
        names.setdefault(place, []).append(name)
    return names
