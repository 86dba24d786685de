"""Functions in a process of their own, and what becomes of those that misbehave."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from agent.adapters import sandbox
from agent.adapters.sandbox import USUAL, Limits, Overrun, run
from agent.errors import Bug, UserCanAct

ROOT = Path(__file__).parents[2]
needs_limits = pytest.mark.skipif(sys.platform == "win32", reason="the system knows no such limits")


def sandboxed(name: str, content: bytes = b"", limits: Limits = USUAL) -> Any:
    """A function of `tests.fakes.work` in the sandbox; the list of what may be run is extended for this call alone."""
    work = f"tests.fakes.work:{name}"
    return run(work, content, limits, allowed=frozenset({work}))


def test_what_the_function_gives_comes_back() -> None:
    """As JSON has it, from all the bytes, also many."""
    assert sandboxed("length", b"%PDF-1.7\n" * 1_000_000) == {"length": 9_000_000, "first": "%PDF-1.7\n", "all": ["ä", None, 1.5]}


def test_a_refusal_comes_back_in_its_own_words() -> None:
    """The user hears the sentence of the function, not that of the sandbox."""
    with pytest.raises(UserCanAct, match="wrong colour: please send a green one") as caught:
        sandboxed("refuse")
    assert not isinstance(caught.value, Overrun)


@needs_limits
@pytest.mark.parametrize(
    "name, limits",
    [
        ("spin", Limits(processor=1)), ("spin", Limits(wall=0.3)), ("sleep", Limits(wall=0.3)), ("eat", Limits()), ("eat", Limits(memory=300_000_000)),
        ("shout", Limits(output=10_000)), ("fail", Limits()), ("nest", Limits()), ("die", Limits()), ("mumble", Limits()),
    ],
)  # fmt: skip
def test_whatever_goes_wrong_is_one_sentence(name: str, limits: Limits) -> None:
    """Time, processor, memory, output, an exception, a crash: the bot lives on, soon, and the user hears what to do."""
    begin = time.monotonic()
    with pytest.raises(Overrun, match=r"^This file is too complicated to read safely: please paste the text\.$"):
        sandboxed(name, b"\x00\xff", limits)
    assert time.monotonic() - begin < 10


def test_a_child_that_reads_nothing_is_no_obstacle() -> None:
    """More bytes than a pipe holds, to a child that has died, are no error of the bot."""
    with pytest.raises(Bug):
        run("tests.fakes.nowhere:work", bytes(5_000_000), allowed=frozenset({"tests.fakes.nowhere:work"}))


def children() -> set[str]:
    """The processes we started that are there, dead ones that nobody waited for included; none where the system does not tell."""
    return {child for task in Path("/proc/self/task").glob("*/children") for child in task.read_text().split()}


def test_nothing_is_left_of_a_child() -> None:
    """Neither a process nor a watching thread."""
    before, processes = threading.active_count(), children()
    for name in ("sleep", "length"):
        try:
            sandboxed(name, limits=Limits(wall=0.2))
        except Overrun:
            continue
    deadline = time.monotonic() + 5
    while threading.active_count() > before and time.monotonic() < deadline:
        time.sleep(0.01)
    assert threading.active_count() <= before
    assert children() <= processes


def test_what_libraries_print_is_no_answer() -> None:
    """Only what the function returns is."""
    assert sandboxed("babble") == "true"


@needs_limits
def test_the_child_writes_no_file(tmp_path: Path) -> None:
    """Not a byte."""
    target = tmp_path / "loot"
    assert sandboxed("write", str(target).encode()) == "OSError"
    assert not target.exists() or target.read_bytes() == b""


def test_the_child_knows_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment of the bot, where tokens are, is not its own."""
    monkeypatch.setenv("TRUECUT_TOKEN", "canary")
    seen = sandboxed("look_around")
    assert "canary" not in seen.values()
    assert "HOME" not in seen


def test_the_child_is_light() -> None:
    """It loads nothing that takes long: no model, no database, no numbers."""
    heavy = {"torch", "numpy", "faiss", "sentence_transformers", "transformers", "sqlmodel", "sqlalchemy", "lxml", "ftfy"}
    assert not heavy & set(sandboxed("loaded", b"agent.adapters.pdf.extract"))
    for form in ("docx", "odt", "rtf", "html"):
        assert not (heavy - {"lxml"}) & set(sandboxed("loaded", f"agent.adapters.importers.forms.{form}".encode()))


@pytest.mark.parametrize("work", ["tests.fakes.work:length", "os:system", "agent.adapters.pdf.extract:_opened", "agent.adapters.sandbox:run", "builtins:eval"])
def test_only_listed_functions_are_run(work: str) -> None:
    """Whatever name is asked for, nothing is started."""
    with pytest.raises(Bug, match="may not be run"):
        run(work, b"1")


@pytest.mark.parametrize("work", ["tests.fakes.nowhere:work", "tests.fakes.work:nothing"])
def test_a_function_that_is_not_there_is_our_bug(work: str) -> None:
    """A broken installation is not blamed on the user's file."""
    with pytest.raises(Bug, match="could not import"):
        run(work, b"", allowed=frozenset({work}))


def test_the_child_is_of_the_same_code_as_the_parent(tmp_path: Path) -> None:
    """From an unpacked wheel, far from the checkout and beside another installed version, the child imports the parent's package."""
    package = tmp_path / "site" / "agent"
    (package / "adapters").mkdir(parents=True)
    for name in ("__init__.py", "errors.py", "adapters/__init__.py", "adapters/sandbox.py"):
        shutil.copy(ROOT / "agent" / name, package / name)
    (package / "adapters" / "where.py").write_text("def here(content):\n    return __file__\n")
    code = "from agent.adapters.sandbox import run; print(run('agent.adapters.where:here', b'', allowed={'agent.adapters.where:here'}))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(tmp_path / "site")}, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.strip() == str(package / "adapters" / "where.py"), done.stderr


def test_the_limits_are_those_of_the_house() -> None:
    """A gigabyte, ten seconds of processor, twenty in all; every function on the list is one of our own."""
    assert (Limits().memory, Limits().processor, Limits().wall) == (1_000_000_000, 10, 20)
    assert all(work.startswith("agent.adapters.") for work in sandbox.WORK)
