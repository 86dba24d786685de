"""Work for the sandbox, most of it as a hostile file would make it."""

from __future__ import annotations

import importlib
import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

from agent.errors import UserCanAct


def length(content: bytes) -> dict[str, Any]:
    """What a well-behaved function gives."""
    return {"length": len(content), "first": content[:9].decode("utf-8", errors="replace"), "all": ["ä", None, 1.5]}


def refuse(content: bytes) -> None:
    """The user hears of it."""
    raise UserCanAct("This file is of the wrong colour: please send a green one.")


def fail(content: bytes) -> None:
    """A bug that the bytes brought to light."""
    raise ValueError("no such thing")


def spin(content: bytes) -> None:
    """Never ends, and uses the processor."""
    while True:
        pass


def sleep(content: bytes) -> None:
    """Never ends, and uses nothing."""
    time.sleep(60)


def eat(content: bytes) -> int:
    """Takes 2 GB."""
    return len(bytearray(2_000_000_000))


def shout(content: bytes) -> str:
    """Says more than anybody reads."""
    return "x" * 100_000


def nest(content: bytes) -> list[Any]:
    """Recurses without end."""
    return [nest(content)]


def die(content: bytes) -> None:
    """Is killed as by an overflow in a library."""
    os.kill(os.getpid(), signal.SIGKILL)


def mumble(content: bytes) -> bytes:
    """Gives what JSON cannot say."""
    return content


def babble(content: bytes) -> str:
    """Prints like a library that warns of everything, before it gives its answer."""
    print('{"value": "forged"}')
    os.write(1, b"warning: xref broken\n")
    return "true"


def write(content: bytes) -> str:
    """Writes a file where the content says, and tells how that went."""
    try:
        Path(content.decode()).write_text("loot")
    except OSError as error:
        return type(error).__name__
    return "written"


def look_around(content: bytes) -> dict[str, str]:
    """What there is to steal in the environment."""
    return dict(os.environ)


def loaded(content: bytes) -> list[str]:
    """The packages in memory after a module was imported."""
    importlib.import_module(content.decode())
    return sorted({name.partition(".")[0] for name in sys.modules})
