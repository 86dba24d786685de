"""The package as it is installed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without network from a copy, so that nothing is left in the checkout."""
    source, target = tmp_path_factory.mktemp("source") / "truecut", tmp_path_factory.mktemp("wheel")
    source.mkdir()
    for name in ("agent", "bot", "storage"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source / name)
    command = [sys.executable, "-c", f"from setuptools import build_meta; build_meta.build_wheel({str(target)!r})"]
    subprocess.run(command, cwd=source, check=True, capture_output=True, timeout=120)
    return next(target.glob("truecut-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel unpacked in a folder of its own."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def python(installed: Path, folder: Path, code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run code in `folder` with the installed packages before all others; the checkout is kept out."""
    environment = {**os.environ, "PYTHONPATH": str(installed), "HF_HUB_OFFLINE": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    sure = f"import agent, bot, storage; assert all(m.__file__.startswith({str(installed)!r}) for m in (agent, bot, storage))\n"
    return subprocess.run([sys.executable, "-P", "-c", sure + code, *arguments], cwd=folder, env=environment, capture_output=True, text=True, timeout=120)


def test_every_file_that_the_code_reads_is_in_the_wheel(wheel: Path) -> None:
    """Modules, lexicon data, demo files, migrations with their template, the marks for type checkers and the licence."""
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    needed = [p for room in ("agent", "bot", "storage") for p in (ROOT / room).rglob("*") if p.is_file() and "__pycache__" not in p.parts]
    missing = [p.relative_to(ROOT).as_posix() for p in needed if p.relative_to(ROOT).as_posix() not in packed]
    assert not missing
    for name in ("agent/lexicon/data/aliases.txt", "bot/demo/post.txt", "bot/demo/resume.json", "storage/migrations/script.py.mako", "agent/py.typed", "bot/py.typed", "storage/py.typed"):
        assert name in packed
    assert any(name.startswith("storage/migrations/versions/0") for name in packed)
    assert any(name.endswith("licenses/LICENSE") for name in packed)


def test_nothing_else_is_in_the_wheel(wheel: Path) -> None:
    """Neither tests nor data of the developers."""
    with zipfile.ZipFile(wheel) as archive:
        assert {name.split("/")[0] for name in archive.namelist()} <= {"agent", "bot", "storage", wheel.name.rsplit("-py3", 1)[0] + ".dist-info"}


def test_the_installed_command_reads_the_bundled_post(installed: Path, tmp_path: Path) -> None:
    """Far from the checkout it finds what the post asks for, and leaves no file behind."""
    run = "import runpy; runpy.run_module('bot.__main__', run_name='__main__', alter_sys=True)"
    done = python(installed, tmp_path, run, "requirements", "--json", str(installed / "bot/demo/post.txt"))
    assert done.returncode == 0, done.stderr
    brief = json.loads(done.stdout)
    assert brief["role"]
    assert len(brief["requirements"]) > 5
    assert list(tmp_path.iterdir()) == []


def test_the_installed_memory_migrates_a_new_database(installed: Path, tmp_path: Path) -> None:
    """The migrations run from the package."""
    done = python(installed, tmp_path, "from pathlib import Path; storage.open_store(Path('data')).close()")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "data" / "truecut.db").is_file()


def test_the_command_is_declared(wheel: Path) -> None:
    """`truecut` is `bot.__main__:main`, and the licence is named."""
    with zipfile.ZipFile(wheel) as archive:
        info = next(name.split("/")[0] for name in archive.namelist() if name.endswith("METADATA"))
        assert "truecut = bot.__main__:main" in archive.read(f"{info}/entry_points.txt").decode()
        assert "License-Expression: AGPL-3.0-or-later" in archive.read(f"{info}/METADATA").decode()
