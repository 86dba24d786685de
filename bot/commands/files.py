"""Files named on the command line, and what is printed."""

from __future__ import annotations

import asyncio
import re
import sys
from argparse import ArgumentParser
from pathlib import Path

from pydantic import BaseModel

from agent.adapters.importers import read_resume
from agent.adapters.readers import LinkReader, read_file
from agent.adapters.web import WebFetcher
from agent.domain.corpus import Imported
from agent.domain.posting import Posting
from agent.errors import UserCanAct
from bot.settings import read_settings


def content_of(name: str) -> bytes:
    """The bytes of a file, or of standard input for "-". Raises `UserCanAct` when it cannot be read."""
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).expanduser().read_bytes()
    except OSError as error:
        raise UserCanAct(f"I cannot read {name}: check the name of the file.") from error


def add_post(parser: ArgumentParser) -> None:
    """The arguments that name a post."""
    parser.add_argument("post", help="a link, a text, HTML, PDF or JSON file, or - for standard input")
    parser.add_argument("--job", type=int, metavar="NUMBER", help="which job, where the file holds several")


def posting_in(name: str, number: int | None = None) -> Posting:
    """The post behind a link or in a file, whatever its status; `number` picks one of several in a file."""
    if is_link(name):
        return asyncio.run(LinkReader(WebFetcher(shut=read_settings().model_hosts)).read(name))
    return read_file(called(name), content_of(name), number)


def is_link(name: str) -> bool:
    """Whether an argument is a link rather than a file."""
    return re.match(r"https?://|www\.", name, re.I) is not None and not Path(name).exists()


def resume_in(name: str) -> Imported:
    """The résumé in a file."""
    return read_resume(content_of(name), called(name))


def called(name: str) -> str:
    """What a file is called without its folder."""
    return Path(name).name if name != "-" else "The input"


def show(value: BaseModel) -> None:
    """Print a value as JSON."""
    print(value.model_dump_json(indent=2))


async def say(text: str) -> None:
    """Say on standard error how far it is."""
    progress(text)


def progress(text: str) -> None:
    """Say on standard error what is being done."""
    print(f"… {text}", file=sys.stderr)
