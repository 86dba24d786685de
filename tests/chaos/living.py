"""The life of a process that may be killed.

Each life is a process of its own. It is forked from one that has loaded what all of them need and has done nothing else, so that a life begins at once.
"""

from __future__ import annotations

import multiprocessing
import signal
from importlib import import_module
from pathlib import Path

_NURSERY = multiprocessing.get_context("forkserver")
_NURSERY.set_forkserver_preload(["tests.chaos.child", "tests.chaos.batch_child", "docx", "faiss"])


def _begin(child: str, folder: str, point: str) -> None:
    """In the new process."""
    import_module(f"tests.chaos.{child}").main(folder, point)


def live(child: str, folder: Path, point: str = "", seconds: float = 120) -> int:
    """The return code of the module `tests.chaos.CHILD` at work in that folder; at `point` it kills itself. Raises `AssertionError` when it takes too long."""
    process = _NURSERY.Process(target=_begin, args=(child, str(folder), point))
    process.start()
    process.join(seconds)
    if process.exitcode is None:
        process.kill()
        process.join()
        raise AssertionError(f"{child} was not done within {seconds} seconds")
    return process.exitcode


def live_twice(child: str, folder: Path, point: str, seconds: float = 120) -> None:
    """Let it be killed at that point, then live to its end. Raises `AssertionError` where it did either otherwise."""
    assert live(child, folder, point, seconds) == -signal.SIGKILL
    assert live(child, folder, seconds=seconds) == 0
