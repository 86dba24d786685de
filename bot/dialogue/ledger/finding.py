"""Finds the entries that somebody means by a company, a role, a hash or the name of a file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from sqlmodel import Session

from agent.domain.application import Standing
from agent.profile.folding import contains, folded, folded_employer
from bot.dialogue.ledger.asked import Asked
from bot.dialogue.turn import Turn
from bot.files.formats import FORMATS
from storage import Store
from storage.ledger import Wanted
from storage.tables import LedgerRow

LOOKED_AT = 300
"""Newest entries that are looked through for a role."""
ALIKE = 0.8
_HASH = re.compile(r"[0-9a-f]{4,64}", re.I)
_COPY = re.compile(r"(?:\s*\(\d{1,3}\)|-\d{1,2})$")
"""What a browser, or the terminal, puts behind the name of a file that is there already."""
_GOING_ON = (Standing.SENT, Standing.INTERVIEW)


@dataclass(frozen=True)
class Found:
    """The applications that may be meant, newest first; not `sure`: the name was only like theirs."""

    rows: tuple[LedgerRow, ...]
    sure: bool = True


def wanted(store: Store, user: str, want: Asked, db: Session) -> Wanted:
    """The entries that are asked for: the words that are left name a version or a file, else a company. A version and what is pinned is found as it is; else
    the versions for one post are one application."""
    versions = versions_called(store, user, want.words, db) if want.words else ()
    firms = firms_called(store, user, want.words, db)[0] if want.words and not versions else None
    return Wanted(standing=want.standing, firms=firms, month=want.month, versions=versions or None, pinned=want.pinned, leading=not (versions or want.pinned))


def firms_called(store: Store, user: str, name: str, db: Session) -> tuple[tuple[str, ...], bool]:
    """The user's companies of that name: exactly so, else with these words in it, else spelt alike; whether it is sure."""
    said, known = folded_employer(name), sorted(store.ledger.firms(user, db))
    if not said:
        return (), True
    if said in known:
        return (said,), True
    within = tuple(firm for firm in known if contains(firm, said) or (len(firm) > 2 and contains(said, firm)))
    return (within, True) if within else (tuple(get_close_matches(said, known, 6, ALIKE)), False)


def versions_called(store: Store, user: str, name: str, db: Session) -> tuple[str, ...]:
    """The versions that a hash, its beginning, or the name of a file means."""
    said = name.strip().strip("“”\"'")
    if _HASH.fullmatch(said) and (begun := store.versions.begin_with(user, said.lower(), db)):
        return begun
    endings = sorted((form.ending for form in FORMATS), key=len, reverse=True)
    bare = next((said[: -len(ending)] for ending in endings if said.lower().endswith(ending)), said)
    for stem in dict.fromkeys((bare, _COPY.sub("", bare), _COPY.sub("", bare.rpartition("-")[0]))):
        if stem and (called := store.versions.called(user, stem, db)):
            return called
    return ()


def applications(turn: Turn, whose: str) -> Found:
    """The applications for that company, else for that role; all where none is named."""
    newest = turn.store.ledger.newest(turn.user, LOOKED_AT, turn.db)
    if not whose:
        return Found(_one_a_job(newest))
    firms, sure = firms_called(turn.store, turn.user, whose, turn.db)
    if firms and sure:
        return Found(_one_a_job(turn.store.ledger.of_jobs_at(turn.user, firms, turn.db)))
    said = folded(whose)
    role = [row for row in newest if contains(folded(row.role), said) or contains(folded(f"{row.role} {row.company or ''}"), folded(re.sub(r"\b(?:at|with|from)\b", " ", whose)))]
    if role:
        return Found(_one_a_job(role))
    return Found(_one_a_job(turn.store.ledger.of_jobs_at(turn.user, firms, turn.db)), sure=False)


def fitting(rows: Sequence[LedgerRow], standing: Standing) -> tuple[LedgerRow, ...]:
    """Of several those of which that can be news: what was not sent is sent, what was sent comes to something."""
    before = (Standing.MADE,) if standing is Standing.SENT else _GOING_ON
    news = tuple(row for row in rows if row.status in before)
    return news or tuple(row for row in rows if row.status != standing) or tuple(rows)


def _one_a_job(rows: Sequence[LedgerRow]) -> tuple[LedgerRow, ...]:
    """Of several versions for one post the one that was sent last, or else made last."""
    found: dict[tuple[str, str], LedgerRow] = {}
    for row in rows:
        key = (row.job or str(row.id), row.firm or "")
        kept = found.get(key)
        if kept is None or (kept.status == Standing.MADE and row.status != Standing.MADE):
            found[key] = row
    return tuple(found.values())
