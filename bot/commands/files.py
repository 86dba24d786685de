"""Files named on the command line, and what is printed."""

from __future__ import annotations

import sys
from pathlib import Path

from pydantic import BaseModel

from agent.adapters.importers import read_resume
from agent.adapters.plain import decode, ensure_text
from agent.adapters.readers import read_file
from agent.domain.corpus import Imported
from agent.domain.posting import Posting
from agent.errors import UserCanAct


def content_of(name: str) -> bytes:
    """The bytes of a file, or of standard input for "-". Raises `UserCanAct` when it cannot be read."""
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).expanduser().read_bytes()
    except OSError as error:
        raise UserCanAct(f"I cannot read {name}: check the name of the file.") from error


def text_in(name: str) -> str:
    """The text of a file. Raises `UserCanAct` when it is empty, too large or no text."""
    content, called = content_of(name), _called(name)
    ensure_text(content, called)
    return decode(content, called)


def posting_in(name: str) -> Posting:
    """The post in a file, whatever its status."""
    return read_file(_called(name), content_of(name))


def resume_in(name: str) -> Imported:
    """The résumé in a file."""
    return read_resume(content_of(name), _called(name))


def _called(name: str) -> str:
    return Path(name).name if name != "-" else "The input"


def show(value: BaseModel) -> None:
    """Print a value as JSON."""
    print(value.model_dump_json(indent=2))


def progress(text: str) -> None:
    """Say on standard error what is being done."""
    print(f"… {text}", file=sys.stderr)
