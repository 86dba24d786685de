"""The trained adapter, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from agent.errors import UserCanAct
from agent.lab.training.adapters import SETTINGS, WEIGHTS, root


def adapter(folder: Path) -> Path:
    """A folder that looks like one."""
    folder.mkdir(parents=True)
    for name in (WEIGHTS, SETTINGS):
        (folder / name).write_bytes(b"{}")
    return folder


def test_the_frozen_copy_is_never_taken_for_the_trained_one(tmp_path: Path) -> None:
    """`ref` beside a trained adapter is what answers were held against; a folder of that name that stands alone is an adapter like any other."""
    trained = adapter(tmp_path / "adapter")
    copy = adapter(trained / "ref")
    assert root(trained) == trained
    with pytest.raises(UserCanAct, match="frozen copy"):
        root(copy)
    assert root(adapter(tmp_path / "other" / "ref")).name == "ref"


def test_a_folder_with_nothing_but_the_copy_holds_no_adapter(tmp_path: Path) -> None:
    """It is not searched for one."""
    adapter(tmp_path / "adapter" / "ref")
    with pytest.raises(UserCanAct, match="holds no adapter"):
        root(tmp_path / "adapter")
