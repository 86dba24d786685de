"""The sentences of the writer's prompt that keep it honest: no other prompt may do without them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def guards() -> tuple[str, ...]:
    """The sentences."""
    return tuple(line for line in (files("agent.lab.evolving") / "guards.txt").read_text(encoding="utf-8").splitlines() if line)


def lost(system: str) -> tuple[str, ...]:
    """Those that a prompt does not hold, word by word; how it is broken into lines is all one."""
    there = " ".join(system.split())
    return tuple(guard for guard in guards() if guard not in there)
