"""What lies on the disk tells nothing to who has no key; who has it needs nothing else."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.errors import OwnerCanAct
from bot.__main__ import main
from storage import Store, open_store
from storage.keys import IN_FILE, IN_SETTING, find_keys, key_place
from storage.vault import Vault, fresh_vault, new_key
from tests.dialogues.privates import CANARY, house, on_disk, planted

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home without a key, of somebody who has set nothing up; its folder of keys."""
    monkeypatch.delenv(IN_SETTING)
    monkeypatch.delenv(IN_FILE, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path / "config" / "truecut"


def kept(folder: Path, vault: Vault | None = None) -> None:
    """Something kept there."""
    store = open_store(folder, vault)
    store.marks.put("t", "word", CANARY)
    store.files.keep("ann", CANARY.encode(), "upload")
    store.close()


def word(folder: Path) -> str | None:
    """What was kept there."""
    store = open_store(folder)
    try:
        assert [store.files.read(name) for name in store.files.of("ann")] == [CANARY.encode()]
        return store.marks.get("t", "word")
    finally:
        store.close()


async def test_no_word_of_a_person_lies_on_the_disk(store: Store, tmp_path: Path) -> None:
    """Of a résumé, a post, an answer, an edit, the names of files and what came of all that neither database nor log nor files hold a word; nor names to be confirmed by guessing."""
    await planted(house(store))
    version = store.versions.latest("ann")
    assert version is not None
    snippets = [snippet.id for snippet in store.corpus.load("ann").snippets]
    # No word of five letters: sealed text is letters too, and holds one of those in every fiftieth run.
    words = [CANARY, "Kornblum", "Brightwater", "Kubernetes", "Robin Amsel", "apprentices", "staging", "Paralegal", "I understood", version.hash, *snippets]
    assert (tmp_path / "data" / "truecut.db-wal").stat().st_size > 100_000
    assert on_disk(tmp_path, *words) == {}
    store.close()
    assert on_disk(tmp_path, *words) == {}
    assert on_disk(tmp_path, "ann")


@given(st.text(alphabet=st.characters(exclude_categories=[]), max_size=60))
def test_what_is_sealed_or_hidden_comes_back(text: str) -> None:
    """Any text whatever."""
    vault = fresh_vault()
    assert vault.open_text(vault.seal_text(text)) == text
    assert vault.reveal(vault.hide(text)) == text


def test_the_same_looks_different_sealed_and_the_same_hidden() -> None:
    """Only names can be searched for, and under another secret they are others."""
    vault, other = fresh_vault(), fresh_vault()
    assert vault.seal(b"x") != vault.seal(b"x")
    assert vault.hide("x") == vault.hide("x") != other.hide("x")
    assert vault.name("ann", "x") != vault.name("bob", "x") != other.name("bob", "x")
    with pytest.raises(OwnerCanAct):
        other.open(vault.seal(b"x"))
    with pytest.raises(OwnerCanAct):
        other.reveal(vault.hide("x"))


def test_the_key_is_made_at_the_first_start_outside_the_data_for_its_owner_alone(tmp_path: Path, home: Path) -> None:
    """Nobody has to set anything up, and the next start finds it."""
    kept(tmp_path / "data")
    (key,) = home.iterdir()
    assert key.stat().st_mode & 0o777 == 0o600
    assert home.stat().st_mode & 0o077 == 0
    assert on_disk(tmp_path / "data", key.read_text().strip()) == {}
    assert word(tmp_path / "data") == CANARY
    assert key == key_place(tmp_path / "data")


def test_what_is_kept_in_memory_needs_no_key(home: Path) -> None:
    """The demonstration leaves none behind."""
    open_store(None).close()
    assert not home.exists()


def test_each_data_folder_has_a_key_of_its_own_and_a_moved_one_finds_it(tmp_path: Path, home: Path) -> None:
    """Under its new name it is opened by the key of the old one."""
    kept(tmp_path / "one")
    kept(tmp_path / "two")
    assert len({path.read_text() for path in home.iterdir()}) == 2
    (tmp_path / "one").rename(tmp_path / "three")
    assert word(tmp_path / "three") == CANARY
    assert len(list(home.iterdir())) == 3


@pytest.mark.parametrize("loss", ["gone", "another", "nonsense", "empty"])
def test_a_lost_or_wrong_key_is_told_in_one_sentence(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture, loss: str) -> None:
    """It says what to do, no new key is made in its place, and with the right one all is there again."""
    monkeypatch.setenv("TRUECUT_DATA", str(tmp_path / "data"))
    kept(tmp_path / "data")
    (key,) = home.iterdir()
    right = key.read_text()
    if loss == "gone":
        key.unlink()
    else:
        key.write_text({"another": new_key(), "nonsense": "marzipan", "empty": ""}[loss])
    assert main(["pair", "list"]) == 3
    told = capsys.readouterr().err
    assert "Traceback" not in told
    assert len(told.strip().splitlines()) == 1
    assert str(key) in told or IN_SETTING in told
    assert right.strip() not in told
    assert loss != "gone" or not key.exists()
    key.write_text(right)
    assert word(tmp_path / "data") == CANARY


def test_a_wrong_key_in_the_environment_is_told_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where it is none at all."""
    kept(tmp_path / "data")
    for wrong, sentence in ((new_key(), "cannot be opened"), ("marzipan", "no key")):
        monkeypatch.setenv(IN_SETTING, wrong)
        with pytest.raises(OwnerCanAct, match=sentence) as raised:
            open_store(tmp_path / "data")
        assert wrong not in str(raised.value)


def test_of_several_keys_each_opens_and_the_first_seals(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the environment separated by commas, in a file of one's own line by line."""
    old, new = new_key(), new_key()
    monkeypatch.setenv(IN_SETTING, old)
    kept(tmp_path / "data")
    monkeypatch.setenv(IN_SETTING, f"{new}, {old}")
    store = open_store(tmp_path / "data")
    store.marks.put("t", "later", "x")
    store.close()
    with sqlite3.connect(tmp_path / "data" / "truecut.db") as db:
        found = {name: Vault([new]).is_current(value.encode()) for name, value in db.execute("SELECT name, value FROM marks")}
    db.close()
    assert found == {"word": False, "later": True}
    monkeypatch.delenv(IN_SETTING)
    monkeypatch.setenv(IN_FILE, str(tmp_path / "mine"))
    (tmp_path / "mine").write_text(f"# of Truecut\n{new}\n\n{old}\n")
    assert find_keys(tmp_path / "data").values == (new, old)
    assert word(tmp_path / "data") == CANARY
    assert not home.exists()
    assert new not in repr(find_keys(tmp_path / "data"))


def test_the_place_of_the_key_is_shown_not_the_key(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """And a key that others can read is said to be so; a new one is printed on demand, and nothing is changed."""
    monkeypatch.setenv("TRUECUT_DATA", str(tmp_path / "data"))
    assert main(["key"]) == 0
    assert "made at the first start" in capsys.readouterr().out
    assert not home.exists()
    kept(tmp_path / "data")
    (key,) = home.iterdir()
    key.chmod(0o644)
    assert main(["key"]) == 0
    told = capsys.readouterr().out
    assert str(key) in told
    assert "chmod 600" in told
    assert key.read_text().strip() not in told
    assert main(["key", "--new"]) == 0
    Vault([capsys.readouterr().out.strip()])
    monkeypatch.setenv(IN_SETTING, new_key())
    assert main(["key"]) == 0
    told = capsys.readouterr().out
    assert IN_SETTING in told
    assert os.environ[IN_SETTING] not in told
