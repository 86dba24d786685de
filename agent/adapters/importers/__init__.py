"""Importers of résumés, one form a file; `router` tells which form it is.

What is offered here is loaded when it is asked for: the sandbox loads single forms, and has to stay light.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from agent.adapters.importers.export import to_json_resume
    from agent.adapters.importers.router import read_resume

__all__ = ["read_resume", "to_json_resume"]


def __getattr__(name: str) -> Any:
    if name == "read_resume":
        from agent.adapters.importers.router import read_resume

        return read_resume
    if name == "to_json_resume":
        from agent.adapters.importers.export import to_json_resume

        return to_json_resume
    raise AttributeError(name)
