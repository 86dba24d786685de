"""What the memory promises."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import create_engine
from sqlmodel import SQLModel

from agent.adapters.importers import read_resume
from agent.domain.call import Call
from agent.domain.request import Request
from agent.errors import OwnerCanAct
from bot.demo import sample
from bot.files.taste import Taste
from storage import Store, open_store
from storage.engine import MIGRATIONS
from storage.files import FileStore
from storage.vault import fresh_vault


def test_the_migrations_make_the_tables_of_the_models(store: Store) -> None:
    """A migrated database and the models do not differ."""
    with store.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), SQLModel.metadata) == []


def test_of_two_hundred_claims_one_wins(store: Store) -> None:
    """A run belongs to one worker, however many reach for it at once."""
    run = store.runs.start(Request(user="ann", post="x"), "test", "ann")
    won: list[int] = []

    def claim(number: int) -> None:
        if store.runs.claim(run, str(number)):
            won.append(number)

    threads = [threading.Thread(target=claim, args=(n,)) for n in range(200)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(won) == 1


def test_who_reads_waits_for_no_writer(tmp_path: Path) -> None:
    """What the courier, the desk and the crew look for is found, as it was committed last, while somebody writes."""
    store = open_store(tmp_path, fresh_vault())
    store.inbox.receive("t", "1", "{}", "ann")
    with store.transaction() as db:
        run = store.runs.start(Request(user="ann", post="x"), "t", "1", db)
        looks = (store.inbox.lanes("t"), store.inbox.pending("t", "ann"), store.outbox.ready("t"), store.outbox.head("t", "1"), store.runs.ready(), store.runs.get("ann", run))
        assert not store.chores.is_leaving("ann")
        assert not store.corpus.holds("ann")
    assert [bool(found) for found in looks] == [True, True, False, False, False, False]
    assert store.runs.get("ann", run)
    store.close()


def test_writers_come_in_their_turn(tmp_path: Path) -> None:
    """While one writes again and again, another is let in between, and nothing of either is lost."""
    store, done, count = open_store(tmp_path, fresh_vault()), threading.Event(), 0

    def write_on() -> None:
        number = 0
        while not done.is_set():
            number += 1
            store.inbox.receive("t", f"other {number}", "{}", "bob")

    other = threading.Thread(target=write_on)
    other.start()
    try:
        for count in range(1, 51):
            begun = time.monotonic()
            assert store.inbox.receive("t", f"{count}", "{}", "ann")
            assert time.monotonic() - begun < 5
    finally:
        done.set()
        other.join()
    assert len(store.inbox.pending("t", "ann")) == count
    store.close()


def test_a_delivery_is_received_once(store: Store) -> None:
    """The platform's second delivery of the same message changes nothing."""
    assert store.inbox.receive("test", "m1", "{}")
    assert not store.inbox.receive("test", "m1", "{}")
    assert store.inbox.receive("other", "m1", "{}")


def test_nobody_sees_anothers_corpus_or_run(store: Store) -> None:
    """Reading with another user's name gives nothing, and cancelling another's run does nothing."""
    store.corpus.save("ann", read_resume(sample("resume.json"), "resume.json").corpus)
    run = store.runs.start(Request(user="ann", post="x"), "test", "ann")
    assert store.corpus.load("bob").snippets == ()
    assert store.runs.get("bob", run) is None
    assert not store.runs.cancel("bob", run)
    assert not store.corpus.take_back("bob", store.corpus.load("ann").snippets[0].id)


def test_a_corpus_comes_back_as_it_was_saved(store: Store) -> None:
    """What was saved is what is loaded, saved twice as well."""
    corpus = read_resume(sample("resume.json"), "resume.json").corpus
    for _ in range(2):
        store.corpus.save("ann", corpus)
        assert store.corpus.load("ann") == corpus


def test_what_was_taken_back_stays_taken_back(store: Store) -> None:
    """Importing the same file again does not bring back what the user took back."""
    corpus = read_resume(sample("resume.json"), "resume.json").corpus
    store.corpus.save("ann", corpus)
    gone = corpus.snippets[3].id
    assert store.corpus.take_back("ann", gone)
    store.corpus.save("ann", corpus)
    assert store.corpus.load("ann").snippet(gone) is None


def test_a_half_written_file_is_swept_away(tmp_path: Path) -> None:
    """What a killed process left half-written is removed at the next start and never served."""
    vault = fresh_vault()
    files = FileStore(tmp_path / "files", vault)
    name = files.keep("ann", b"whole", "pdf")
    (tmp_path / "files" / ".abc-1.part").write_bytes(b"ha")
    again = FileStore(tmp_path / "files", vault)
    assert sorted(p.name for p in (tmp_path / "files").iterdir()) == [name]
    assert again.read(name) == b"whole"


def test_the_same_content_is_one_file(tmp_path: Path) -> None:
    """A file is named by its user and content: kept twice, it is there once; nobody shares one with somebody else."""
    files = FileStore(tmp_path / "files", fresh_vault())
    assert files.keep("ann", b"x", "pdf") == files.keep("ann", b"x", "pdf") != files.keep("bob", b"x", "pdf")
    assert len(files.of("ann")) == 1


def test_a_foreign_file_as_database_is_refused_in_one_sentence(tmp_path: Path) -> None:
    """The host hears what to check when the database is none."""
    (tmp_path / "truecut.db").write_bytes(b"not a database" * 100)
    with pytest.raises(OwnerCanAct, match="cannot be opened"):
        open_store(tmp_path)


def test_the_data_is_for_the_owner_alone(tmp_path: Path) -> None:
    """Folder and database can be read by nobody else."""
    open_store(tmp_path / "data").close()
    assert (tmp_path / "data").stat().st_mode & 0o077 == 0
    assert (tmp_path / "data" / "truecut.db").stat().st_mode & 0o077 == 0


def test_a_database_of_the_first_version_is_carried_on(tmp_path: Path) -> None:
    """What an older Truecut kept is there after the update, and runs of that time can be asked for their calls."""
    old = create_engine(f"sqlite:///{tmp_path / 'truecut.db'}")
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with old.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.exec_driver_sql(
            "INSERT INTO runs (id, user, channel, conversation, request, state, created, updated) VALUES (7, 'ann', 't', 't', '{}', 'done', '2026-01-01', '2026-01-01')"
        )
    old.dispose()
    store = open_store(tmp_path)
    assert store.calls.of_run("ann", 7) == ()
    store.calls.keep("ann", 7, Call(prompt="extract", version="1", model="tiny", characters=9))
    assert [c.prompt for c in store.calls.of_run("ann", 7)] == ["extract"]
    assert store.calls.of_run("bob", 7) == store.calls.of("bob") == ()
    store.preferences.put("ann", Taste(design="classic"))
    assert (store.preferences.get("ann", Taste).design, store.preferences.get("bob", Taste).design) == ("classic", "")


def test_a_preference_of_another_form_is_none(store: Store) -> None:
    """What a later Truecut kept is passed over, not stumbled on; the last one kept counts."""
    store.preferences.put("ann", Call(prompt="x", version="1", model="m", characters=1))
    assert store.preferences.get("ann", Taste) == Taste()
    store.preferences.put("ann", Taste(design="plain"))
    store.preferences.put("ann", Taste(design="classic"))
    assert store.preferences.get("ann", Taste).design == "classic"
    store.close()
