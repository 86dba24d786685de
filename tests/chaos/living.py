"""The life of a process that may be killed."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path


def live(child: str, folder: Path, point: str = "", seconds: float = 120) -> int:
    """The return code of the module `tests.chaos.CHILD` at work in that folder; at `point` it kills itself."""
    command = [sys.executable, "-m", f"tests.chaos.{child}", str(folder), *([point] if point else [])]
    return subprocess.run(command, capture_output=True, timeout=seconds, check=False).returncode


def live_twice(child: str, folder: Path, point: str, seconds: float = 120) -> None:
    """Let it be killed at that point, then live to its end. Raises `AssertionError` where it did either otherwise."""
    assert live(child, folder, point, seconds) == -signal.SIGKILL
    assert live(child, folder, seconds=seconds) == 0
