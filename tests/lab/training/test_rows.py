"""Rows are read as what they must be for a kind of training."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agent.errors import UserCanAct
from agent.lab.smoke import practice
from agent.lab.training.config import Kind
from agent.lab.training.rows import hashed, read


@pytest.mark.parametrize("kind", list(Kind))
def test_what_a_trainer_is_given_is_what_trl_asks_for(kind: Kind, tmp_path: Path) -> None:
    """Its columns and no other: no id, and nothing of how true an answer is."""
    columns = {Kind.SFT: {"prompt", "completion"}, Kind.DPO: {"prompt", "chosen", "rejected"}, Kind.KTO: {"prompt", "completion", "label"}}
    found = read(kind, practice.write(tmp_path) / f"{kind}-train.jsonl")
    assert {frozenset(row.given()) for row in found} == {frozenset(columns[kind])}


@pytest.mark.parametrize("text", ["", "\n", "{", '{"id": "a"}', json.dumps({"id": "a", "prompt": [], "completion": []})])
def test_other_rows_are_refused(text: str, tmp_path: Path) -> None:
    """With the number of the row, where there is one."""
    (tmp_path / "rows.jsonl").write_text(text, encoding="utf-8")
    with pytest.raises(UserCanAct, match=r"Row 1 of|holds no rows"):
        read(Kind.SFT, tmp_path / "rows.jsonl")


def test_the_hash_is_of_the_content(tmp_path: Path) -> None:
    """The same rows have the same, other ones, or in another order, another."""
    found = read(Kind.SFT, practice.write(tmp_path) / "sft-train.jsonl")
    assert hashed(found) == hashed(read(Kind.SFT, tmp_path / "sft-train.jsonl"))
    assert len({hashed(found), hashed(found[::-1]), hashed(found[1:]), hashed(found, found)}) == 4
