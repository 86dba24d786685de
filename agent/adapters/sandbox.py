"""Runs one of our own functions on hostile bytes in a process of its own, with limits, so that a hostile file costs the bot nothing."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from agent.errors import Bug, UserCanAct

_IMPORTERS = "agent.adapters.importers"
WORK = frozenset(
    {
        *(f"agent.adapters.pdf.extract:{what}" for what in ("text_of", "resume_of")), *(f"{_IMPORTERS}.forms.{form}:document_of" for form in ("docx", "odt", "html", "rtf")),
        f"{_IMPORTERS}.data.yamlfile:value_of", f"{_IMPORTERS}.data.csvfile:tables_of",
    }
)  # fmt: skip
"""The functions that may be run, as `module:function`; each takes bytes and returns what JSON can say, or a dataclass of it."""

_NEEDED = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
"""What Python itself may need of the environment."""
_BEGIN = "import json, sys; order = json.loads(sys.argv[1]); sys.path += order['path']; from agent.adapters.sandbox import serve; serve(order)"


class Overrun(UserCanAct):
    """The file took too much time or memory, or broke its reader."""


@dataclass(frozen=True)
class Limits:
    """What the child may use: bytes of address space, seconds of processor and of wall time, bytes of output, open files.

    Where the system knows no such limits (Windows), wall time and output still hold.
    """

    memory: int = 1_000_000_000
    processor: int = 10
    wall: float = 20
    output: int = 5_000_000
    files: int = 64


USUAL = Limits()


def run(work: str, content: bytes, limits: Limits = USUAL, allowed: frozenset[str] = WORK) -> Any:
    """What the function `work` makes of the content, as JSON has it. Blocks; callers use a thread.

    Raises `UserCanAct` as the function does, `Overrun` when it exceeds a limit or fails, `Bug` when it is not allowed or cannot be imported.
    """
    if work not in allowed:
        raise Bug(f"{work} may not be run in the sandbox.")
    said = _said(_printed(_command(work, limits), content, limits), limits)
    if "refused" in said:
        raise UserCanAct(str(said["refused"]))
    if "broken" in said:
        raise Bug(f"The sandbox could not import {work}: {said['broken']}")
    if "value" not in said:
        raise Overrun("This file is too complicated to read safely: please paste the text.")
    return said["value"]


def _command(work: str, limits: Limits) -> list[str]:
    """A bare Python that finds our package where this file lies, and all else where the parent does, after Python's own modules."""
    home = str(Path(__file__).resolve().parents[2])
    order = {"work": work, "limits": asdict(limits), "path": [home, *(folder for folder in sys.path if folder)]}
    return [sys.executable, "-I", "-S", "-B", "-c", _BEGIN, json.dumps(order)]


def _printed(command: list[str], content: bytes, limits: Limits) -> bytes:
    """What the child prints, up to a byte more than it may. The child reads all before it prints, and is dead afterwards."""
    needed = {name: os.environ[name] for name in _NEEDED if name in os.environ}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=needed) as child:
        watch = threading.Timer(limits.wall, child.kill)
        watch.daemon = True
        watch.start()
        try:
            assert child.stdin
            assert child.stdout
            with suppress(OSError), child.stdin:  # a dead child reads no more
                child.stdin.write(content)
            return child.stdout.read(limits.output + 1)
        finally:
            watch.cancel()
            child.kill()


def _said(printed: bytes, limits: Limits) -> dict[str, Any]:
    """The child's answer; empty when it is none."""
    with suppress(ValueError, RecursionError):
        said = json.loads(printed) if len(printed) <= limits.output else None
        return said if isinstance(said, dict) else {}
    return {}


def serve(order: dict[str, Any]) -> None:
    """The child: does the work on standard input under the limits, and prints the answer as JSON."""
    with os.fdopen(os.dup(1), "wb") as out:
        os.dup2(2, 1)  # what libraries print is no part of the answer
        _limit(Limits(**order["limits"]))
        out.write(json.dumps(_answer(order["work"]), default=asdict).encode())


def _answer(work: str) -> dict[str, Any]:
    module, _, name = work.partition(":")
    try:
        function: Callable[[bytes], Any] = getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError) as error:
        return {"broken": repr(error)}
    try:
        return {"value": function(sys.stdin.buffer.read())}
    except UserCanAct as refusal:
        return {"refused": str(refusal)}


def _limit(limits: Limits) -> None:
    """Bind this process, as far as the system can: no files are written, no processes started, no core left."""
    if sys.platform == "win32":
        return
    import resource

    wanted = {"AS": limits.memory, "CPU": limits.processor, "NOFILE": limits.files, "FSIZE": 0, "CORE": 0, "NPROC": 0}
    for name, most in wanted.items():
        with suppress(AttributeError, ValueError, OSError):  # not every system has or takes them all
            kind = getattr(resource, f"RLIMIT_{name}")
            hard = resource.getrlimit(kind)[1]
            least = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(kind, (least, least))
