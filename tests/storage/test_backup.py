"""A backup holds all but the key, and comes back as it was."""

from __future__ import annotations

import io
import os
import sqlite3
import tarfile
from pathlib import Path

import pytest

from agent.domain.say import SayKind
from bot.__main__ import main
from storage import Store, open_store
from storage.keys import IN_FILE, IN_SETTING
from storage.vault import new_key
from tests.dialogues.conversation import Conversation
from tests.dialogues.privates import CANARY, house, on_disk, planted

Capture = pytest.CaptureFixture[str]


async def handed(store: Store) -> dict[str, bytes]:
    """What /versions 1 hands over."""
    talk = Conversation(house(store))
    await talk.house.say("ann", "ann", "/versions 1")
    return {say.filename: store.files.read(say.path) for say in talk.channel.said if say.kind is SayKind.FILE}


def packed(path: Path, **members: bytes) -> None:
    """An archive with these members, besides what a backup must have; `__` stands for a slash, `X` for a dot."""
    with tarfile.open(path, "w") as archive:
        for name, content in {"aboutXjson": b"{}", "truecutXdb": b"", **members}.items():
            member = tarfile.TarInfo(name.replace("__", "/").replace("X", "."))
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))


async def test_a_backup_restored_hands_over_the_same_bytes(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """Made while the service runs, from rows that lie in the log still; it holds no word and not the key, and its owner alone can read it."""
    await planted(house(store))
    names = await handed(store)
    ages = {path.name: int(path.stat().st_mtime) for path in store.files.all()}
    archive = tmp_path / "away" / "backup.tar"
    monkeypatch.setenv("TRUECUT_DATA", str(tmp_path / "data"))
    assert main(["backup", str(archive)]) == 0
    assert "the key is not in it" in capsys.readouterr().out
    assert [path.name for path in archive.parent.iterdir()] == ["backup.tar"]
    assert archive.stat().st_mode & 0o077 == 0
    assert on_disk(archive.parent, CANARY, "Kornblum", os.environ[IN_SETTING]) == {}
    monkeypatch.setenv("TRUECUT_DATA", str(tmp_path / "new"))
    assert main(["restore", str(archive)]) == 0
    again = open_store(tmp_path / "new")
    assert await handed(again) == names
    assert {path.name: int(path.stat().st_mtime) for path in again.files.all()} == ages
    assert (tmp_path / "new" / "truecut.db").stat().st_mode & 0o077 == 0
    again.close()


async def test_a_folder_that_is_not_empty_is_not_overwritten_unless_forced(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """And never while somebody works with it; forced, nothing of what was there is left."""
    store.marks.put("t", "word", "backed up")
    archive = tmp_path / "backup.tar"
    monkeypatch.setenv("TRUECUT_DATA", str(tmp_path / "data"))
    assert main(["backup", str(archive)]) == 0
    monkeypatch.setenv("TRUECUT_DATA", str(tmp_path / "other"))
    other = open_store(tmp_path / "other")
    other.marks.put("t", "word", "there before")
    other.files.keep("bob", b"x", "pdf")
    assert main(["restore", str(archive), "--force"]) == 3
    assert "stop `truecut serve`" in capsys.readouterr().err
    assert other.marks.get("t", "word") == "there before"
    other.close()
    assert main(["restore", str(archive)]) == 2
    assert "--force" in capsys.readouterr().err
    assert main(["restore", str(archive), "--force"]) == 0
    other = open_store(tmp_path / "other")
    assert other.marks.get("t", "word") == "backed up"
    assert other.files.of("bob") == []
    other.close()


def test_without_the_key_nothing_is_restored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """The sentence names the key, and what was there stays; on the machine of the backup its key is found by itself."""
    monkeypatch.delenv(IN_SETTING)
    monkeypatch.delenv(IN_FILE, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    archive = tmp_path / "backup.tar"
    monkeypatch.setenv("TRUECUT_DATA", str(tmp_path / "data"))
    store = open_store(tmp_path / "data")
    store.marks.put("t", "word", "x")
    store.close()
    assert main(["backup", str(archive)]) == 0
    monkeypatch.setenv("TRUECUT_DATA", str(tmp_path / "new"))
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("XDG_CONFIG_HOME", str(tmp_path / "elsewhere"))
        assert main(["restore", str(archive)]) == 3
        assert "key" in capsys.readouterr().err
        elsewhere.setenv(IN_SETTING, new_key())
        assert main(["restore", str(archive)]) == 3
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["use.lock"]
    assert main(["restore", str(archive)]) == 0
    store = open_store(tmp_path / "new")
    assert store.marks.get("t", "word") == "x"
    store.close()


@pytest.mark.parametrize(
    "name",
    ["..__evilXpdf", "__etc__passwd", "files__..__..__evilXpdf", "files__aa-bbXpdf__deeper", "serveXlock", "files__X", "truecutXdb-wal"],
)
def test_an_archive_with_other_names_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture, name: str) -> None:
    """Nothing is written anywhere."""
    monkeypatch.setenv("TRUECUT_DATA", str(tmp_path / "in" / "data"))
    packed(tmp_path / "bad.tar", **{name: b"evil"})
    assert main(["restore", str(tmp_path / "bad.tar")]) == 2
    assert "no backup of Truecut" in capsys.readouterr().err
    assert [path.name for path in (tmp_path / "in").rglob("*") if path.is_file()] == ["use.lock"]


def test_links_bombs_and_what_is_no_database_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """A link, a member named twice, one that says it is larger than it is, a compressed archive, a text, a database of somebody else, and a file that is not there."""
    monkeypatch.setenv("TRUECUT_DATA", str(tmp_path / "data"))
    with tarfile.open(tmp_path / "link.tar", "w") as archive:
        for name in ("about.json", "truecut.db", "files/aa-bb.pdf"):
            member = tarfile.TarInfo(name)
            if name.startswith("files"):
                member.type, member.linkname = tarfile.SYMTYPE, "/etc/passwd"
            archive.addfile(member, io.BytesIO())
    with tarfile.open(tmp_path / "twice.tar", "w") as archive:
        for name in ("about.json", "truecut.db", "truecut.db"):
            archive.addfile(tarfile.TarInfo(name), io.BytesIO())
    with tarfile.open(tmp_path / "zipped.tar", "w:gz") as archive:
        archive.addfile(tarfile.TarInfo("about.json"), io.BytesIO())
    packed(tmp_path / "whole.tar", **{"files__aa-bbXpdf": b"x" * 20_000})
    (tmp_path / "cut.tar").write_bytes((tmp_path / "whole.tar").read_bytes()[:9_000])
    (tmp_path / "text.tar").write_text("marzipan")
    packed(tmp_path / "empty.tar")
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE cakes (name)")
    other.commit()
    other.close()
    packed(tmp_path / "other.tar", truecutXdb=(tmp_path / "other.db").read_bytes())
    for name in ("link", "twice", "zipped", "cut", "text", "empty", "other", "missing"):
        assert main(["restore", str(tmp_path / f"{name}.tar")]) == 2, name
        assert "no backup of Truecut" in (told := capsys.readouterr().err) or ("no file" in told and name == "missing"), name
        assert [path.name for path in (tmp_path / "data").iterdir()] == ["use.lock"], name
