"""From plain to sealed, and from one key to the next: cut short anywhere, nothing is lost and the next start goes on."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from agent.domain.say import SayKind
from agent.errors import OwnerCanAct
from bot.__main__ import main
from bot.commands.rotate import rotate
from bot.commands.serve import alone
from storage import Store, open_store
from storage.engine import MIGRATIONS
from storage.files import FileStore
from storage.keys import IN_FILE, IN_SETTING, find_keys
from storage.vault import Vault, new_key
from tests.dialogues.conversation import Conversation
from tests.dialogues.privates import CANARY, house, on_disk, planted
from tests.fakes.vault import GlassVault

Capture = pytest.CaptureFixture[str]


async def plain(folder: Path) -> dict[str, bytes]:
    """A folder as Truecut left it before anything was sealed, with a version in it; its files by the names that users see."""
    scratch = open_store(folder / "scratch", GlassVault())
    await planted(house(scratch))
    names = {f.filename: scratch.files.read(f.stored) for f in scratch.versions.files("ann", scratch.versions.of("ann")[0].hash)}
    renamed = {name: f"{hashlib.sha256(scratch.files.read(name)).hexdigest()}.{name.rpartition('.')[2]}" for name in scratch.files.of("ann")}
    (folder / "data" / "files").mkdir(parents=True)
    for name, old in renamed.items():
        (folder / "data" / "files" / old).write_bytes(scratch.files.read(name))
    (folder / "data" / "files" / f"{'0' * 64}.png").write_bytes(f"of nobody, {CANARY}".encode())
    scratch.close()
    database = folder / "data" / "truecut.db"
    engine, config = create_engine(f"sqlite:///{database}"), Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0005")
    engine.dispose()
    _carry(folder / "scratch" / "truecut.db", database, renamed)
    return names


def _carry(source: Path, target: Path, renamed: dict[str, str]) -> None:
    """The rows as they were before, with the old names of files."""
    db = sqlite3.connect(target)
    db.execute("ATTACH ? AS now", (str(source),))
    for (table,) in db.execute("SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT IN ('alembic_version', 'cache')").fetchall():
        columns = ", ".join(f'"{row[1]}"' for row in db.execute(f"PRAGMA main.table_info({table})"))
        db.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM now.{table}")
    for name, old in renamed.items():
        db.execute("UPDATE version_files SET stored = ? WHERE stored = ?", (old, name))
        for table in ("inbox", "outbox"):
            db.execute(f"UPDATE {table} SET payload = replace(payload, ?, ?)", (name, old))
    db.execute("INSERT INTO cache VALUES ('vector:1', ?)", (CANARY.encode(),))
    db.commit()
    db.close()


async def handed(store: Store) -> dict[str, bytes]:
    """What /versions 1 hands over."""
    talk = Conversation(house(store))
    await talk.house.say("ann", "ann", "/versions 1")
    return {say.filename: store.files.read(say.path) for say in talk.channel.said if say.kind is SayKind.FILE}


def dying(real: Callable[..., object], after: int) -> Callable[..., object]:
    """The same, which dies at its call with that number."""
    calls = 0

    def mortal(*given: object, **more: object) -> object:
        nonlocal calls
        calls += 1
        if calls > after:
            raise KeyboardInterrupt
        return real(*given, **more)

    return mortal


@pytest.mark.parametrize("point", ["never", "rows", "files", "sweep"])
async def test_a_plain_folder_is_sealed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, point: str) -> None:
    """Killed among the rows, among the files or before the traces are gone, the next start does the rest: no word is left, all is there, and files of nobody are not kept."""
    names = await plain(tmp_path)
    folder = tmp_path / "data"
    assert len(on_disk(folder, CANARY)) > 3
    with monkeypatch.context() as patched:
        if point == "rows":
            patched.setattr(Vault, "seal_text", dying(Vault.seal_text, 40))
        elif point == "files":
            patched.setattr(FileStore, "adopt", dying(FileStore.adopt, 2))
        elif point == "sweep":
            patched.setattr("storage.chores.sweep", dying(lambda engine: True, 0))
        if point != "never":
            with pytest.raises(KeyboardInterrupt):
                open_store(folder)
            assert on_disk(folder, CANARY)
    store = open_store(folder)
    assert await handed(store) == names
    assert CANARY in repr(store.corpus.load("ann"))
    assert CANARY in repr(store.ledger.of("ann"))
    assert len(store.files.of("ann")) == len(store.files.all()) == len(names) + 2
    with store.transaction() as db:
        assert CANARY in json.dumps(store.persons.told("ann", db)["outbox"])
        assert store.ledger.firms("ann", db) == ["brightwater logistics"]
        assert {store.versions.called("ann", name.removesuffix(".pdf"), db) for name in names if name.endswith(".pdf")} == {(store.versions.of("ann", db)[0].hash,)}
    assert store.doubts.still_open("ann")
    store.close()
    assert on_disk(folder, CANARY, "Kornblum", "0" * 64) == {}
    assert not (tmp_path / "data" / "files" / f"{'0' * 64}.png").exists()


def keyed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The key is in a file of the host's."""
    monkeypatch.delenv(IN_SETTING)
    monkeypatch.setenv(IN_FILE, str(folder / "key"))
    return folder / "key"


def seals(folder: Path, key: str) -> set[bool]:
    """Whether that key seals what lies there: of every row and file."""
    vault, found = Vault([key]), set[bool]()
    db = sqlite3.connect(folder / "truecut.db")
    for table, column in (("inbox", "payload"), ("versions", "result"), ("cache", "value"), ("secrets", "value"), ("ledger", "role"), ("snippets", "payload")):
        rows = db.execute(f"SELECT {column} FROM {table}").fetchall()
        assert rows, table
        found |= {vault.is_current(value.encode() if isinstance(value, str) else value) for (value,) in rows}
    db.close()
    return found | {vault.is_current(path.read_bytes()) for path in (folder / "files").iterdir()}


async def _planted(folder: Path) -> tuple[dict[str, bytes], list[str]]:
    store = open_store(folder)
    await planted(house(store))
    names, files = await handed(store), store.files.of("ann")
    store.close()
    return names, files


async def test_the_key_is_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """Afterwards the old key opens nothing and stands nowhere, the same file has the same name, and all is handed over as before."""
    key, folder = keyed(tmp_path, monkeypatch), tmp_path / "data"
    monkeypatch.setenv("TRUECUT_DATA", str(folder))
    names, files = await _planted(folder)
    old = key.read_text().strip()
    assert main(["rotate"]) == 0
    told = capsys.readouterr().out
    assert str(key) in told
    assert "Backups of before" in told
    (new,) = find_keys(folder).values
    assert new != old
    assert key.stat().st_mode & 0o777 == 0o600
    assert (seals(folder, new), seals(folder, old)) == ({True}, {False})
    store = open_store(folder)
    assert await handed(store) == names
    assert store.files.of("ann") == files
    store.close()


@pytest.mark.parametrize("batches", [0, 3])
async def test_a_change_of_keys_that_was_killed_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, batches: int) -> None:
    """Meanwhile everything opens, for both keys are kept; the next time takes the same new key, and drops the old one at the end."""
    key, folder = keyed(tmp_path, monkeypatch), tmp_path / "data"
    names, _ = await _planted(folder)
    old = key.read_text().strip()
    code = (
        "import os, signal, sys\nfrom pathlib import Path\nfrom bot.commands.rotate import rotate\ncount = 0\n"
        "def done(n):\n    global count\n    count += 1\n    if count > int(sys.argv[2]): os.kill(os.getpid(), signal.SIGKILL)\n"
        "rotate(Path(sys.argv[1]), done)\n"
    )
    killed = subprocess.run([sys.executable, "-c", code, str(folder), str(batches)], env={**os.environ, "PYTHONPATH": "."}, capture_output=True, timeout=120, check=False)
    assert killed.returncode == -signal.SIGKILL, killed.stderr.decode()
    new, kept = key.read_text().split()
    assert kept == old
    assert seals(folder, new) == {True, False}
    store = open_store(folder)
    assert await handed(store) == names
    store.close()
    counted: list[int] = []
    assert rotate(folder, counted.append).values[0] == new
    assert sum(counted)
    assert key.read_text().split() == [new]
    assert seals(folder, new) == {True}
    store = open_store(folder)
    assert await handed(store) == names
    store.close()


def test_nobody_works_with_a_folder_whose_key_is_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """Neither `truecut serve` nor a chat: who holds the folder is named, and who comes meanwhile is told to wait."""
    key, folder = keyed(tmp_path, monkeypatch), tmp_path / "data"
    monkeypatch.setenv("TRUECUT_DATA", str(folder))
    store = open_store(folder)
    before = key.read_text()
    with alone(folder):
        assert main(["rotate"]) == 3
    assert "stop `truecut serve`" in capsys.readouterr().err
    assert key.read_text() == before
    store.close()

    def meanwhile(count: int) -> None:
        with pytest.raises(OwnerCanAct, match="wait until"):
            open_store(folder)

    rotate(folder, meanwhile)
    assert key.read_text() != before


def test_a_key_of_the_environment_is_changed_by_its_owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """With one key it is said what to do; with a new one in front all is sealed with that, and the old one may go."""
    monkeypatch.setenv("TRUECUT_DATA", str(tmp_path / "data"))
    old, new = os.environ[IN_SETTING], new_key()
    store = open_store(tmp_path / "data")
    store.marks.put("t", "word", "x")
    store.close()
    assert main(["rotate"]) == 3
    assert "truecut key --new" in capsys.readouterr().err
    monkeypatch.setenv(IN_SETTING, f"{new},{old}")
    assert main(["rotate"]) == 0
    assert "take all keys but the first" in capsys.readouterr().out
    monkeypatch.setenv(IN_SETTING, new)
    store = open_store(tmp_path / "data")
    assert store.marks.get("t", "word") == "x"
    store.close()


def test_with_a_wrong_key_nothing_is_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither in the folder nor in the file of the key."""
    key, folder = keyed(tmp_path, monkeypatch), tmp_path / "data"
    open_store(folder).close()
    right = key.read_text()
    key.write_text(wrong := new_key())
    with pytest.raises(OwnerCanAct, match="cannot be opened"):
        rotate(folder, lambda count: None)
    assert key.read_text() == wrong
    key.write_text(right)
    open_store(folder).close()
