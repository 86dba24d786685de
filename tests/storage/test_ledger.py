"""The ledger finds entries without opening those that it does not show, and forgets no standing they had."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from agent.domain.application import Standing
from agent.domain.posting import Posting
from storage import Store, open_store
from storage.columns import vault_of
from storage.ledger import Wanted
from storage.tables import LedgerRow, VersionFile, VersionRow
from storage.vault import Vault, new_key, new_secret


def entered(store: Store, company: str | None, role: str = "Baker", *, user: str = "ann", version: str = "v", post: str = "", on: datetime | None = None) -> int:
    """The id of a new entry."""
    with store.transaction() as db:
        row = LedgerRow(user=user, version=version, company=company, role=role, post=post or f"A post of {company} for a {role}")
        row.created = on or row.created
        return store.ledger.enter(row, db).id or 0


class CountingVault(Vault):
    """Counts what it opens."""

    def __init__(self) -> None:
        super().__init__([new_key()])
        self.opened = 0

    def open(self, sealed: bytes) -> bytes:
        """What was sealed."""
        self.opened += 1
        return super().open(sealed)


def numbers(store: Store, wanted: Wanted | None = None, offset: int = 0, limit: int = 9) -> list[int]:
    """The numbers of a page."""
    return [entry.number for entry in store.ledger.page("ann", wanted, offset, limit)]


def test_a_page_is_newest_first_and_numbers_stay(store: Store) -> None:
    """Whatever others enter in between; a number names the same entry in every list."""
    for company in ("Acme", "Borg", "Acme"):
        entered(store, company)
        entered(store, "Elsewhere", user="bob")
    assert numbers(store) == [3, 2, 1]
    assert numbers(store, offset=1, limit=1) == [2]
    assert numbers(store, Wanted(firms=("acme",))) == [3, 1]
    with store.transaction() as db:
        assert [(row.company if (row := store.ledger.at("ann", n, db)) else None) for n in (0, 1, 2, 3, 4)] == [None, "Acme", "Borg", "Acme", None]
    assert (store.ledger.count("ann"), store.ledger.count("bob")) == (3, 3)


def test_filters_hold_together(store: Store) -> None:
    """Standing, company without its legal form, month to its last moment, version, pinned; each alone and with others."""
    december = entered(store, "Kornblum, Inc.", on=datetime(2025, 12, 31, 23, 59, 59, tzinfo=UTC), version="v1")
    january = entered(store, "The Kornblum Company", on=datetime(2026, 1, 1, tzinfo=UTC), version="v2")
    entered(store, None, on=datetime(2026, 1, 31, 23, 59, tzinfo=UTC))
    entered(store, "Roe", on=datetime(2026, 2, 1, tzinfo=UTC))
    with store.transaction() as db:
        store.ledger.mark("ann", january, Standing.SENT, db)
        row = store.ledger.get("ann", december, db)
        assert row is not None
        assert store.ledger.pin(row, db)
    assert numbers(store, Wanted(firms=("kornblum",))) == [2, 1]
    assert numbers(store, Wanted(month=(2025, 12))) == [1]
    assert numbers(store, Wanted(month=(2026, 1))) == [3, 2]
    assert numbers(store, Wanted(standing=Standing.SENT)) == [2]
    assert numbers(store, Wanted(standing=Standing.SENT, month=(2025, 12))) == []
    assert numbers(store, Wanted(versions=("v1", "v2"))) == [2, 1]
    assert numbers(store, Wanted(versions=())) == numbers(store, Wanted(firms=())) == []
    assert numbers(store, Wanted(pinned=True)) == [1]
    with store.transaction() as db:
        assert set(store.ledger.firms("ann", db)) == {"kornblum", "roe"}


def test_every_standing_is_kept_with_its_day_and_can_be_undone(store: Store) -> None:
    """The history only grows; undoing the last gives back the one before, undoing one in the middle changes nothing that came after; nobody else can."""
    id_ = entered(store, "Acme")
    with store.transaction() as db:
        changes = [store.ledger.mark("ann", id_, s, db) for s in (Standing.SENT, Standing.INTERVIEW, Standing.REJECTED)]
        assert [c.before for c in changes if c] == [Standing.MADE, Standing.SENT, Standing.INTERVIEW]
        assert store.ledger.mark("ann", id_, Standing.REJECTED, db) is None
        assert store.ledger.mark("bob", id_, Standing.OFFER, db) is None
        numbered = [c.id for c in changes if c]
        assert store.ledger.undo("bob", numbered[0], db) is None
        first = store.ledger.undo("ann", numbered[0], db)
        assert first is not None
        assert first.status == "rejected"
        last = store.ledger.undo("ann", numbered[2], db)
        assert last is not None
        assert last.status == "interview"
        assert store.ledger.undo("ann", numbered[2], db) is None
        assert [c.status for c in store.ledger.history("ann", id_, db)] == ["interview"]
        assert len(store.persons.told("ann", db)["statuses"]) == 3
        made = store.ledger.undo("ann", numbered[1], db)
        assert made is not None
        assert made.status == "made"


def test_an_entry_without_a_run_is_no_other_one(store: Store) -> None:
    """The same run is entered once; entries of no run are each their own, and know the post by its words as a posting does."""
    with store.transaction() as db:
        rows = [store.ledger.enter(LedgerRow(user="ann", version="v", run=run, post=" a \n post "), db) for run in (None, None, 7, 7)]
        assert len({row.id for row in rows}) == 3
        assert {row.job for row in rows} == {Posting(text="a post", read_by="text").digest}


def test_a_list_opens_only_what_it_shows(tmp_path: Path) -> None:
    """Of two hundred entries a page of five opens five companies, roles and links, and no post; counting and finding a company opens nothing."""
    vault = CountingVault()
    vault.unlock(new_secret())
    store = open_store(tmp_path / "data", vault)
    for number in range(200):
        entered(store, f"Firm {number % 20}")
    assert vault_of(store.engine.dialect) is vault
    vault.opened = 0
    assert len(store.ledger.page("ann", Wanted(firms=("firm 3",)), 0, 5)) == 5
    assert vault.opened <= 5 * 3
    vault.opened = 0
    assert store.ledger.count("ann", Wanted(month=(2026, 1), firms=("firm 3",), versions=("v",))) >= 0
    with store.transaction() as db:
        assert len(store.ledger.firms("ann", db)) == 20
    assert vault.opened == 0
    store.close()


@pytest.mark.parametrize(("beginning", "found"), [("ab", 2), ("abc", 1), ("ABC", 0), ("", 3), ("zz", 0)])
def test_versions_are_found_by_their_beginning(store: Store, beginning: str, found: int) -> None:
    """Those of the user alone."""
    with store.transaction() as db:
        db.add_all([VersionRow(user=user, hash=hash_, resume="{}", result="{}") for user, hash_ in (("ann", "abc1"), ("ann", "abd2"), ("ann", "c3"), ("bob", "abc4"))])
        db.flush()
        assert len(store.versions.begin_with("ann", beginning, db)) == found


def test_versions_are_found_by_the_name_of_a_file(store: Store) -> None:
    """In large or small letters; two versions for one company may have one name."""
    with store.transaction() as db:
        for version in ("v1", "v2"):
            db.add(VersionFile(user="ann", version=version, extension="pdf", filename="Ann-Résumé-Acme.pdf", stem="ann-résumé-acme", stored="x"))
        db.flush()
        assert set(store.versions.called("ann", "Ann-RÉSUMÉ-Acme", db)) == {"v1", "v2"}
        assert store.versions.called("bob", "ann-résumé-acme", db) == store.versions.called("ann", "ann", db) == ()


def test_for_a_known_post_few_entries_are_looked_at(store: Store) -> None:
    """The newest, and of the older ones those in the very words, for the same company, or for none that is known; nobody else's; newest first."""
    for number in range(12):
        entered(store, ("Acme", "Borg", None)[number % 3], post=f"post {number}")
    entered(store, "Acme", user="bob", post="post 1")
    posting = Posting(text=" post\n1 ", employer="Acme, Inc.", read_by="text")
    with store.transaction() as db:
        assert [row.post for row in store.ledger.perhaps("ann", posting, db, newest=2)] == [f"post {n}" for n in (11, 10, 9, 8, 6, 5, 3, 2, 1, 0)]
        unnamed = posting.model_copy(update={"employer": None})
        assert [row.post for row in store.ledger.perhaps("ann", unnamed, db, newest=2)] == [f"post {n}" for n in (11, 10, 8, 5, 2, 1)]
