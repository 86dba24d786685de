"""Killed anywhere, a batch does each post once."""

from __future__ import annotations

import json
import signal
from collections import Counter
from pathlib import Path

import pytest
from sqlmodel import select

from storage import open_store
from storage.tables import PostState, Run, Step
from tests.chaos.living import live, live_twice

STEPS = ("brief", "evidence", "opinions", "plan", "final-plan", "plain", "draft")
SHORT = ("read:3", "before:hold#2", "during:gaps#1", "before:finish#3", "file:zip")
POINTS = [f"{when}:{step}#{run}" for run in (2, 4) for step in STEPS for when in ("before", "during", "after")]
POINTS += [f"{when}:gaps#1" for when in ("before", "after")]
POINTS += ["read:1", "read:5", "take:1", "take:2", "take:5", "before:hold#1", "before:hold#4", "before:hold#5", "before:resume#2", "before:resume#3", "before:resume#4", "before:finish#1", "before:finish#2", "before:finish#4", "file:pdf", "file:docx", "file:json"]


def _live(folder: Path, point: str = "") -> int:
    return live("batch_child", folder, point, seconds=240)


def _check(folder: Path) -> None:
    """Three résumés, one of them for two posts; nothing lost, nothing twice, nothing left open."""
    store = open_store(folder / "data")
    states = [post.state for post in store.batches.posts(1)]
    assert states == [PostState.DONE, PostState.DONE, PostState.DONE, PostState.DROPPED, PostState.REUSED, PostState.DROPPED]
    assert len(store.versions.of("ann")) == 3
    entries = store.ledger.of("ann")
    assert len(entries) == len({entry.run for entry in entries}) == 4
    assert store.runs.all_open("ann") == []
    with store.reading() as db:
        ended = Counter(db.exec(select(Run.state)).all())
        steps = Counter((step.run, step.name) for step in db.exec(select(Step)).all())
    assert ended == {"done": 4, "cancelled": 1}
    assert set(steps.values()) == {1}
    said = [json.loads(line) for line in (folder / "said.jsonl").read_text().splitlines()]
    archives = [say for say in said if say["filename"].endswith(".zip")]
    assert len(archives) == 1
    assert sum("Your batch is done: 4 of 6 posts." in say["text"] for say in said) == 1
    assert sum("I write for" in say["text"] and say["text"].startswith("Of ") for say in said) == 1
    store.close()


def _kill_and_live(folder: Path, point: str) -> None:
    live_twice("batch_child", folder, point, seconds=240)
    _check(folder)


@pytest.mark.parametrize("point", SHORT)
def test_a_killed_batch_does_each_post_once(tmp_path: Path, point: str) -> None:
    """Killed while it reads, sorts, asks, writes or packs, and started again: each post has come to its one end."""
    _kill_and_live(tmp_path, point)


@pytest.mark.slow
@pytest.mark.parametrize("point", POINTS)
def test_killed_at_any_point_a_batch_does_each_post_once(tmp_path: Path, point: str) -> None:
    """The same holds before, within and after each step of each kind of run."""
    _kill_and_live(tmp_path, point)


def test_what_was_done_before_the_kill_is_not_done_again(tmp_path: Path) -> None:
    """The steps of a post that was finished, and its version, are those of before."""
    assert _live(tmp_path, "before:plain#3") == -signal.SIGKILL
    store = open_store(tmp_path / "data")
    with store.reading() as db:
        before = {(step.run, step.name): step.created for step in db.exec(select(Step)).all()}
    made = [(version.hash, version.created) for version in store.versions.of("ann")]
    store.close()
    assert len(made) == 1
    assert _live(tmp_path) == 0
    store = open_store(tmp_path / "data")
    with store.reading() as db:
        after = {(step.run, step.name): step.created for step in db.exec(select(Step)).all()}
    assert {name: after[name] for name in before} == before
    assert [(version.hash, version.created) for version in store.versions.of("ann")][:1] == made
    store.close()
