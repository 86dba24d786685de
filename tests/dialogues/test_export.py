"""Everybody can have all that is known of him."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import SQLModel

from agent.domain.corpus import Corpus
from agent.domain.say import SayKind
from bot.__main__ import main
from bot.app import App
from bot.showing import phrases
from storage.pruning import EXPORTS
from storage.tables import VersionFile
from tests.dialogues.conversation import Conversation
from tests.dialogues.privates import CANARY, planted
from tests.storage.ageing import aged

Capture = pytest.CaptureFixture[str]


def opened(content: bytes) -> tuple[dict[str, Any], dict[str, bytes]]:
    """What is told, and the files by their names."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        files = {name: archive.read(name) for name in archive.namelist()}
    return json.loads(files.pop("truecut.json")), files


async def exported(talk: Conversation) -> tuple[dict[str, Any], dict[str, bytes]]:
    """What /export hands over."""
    await talk.house.say(talk.user, talk.user, "/export")
    said = next(say for say in talk.channel.said if say.kind is SayKind.FILE)
    assert said.filename.endswith(".zip")
    assert phrases.EXPORTED in talk.channel.heard()
    return opened(talk.house.app.store.files.read(said.path))


async def test_all_that_is_known_is_handed_over(app: App) -> None:
    """What is known, every file sent and made, each import, edit, answer, doubt, run with its steps, version, message: in words, not in cipher."""
    talk = await planted(app)
    told, files = await exported(talk)
    assert Corpus.model_validate(told["corpus"]) == app.store.corpus.load("ann")
    rows = told["rows"]
    for name in ("imports", "edits", "answers", "doubts", "runs", "steps", "snippets", "inbox", "outbox", "ledger"):
        assert CANARY in json.dumps(rows[name]), name
    assert "Kubernetes" in json.dumps(rows["questions"])
    version = app.store.versions.latest("ann")
    assert version is not None
    assert [row["hash"] for row in rows["versions"]] == [version.hash]
    assert rows["versions"][0]["result"] == json.loads(version.result)
    uploads = {name.partition("-")[2] for name in files if name.startswith("uploads/")}
    assert uploads == {f"CV-{CANARY}.md", f"Other-{CANARY}.md"}
    for file in app.store.versions.files("ann", version.hash):
        assert files[f"resumes/{version.hash[:8]}/{file.filename}"] == app.store.files.read(file.stored)


async def test_every_table_of_a_user_is_in_it(app: App) -> None:
    """Also one that is added later."""
    told, _ = await exported(Conversation(app))
    tables = {table.name for table in SQLModel.metadata.sorted_tables if "user" in table.c}
    assert set(told["rows"]) == (tables - {"chores"}) | {"steps", "questions"}


async def test_nothing_of_anybody_else_is_in_it(app: App) -> None:
    """Nor is the export before."""
    ann, bob = await planted(app), await planted(app, "bob", "Umbragold")
    await exported(ann)
    told, files = await exported(ann)
    assert not any(name.endswith(".zip") for name in files)
    assert b"Umbragold" not in b"".join(files.values()) + json.dumps(told).encode()
    assert "bob" not in json.dumps(told)
    told, files = await exported(bob)
    assert CANARY.encode() not in b"".join(files.values()) + json.dumps(told).encode()


async def test_names_of_files_lead_nowhere(app: App) -> None:
    """A name with folders in it loses them."""
    talk = Conversation(app)
    await talk.send("../../etc/passwd.md", b"# Robin Amsel\n\n## Experience\n\n### Roe\n**Clerk**\n*2015 - 2016*\n- Sold cheese")
    await talk.send("C:\\temp\\..\\cv.md", b"# Robin Amsel\n\n## Experience\n\n### Roe\n**Clerk**\n*2015 - 2016*\n- Sold bread")
    with app.store.transaction() as db:
        db.add(VersionFile(user="ann", version="v", extension="pdf", filename="../../x.pdf", stored=app.store.files.keep("ann", b"%PDF", "pdf")))
    _, files = await exported(talk)
    assert {name.partition("-")[2] for name in files if name.startswith("uploads/")} == {"passwd.md", "cv.md"}
    assert files["resumes/v/x.pdf"] == b"%PDF"
    assert not any(".." in name or "\\" in name for name in files)


async def test_what_is_too_large_is_left_to_the_host(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence says how he gets it."""
    monkeypatch.setattr("bot.dialogue.privacy.taking.MOST", 10)
    assert await Conversation(app).say("/export") == phrases.EXPORT_TOO_LARGE


async def test_a_copy_of_everything_does_not_stay_long(app: App) -> None:
    """A day after it was made it is gone."""
    await exported(Conversation(app))
    assert [name.endswith(".zip") for name in app.store.files.of("ann")] == [True]
    app.store.prune()
    assert app.store.files.of("ann")
    aged(app.store, EXPORTS + timedelta(minutes=1))
    app.store.prune()
    assert app.store.files.of("ann") == []


async def test_the_host_can_have_it_for_somebody(app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """`truecut export` writes the same; of nobody it says so."""
    await planted(app)
    monkeypatch.setenv("TRUECUT_DATA", str(tmp_path / "data"))
    assert main(["export", "ann", "--out", str(tmp_path / "ann.zip")]) == 0
    told, files = opened((tmp_path / "ann.zip").read_bytes())
    assert told["user"] == "ann"
    assert any(name.endswith(".pdf") for name in files)
    assert main(["export", "nobody", "--out", str(tmp_path / "nobody.zip")]) == 2
    assert "Nothing is known" in capsys.readouterr().err
