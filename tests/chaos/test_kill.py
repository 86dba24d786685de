"""Killed anywhere, the job is done once."""

from __future__ import annotations

import json
import signal
from pathlib import Path

import pytest
from sqlmodel import select

from agent.domain.say import Say, SayKind
from storage import open_store
from storage.tables import OutboxRow, Step
from tests.chaos.living import live, live_twice

STEPS = ("posting", "brief", "evidence", "opinions", "plan", "final-plan", "plain", "draft")
POINTS = [f"{when}:{step}" for step in STEPS for when in ("before", "during", "after")]
POINTS += ["before:ask", "after:ask", "during:files", "before:finish", "during:delivery", "after:finish"]
SHORT = ("during:plan", "after:ask", "during:delivery")


def _live(folder: Path, point: str = "") -> int:
    return live("child", folder, point)


def _check(folder: Path) -> None:
    store = open_store(folder / "data")
    versions = store.versions.of("ann")
    assert len(versions) == 1
    assert len(store.ledger.of("ann")) == 1
    files = store.versions.files("ann", versions[0].hash)
    assert sorted(f.extension for f in files) == ["docx", "json", "pdf", "preview", "score"]
    kept = sorted(p.name for p in store.files.path("x").parent.iterdir() if not p.name.endswith("upload"))
    assert kept == sorted(f.stored for f in files)
    with store.transaction() as db:
        queued = [row for row in db.exec(select(OutboxRow)).all() if Say.model_validate_json(row.payload).kind is not SayKind.SETTLED]
        steps = [step.name for step in db.exec(select(Step)).all()]
    said = [json.loads(line) for line in (folder / "said.jsonl").read_text().splitlines()]
    assert all(row.sent for row in queued)
    shown = [row for row in queued if Say.model_validate_json(row.payload).kind is not SayKind.SETTLED]
    assert sum(bool(s["options"]) for s in said) == 2  # the question, and the offer of other forms
    assert len(shown) <= len(said) <= len(shown) + 1
    assert sorted(steps) == sorted(STEPS)
    store.close()


def _kill_and_live(folder: Path, point: str) -> None:
    live_twice("child", folder, point)
    _check(folder)


@pytest.mark.parametrize("point", SHORT)
def test_a_killed_process_does_the_job_once(tmp_path: Path, point: str) -> None:
    """Killed and started again, there is one version, one set of files, one question, and nothing is said twice but what was under way."""
    _kill_and_live(tmp_path, point)


@pytest.mark.slow
@pytest.mark.parametrize("point", [p for p in POINTS if p not in SHORT])
def test_killed_at_any_point_the_job_is_done_once(tmp_path: Path, point: str) -> None:
    """The same holds before, within and after each step."""
    _kill_and_live(tmp_path, point)


def test_a_finished_step_is_not_done_again(tmp_path: Path) -> None:
    """What the journal holds is read, not made anew: the row of a finished step is untouched by the restart."""
    assert _live(tmp_path, "after:evidence") == -signal.SIGKILL
    store = open_store(tmp_path / "data")
    with store.transaction() as db:
        before = {s.name: s.created for s in db.exec(select(Step)).all()}
    store.close()
    assert set(before) == {"posting", "brief", "evidence"}
    assert _live(tmp_path) == 0
    store = open_store(tmp_path / "data")
    with store.transaction() as db:
        after = {s.name: s.created for s in db.exec(select(Step)).all()}
    store.close()
    assert {name: after[name] for name in before} == before


REVISING = [f"{when}:revision:{step}" for step in ("evidence", "opinions", "final-plan", "draft") for when in ("before", "during", "after")]


@pytest.mark.parametrize("point", ["revision:m4", "during:revision:draft"])
def test_a_process_killed_in_a_review_revises_once(tmp_path: Path, point: str) -> None:
    """The wishes said before are done after, in one version with a parent, and the files are handed over once."""
    assert _live(tmp_path, point) == -signal.SIGKILL
    assert _live(tmp_path, "revision") == 0
    store = open_store(tmp_path / "data")
    first, second = store.versions.of("ann")
    assert second.parent == first.hash
    assert len(store.versions.load("ann", second.hash).lines()) == len(store.versions.load("ann", first.hash).lines()) - 1
    assert len(store.ledger.of("ann")) == 2
    said = [json.loads(line) for line in (tmp_path / "said.jsonl").read_text().splitlines()]
    assert sum(s["filename"].endswith("pdf") for s in said) == 2
    store.close()


@pytest.mark.slow
@pytest.mark.parametrize("point", ["revision:m5", *(p for p in REVISING if p != "during:revision:draft")])
def test_a_process_killed_at_any_step_of_a_revision_revises_once(tmp_path: Path, point: str) -> None:
    """The same holds before, within and after each of its steps."""
    test_a_process_killed_in_a_review_revises_once(tmp_path, point)
