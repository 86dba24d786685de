"""Importers of résumés, one form a file; `router` tells which form it is.

What is offered here is loaded when it is asked for: the sandbox loads single forms, and has to stay light.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from agent.adapters.importers.export import to_json_resume
    from agent.adapters.importers.router import open_file, read_resume

__all__ = ["open_file", "read_resume", "to_json_resume"]


_HOME = {"open_file": f"{__name__}.router", "read_resume": f"{__name__}.router", "to_json_resume": f"{__name__}.export"}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(name)
    return getattr(import_module(_HOME[name]), name)
