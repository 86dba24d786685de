"""The libraries of the extra `lab`, which nothing but the lab needs."""

from __future__ import annotations

import importlib.util

from agent.errors import OwnerCanAct
from agent.lab.training.quiet import quiet

NEEDED = ("trl", "peft", "datasets", "gguf", "gepa")


def ready() -> None:
    """Silence them before they are imported. Raises `OwnerCanAct` where any is missing."""
    missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        raise OwnerCanAct(f"For this the lab's libraries are needed ({', '.join(missing)}): make lab, or pip install 'truecut[lab]'.")
    quiet()
